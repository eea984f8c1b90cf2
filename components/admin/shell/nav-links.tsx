"use client";

import {
  AppWindow,
  LayoutDashboard,
  type LucideIcon,
  MonitorSmartphone,
  ScrollText,
  ShieldCheck,
  Users,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { navigation } from "@/lib/admin.config";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";

export type NavigationItem = Pick<(typeof navigation)[number], "label" | "href" | "icon">;

/** The sign of each section, wherever it is listed. */
export const sectionIcons: Record<NavigationItem["icon"], LucideIcon> = {
  overview: LayoutDashboard,
  users: Users,
  sessions: MonitorSmartphone,
  roles: ShieldCheck,
  modules: AppWindow,
  audit: ScrollText,
};

function isWithin(pathname: string, href: string) {
  if (href === paths.admin) return pathname === href;
  return pathname === href || pathname.startsWith(`${href}/`);
}

/** The panel's sections; `onNavigate` lets the sheet on a phone close itself. */
export function NavLinks({
  items,
  onNavigate,
}: {
  items: readonly NavigationItem[];
  onNavigate?: () => void;
}) {
  const pathname = usePathname();
  return (
    <nav aria-label="Panel">
      <ul className="flex flex-col gap-0.5">
        {items.map(({ label, href, icon }) => {
          const Icon = sectionIcons[icon];
          const here = isWithin(pathname, href);
          return (
            <li key={href}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={here ? (pathname === href ? "page" : "true") : undefined}
                className={cn(
                  "flex h-9 items-center gap-2.5 rounded-md px-2.5 font-medium text-sidebar-foreground text-sm transition-colors",
                  "hover:bg-sidebar-accent hover:text-foreground",
                  here && "bg-sidebar-accent text-foreground",
                )}
              >
                <Icon
                  aria-hidden="true"
                  className={cn("size-4 shrink-0", here ? "text-primary" : "text-muted-foreground")}
                />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
