"use client";

import { ChevronsUpDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";

export interface AccountMenuProps {
  name: string;
  email: string;
  image?: string | null;
  roles: readonly string[];
}

const loadItems = async () => (await import("./account-menu-items")).AccountMenuItems;

/** Who is signed in, and the ways out. */
export function AccountMenu(props: AccountMenuProps) {
  const { name, image, roles } = props;
  return (
    <MenuButton load={loadItems} menuProps={props}>
      <Button variant="ghost" className="h-10 gap-2.5 px-1.5 has-[>svg]:px-1.5">
        <Avatar name={name} image={image} />
        <span className="hidden min-w-0 flex-col items-start text-left leading-tight sm:flex">
          <bdi className="max-w-40 truncate text-compact">{name}</bdi>
          <span className="max-w-40 truncate font-normal text-2xs text-muted-foreground">
            {roles.join(", ")}
          </span>
        </span>
        <span className="sr-only">Your account</span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 text-muted-foreground" />
      </Button>
    </MenuButton>
  );
}
