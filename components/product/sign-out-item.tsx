"use client";

import { LogOut } from "lucide-react";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { useSignOut } from "./use-sign-out";

/** The way out, as a line of a menu. */
export function SignOutItem() {
  const { signOut, pending } = useSignOut();
  return (
    <DropdownMenuItem
      disabled={pending}
      onSelect={(event) => {
        // The menu stays open until it is known whether this worked.
        event.preventDefault();
        void signOut();
      }}
    >
      <LogOut aria-hidden="true" />
      {pending ? "Signing out…" : "Sign out"}
    </DropdownMenuItem>
  );
}
