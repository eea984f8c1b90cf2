"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NavigationItem } from "@/components/admin/shell/nav-links";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";

/** What a page, or any page below a section, is called, where the section's label doesn't say. */
const detailLabels: Record<string, string> = {
  [paths.users]: "User",
  [paths.importUsers]: "Import",
  [paths.roles]: "Role",
  [paths.newRole]: "New role",
};

/**
 * Where one is, read off the address, so that it is there on first paint. The
 * page's heading says the rest (whose page it is).
 */
export function Breadcrumbs({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname();
  const section = items.find(({ href }) => href !== paths.admin && pathname.startsWith(href));
  const detail =
    section && pathname !== section.href
      ? (detailLabels[pathname] ?? detailLabels[section.href])
      : undefined;
  const trail = [
    { label: "Admin", href: paths.admin },
    ...(section ? [section] : []),
    ...(detail ? [{ label: detail, href: pathname }] : []),
  ];
  const here = trail.at(-1);
  const hidden = trail.length - 2;

  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex items-center gap-1.5 text-sm">
        {trail.map(({ label, href }, index) => (
          <li
            key={href}
            // A phone has room for two.
            className={cn("flex min-w-0 items-center gap-1.5", index < hidden && "max-sm:hidden")}
          >
            {index > 0 ? (
              <ChevronRight
                aria-hidden="true"
                className={cn(
                  "size-3.5 shrink-0 text-muted-foreground rtl:rotate-180",
                  index === hidden && "max-sm:hidden",
                )}
              />
            ) : null}
            {href === here?.href ? (
              <span aria-current="page" className="truncate font-medium">
                {label}
              </span>
            ) : (
              <Link
                href={href}
                // The only link in a phone's sight, and hardly ever the next one taken.
                prefetch={false}
                className="truncate rounded-sm py-1 text-muted-foreground transition-colors hover:text-foreground"
              >
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
