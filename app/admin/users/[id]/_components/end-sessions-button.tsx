"use client";

import { LogOut } from "lucide-react";
import type { ComponentProps } from "react";
import { DialogButton } from "@/components/admin/dialog-button";
import type EndSessionsDialog from "@/components/admin/user-actions/end-sessions-dialog";

const load = async () =>
  (await import("@/components/admin/user-actions/end-sessions-dialog")).default;

type Props = Omit<ComponentProps<typeof EndSessionsDialog>, "onClose"> & {
  /** Why not; null where it is possible. */
  reason: string | null;
};

/** Ends one session, or with no `session` all of them, after asking. */
export function EndSessionsButton({ reason, ...dialogProps }: Props) {
  const { session } = dialogProps;
  return (
    <DialogButton load={load} dialogProps={dialogProps} reason={reason} variant="outline" size="sm">
      {session ? null : <LogOut aria-hidden="true" />}
      {session ? "End" : "End all"}
      {session ? <span className="sr-only"> session on {session.label}</span> : null}
    </DialogButton>
  );
}
