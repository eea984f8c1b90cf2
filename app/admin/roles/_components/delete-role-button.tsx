"use client";

import { Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { type ComponentProps, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import type DeleteRoleDialogType from "./delete-role-dialog";

// Loaded when first needed; hovering or focusing the button fetches it ahead.
const load = () => import("./delete-role-dialog");
const DeleteRoleDialog = dynamic(load, { ssr: false });

type Props = Omit<ComponentProps<typeof DeleteRoleDialogType>, "onClose"> & {
  /** Why not; null where it is possible. */
  reason: string | null;
};

/** Deletes a role or, of a built-in one, what extends it, after asking. */
export function DeleteRoleButton({ reason, ...dialog }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <GatedButton
        reason={reason}
        variant="outline"
        className="text-destructive"
        onClick={() => setOpen(true)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <Trash2 aria-hidden="true" />
        {dialog.builtIn ? "Delete extension" : "Delete role"}
      </GatedButton>
      {open ? <DeleteRoleDialog {...dialog} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
