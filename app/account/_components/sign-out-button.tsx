"use client";

import { LogOut } from "lucide-react";
import { useSignOut } from "@/components/product/use-sign-out";
import { Button } from "@/components/ui/button";

export function SignOutButton() {
  const { pending, signOut } = useSignOut();
  return (
    <Button variant="outline" size="sm" pending={pending} onClick={signOut}>
      {pending ? null : <LogOut aria-hidden="true" />}
      Sign out
    </Button>
  );
}
