"use client";

import { CircleUserRound } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
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

interface PersonMenuProps extends DeferredMenuProps {
  name: string;
  email: string;
  /** What else to say of the person, under the address. */
  about?: string;
  /** Where else to go from here: menu items. */
  children?: ReactNode;
}

/** The open menu of whoever is signed in: who that is, account, theme and the way out. */
export function PersonMenu({ name, email, about, trigger, children }: PersonMenuProps) {
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <div className="wrap-anywhere px-2 py-1.5">
          <p className="font-medium text-compact">
            <bdi>{name}</bdi>
          </p>
          <p className="text-muted-foreground text-xs">
            <bdi>{email}</bdi>
          </p>
          {about ? <p className="text-muted-foreground text-xs">{about}</p> : null}
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href={paths.account}>
            <CircleUserRound aria-hidden="true" />
            Your account
          </Link>
        </DropdownMenuItem>
        {children}
        <DropdownMenuSeparator />
        <ThemeMenuItems />
        <DropdownMenuSeparator />
        <SignOutItem />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
