"use client";

import { House } from "lucide-react";
import Link from "next/link";
import { PersonMenu } from "@/components/product/person-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
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
    <PersonMenu name={name} email={email} about={`Role: ${roles.join(", ")}`} trigger={trigger}>
      <DropdownMenuItem asChild>
        <Link href={paths.home}>
          <House aria-hidden="true" />
          Back to the app
        </Link>
      </DropdownMenuItem>
    </PersonMenu>
  );
}
