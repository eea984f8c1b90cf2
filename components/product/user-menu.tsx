"use client";

import { Avatar } from "@/components/ui/avatar";
import { MenuButton } from "@/components/ui/menu-button";

export interface UserMenuProps {
  user: { name: string; email: string; image?: string | null };
  /** Whether to offer the way into the panel; the panel decides by itself. */
  panel?: boolean;
}

const loadItems = async () => (await import("./user-menu-items")).UserMenuItems;

/** The person's picture, and behind it account, theme and the way out. */
export function UserMenu({ user, panel = false }: UserMenuProps) {
  return (
    <MenuButton load={loadItems} menuProps={{ user, panel }}>
      <button
        type="button"
        className="cursor-pointer rounded-full"
        aria-label={`Your account: ${user.name}`}
      >
        <Avatar name={user.name} image={user.image} />
      </button>
    </MenuButton>
  );
}
