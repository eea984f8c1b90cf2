"use client";

import type { ComponentProps } from "react";
import { DialogButton } from "@/components/admin/dialog-button";
import type UnlinkDialog from "./unlink-dialog";

const load = async () => (await import("./unlink-dialog")).default;

type Props = Omit<ComponentProps<typeof UnlinkDialog>, "onClose"> & {
  /** Why not; null where it is possible. */
  reason: string | null;
};

/** Takes one way to sign in away, after asking. */
export function UnlinkButton({ reason, ...dialogProps }: Props) {
  return (
    <DialogButton load={load} dialogProps={dialogProps} reason={reason} variant="outline" size="sm">
      {dialogProps.isPassword ? "Remove" : "Unlink"}
      <span className="sr-only"> {dialogProps.account.name}</span>
    </DialogButton>
  );
}
