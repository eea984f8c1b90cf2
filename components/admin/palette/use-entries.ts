"use client";

import { CircleUser, House, Keyboard, LogOut, Monitor, Moon, ShieldPlus, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { type NavigationItem, sectionIcons } from "@/components/admin/shell/nav-links";
import { useSignOut } from "@/components/product/use-sign-out";
import type { Theme } from "@/components/theme/theme";
import { useTheme } from "@/components/theme/theme-provider";
import { type AppPath, paths } from "@/lib/paths";
import { type EntryGroup, narrow } from "./entries";
import { usePageActions } from "./page-actions";

/** What the person who is looking may do with the palette. */
export interface PaletteAccess {
  findUsers: boolean;
  openUsers: boolean;
  createRoles: boolean;
}

const themes: { value: Theme; label: string; icon: typeof Sun }[] = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "As the system", icon: Monitor },
];

/** Everything that the palette offers for a text, users apart, and the way to a page. */
export function useEntries(
  text: string,
  items: readonly NavigationItem[],
  access: PaletteAccess,
  showShortcuts: () => void,
) {
  const router = useRouter();
  const { theme, setTheme } = useTheme();
  const { signOut } = useSignOut();
  const page = usePageActions();
  const go = (path: AppPath) => router.push(path);

  const groups: EntryGroup[] = [
    ...(page
      ? [
          {
            id: "page",
            heading: page.title,
            entries: page.actions.map(({ id, label, icon, reason, run }) => ({
              id: `page-${id}`,
              label,
              icon,
              reason,
              detail: reason ?? undefined,
              run,
            })),
          },
        ]
      : []),
    {
      id: "go",
      heading: "Go to",
      entries: [
        ...items.map(({ label, href, icon }) => ({
          id: href,
          label,
          icon: sectionIcons[icon],
          run: () => go(href),
        })),
        ...(access.createRoles
          ? [{ id: "new-role", label: "New role", icon: ShieldPlus, run: () => go(paths.newRole) }]
          : []),
        {
          id: "account",
          label: "Your account",
          words: "profile password preferences settings",
          icon: CircleUser,
          run: () => go(paths.account),
        },
        { id: "home", label: "Back to the app", icon: House, run: () => go(paths.home) },
      ],
    },
    {
      id: "theme",
      heading: "Theme",
      entries: themes.map(({ value, label, icon }) => ({
        id: `theme-${value}`,
        label,
        words: "appearance mode colour color",
        icon,
        isCurrent: theme === value,
        run: () => setTheme(value),
      })),
    },
    {
      id: "more",
      heading: "More",
      entries: [
        {
          id: "shortcuts",
          label: "Keyboard shortcuts",
          words: "help keys",
          icon: Keyboard,
          run: showShortcuts,
        },
        {
          id: "sign-out",
          label: "Sign out",
          words: "log out leave",
          icon: LogOut,
          run: () => void signOut(),
        },
      ],
    },
  ];
  return { go, groups: narrow(groups, text) };
}
