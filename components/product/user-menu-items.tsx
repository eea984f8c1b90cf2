"use client";

import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { DeferredMenuProps } from "@/components/ui/menu-button";
import { paths } from "@/lib/paths";
import { PersonMenu } from "./person-menu";
import type { UserMenuProps } from "./user-menu";

/** The menu behind `UserMenu`, fetched when it is first opened. */
export function UserMenuItems({ user, panel, trigger }: UserMenuProps & DeferredMenuProps) {
  return (
    <PersonMenu name={user.name} email={user.email} trigger={trigger}>
      {panel ? (
        <DropdownMenuItem asChild>
          <Link href={paths.admin}>
            <ShieldCheck aria-hidden="true" />
            Admin panel
          </Link>
        </DropdownMenuItem>
      ) : null}
    </PersonMenu>
  );
}
