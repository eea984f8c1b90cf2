"use client";

import { UserPlus } from "lucide-react";
import { DialogButton } from "@/components/admin/dialog-button";

const load = async () =>
  (await import("@/components/admin/user-actions/create-user-dialog")).default;

interface CreateUserButtonProps {
  /** Why the person may create nobody; null where they may. */
  reason: string | null;
  mayGiveRoles: boolean;
  /** Why nobody can be invited; null where it works. */
  inviteReason: string | null;
}

export function CreateUserButton({ reason, ...dialogProps }: CreateUserButtonProps) {
  return (
    <DialogButton load={load} dialogProps={dialogProps} reason={reason}>
      <UserPlus aria-hidden="true" />
      Create user
    </DialogButton>
  );
}
