"use client";

import { CircleUser, House } from "lucide-react";
import Link from "next/link";
import { SignOutItem } from "@/components/product/sign-out-item";
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
import type { AccountMenuProps } from "./account-menu";

/** The menu behind `AccountMenu`, fetched when it is first opened. */
export function AccountMenuItems({
  name,
  email,
  roles,
  trigger,
}: AccountMenuProps & DeferredMenuProps) {
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <div className="px-2 py-1.5">
          <p className="wrap-anywhere font-medium text-compact">
            <bdi>{name}</bdi>
          </p>
          <p className="wrap-anywhere text-muted-foreground text-xs">
            <bdi>{email}</bdi>
          </p>
          <p className="wrap-anywhere text-muted-foreground text-xs">Role: {roles.join(", ")}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href={paths.account}>
            <CircleUser aria-hidden="true" />
            Your account
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href={paths.home}>
            <House aria-hidden="true" />
            Back to the app
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <ThemeMenuItems />
        <DropdownMenuSeparator />
        <SignOutItem />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
