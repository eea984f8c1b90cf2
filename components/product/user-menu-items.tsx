"use client";

import { CircleUserRound, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { ThemeMenuItems } from "@/components/theme/theme-menu-items";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { DeferredMenuProps } from "@/components/ui/menu-button";
import { paths } from "@/lib/paths";
import { SignOutItem } from "./sign-out-item";
import type { UserMenuProps } from "./user-menu";

/** The menu behind `UserMenu`, fetched when it is first opened. */
export function UserMenuItems({ user, panel, trigger }: UserMenuProps & DeferredMenuProps) {
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
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
        <SignOutItem />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
