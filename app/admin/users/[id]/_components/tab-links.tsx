"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import type { UserTab } from "../search-params";

const labels: Record<UserTab, string> = {
  profile: "Profile",
  sessions: "Sessions",
  accounts: "Accounts",
  roles: "Roles",
  activity: "Activity",
  notes: "Notes",
};

/** Tabs as links: each is an address of its own, and the server sends one at a time. */
export function TabLinks({
  userId,
  tabs,
  active,
}: {
  userId: string;
  tabs: readonly UserTab[];
  active: UserTab;
}) {
  const row = useRef<HTMLUListElement>(null);

  // On a phone the open tab may lie outside of the row; the page itself stays where it is.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>(`[data-tab="${active}"]`);
    if (!row.current || !current) return;
    const middle = current.offsetLeft - row.current.offsetLeft + current.offsetWidth / 2;
    row.current.scrollLeft = middle - row.current.clientWidth / 2;
  }, [active]);

  return (
    <nav aria-label="About this user">
      <ul
        ref={row}
        className="flex gap-1 overflow-x-auto shadow-[inset_0_-1px_0_var(--border)] [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <li key={tab} data-tab={tab} className="shrink-0">
            <Link
              href={`${paths.user(userId)}?tab=${tab}`}
              scroll={false}
              prefetch={false}
              aria-current={tab === active ? "page" : undefined}
              className={cn(
                "relative inline-flex h-10 items-center rounded-t-md px-3 font-medium text-compact text-muted-foreground",
                "transition-colors hover:text-foreground focus-visible:-outline-offset-2",
                "after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full",
                tab === active && "text-foreground after:bg-primary",
              )}
            >
              {labels[tab]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
