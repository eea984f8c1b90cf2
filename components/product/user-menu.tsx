"use client";

import { CircleUserRound, LogOut, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { ThemeMenuItems } from "@/components/theme/theme-menu-items";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { paths } from "@/lib/paths";
import { useSignOut } from "./use-sign-out";

export interface UserMenuProps {
  user: { name: string; email: string; image?: string | null };
  /** Whether to offer the way into the panel; the panel decides by itself. */
  panel?: boolean;
}

/** The person's picture, and behind it account, theme and the way out. */
export function UserMenu({ user, panel = false }: UserMenuProps) {
  const { signOut } = useSignOut();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="rounded-full" aria-label={`Your account: ${user.name}`}>
        <Avatar name={user.name} image={user.image} />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <div className="px-2 py-1.5 text-compact">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-muted-foreground text-xs">{user.email}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href={paths.account}>
            <CircleUserRound aria-hidden="true" />
            Account
          </Link>
        </DropdownMenuItem>
        {panel ? (
          <DropdownMenuItem asChild>
            <Link href={paths.admin}>
              <ShieldCheck aria-hidden="true" />
              Admin panel
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuSeparator />
        <ThemeMenuItems />
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={signOut}>
          <LogOut aria-hidden="true" />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
