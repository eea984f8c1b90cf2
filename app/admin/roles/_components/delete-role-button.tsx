"use client";

import { Trash2 } from "lucide-react";
import type { ComponentProps } from "react";
import { DialogButton } from "@/components/admin/dialog-button";
import type DeleteRoleDialog from "./delete-role-dialog";

const load = async () => (await import("./delete-role-dialog")).default;

type Props = Omit<ComponentProps<typeof DeleteRoleDialog>, "onClose"> & {
  /** Why not; null where it is possible. */
  reason: string | null;
};

/** Deletes a role or, of a built-in one, what extends it, after asking. */
export function DeleteRoleButton({ reason, ...dialogProps }: Props) {
  return (
    <DialogButton
      load={load}
      dialogProps={dialogProps}
      reason={reason}
      variant="outline"
      className="text-destructive"
    >
      <Trash2 aria-hidden="true" />
      {dialogProps.builtIn ? "Delete extension" : "Delete role"}
    </DialogButton>
  );
}
