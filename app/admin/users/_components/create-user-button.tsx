"use client";

import { UserPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";

const load = () => import("@/components/admin/user-actions/create-user-dialog");
const CreateUserDialog = dynamic(load, { ssr: false });

interface CreateUserButtonProps {
  /** Why the person may create nobody; null where they may. */
  reason: string | null;
  mayGiveRoles: boolean;
  /** Why nobody can be invited; null where it works. */
  inviteReason: string | null;
}

export function CreateUserButton({ reason, ...dialog }: CreateUserButtonProps) {
  const [open, setOpen] = useState(false);
  const ahead = () => void load();
  return (
    <>
      <GatedButton
        reason={reason}
        onClick={() => setOpen(true)}
        onPointerEnter={ahead}
        onFocus={ahead}
      >
        <UserPlus aria-hidden="true" />
        Create user
      </GatedButton>
      {open ? <CreateUserDialog {...dialog} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
