"use client";

import { ChevronsUpDown, CircleUser, House, LogOut } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { toast } from "sonner";
import { sentenceOf } from "@/components/admin/use-admin-action";
import { ThemeMenuItems } from "@/components/theme/theme-menu-items";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";

interface AccountMenuProps {
  name: string;
  email: string;
  image?: string | null;
  roles: readonly string[];
}

/** Who is signed in, and the ways out. */
export function AccountMenu({ name, email, image, roles }: AccountMenuProps) {
  const [leaving, setLeaving] = useState(false);

  async function signOut() {
    if (leaving) return;
    setLeaving(true);
    const { error } = await authClient
      .signOut()
      .catch(() => ({ error: { status: 0, message: "The server could not be reached." } }));
    if (error) {
      setLeaving(false);
      toast.error(sentenceOf(error));
      return;
    }
    // A whole new page: nothing of the panel may stay in the browser's memory.
    window.location.assign(paths.signIn);
  }

  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
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
      </DropdownMenuTrigger>
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
        <DropdownMenuItem
          disabled={leaving}
          onSelect={(event) => {
            // The menu stays open until it is known whether this worked.
            event.preventDefault();
            void signOut();
          }}
        >
          <LogOut aria-hidden="true" />
          {leaving ? "Signing out…" : "Sign out"}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
