"use client";

import { type FormEvent, useRef } from "react";
import { toast } from "sonner";
import { ExactTime } from "@/components/admin/time";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";

/** Lifts a ban before its end. */
export default function UnbanDialog({ user, focusAfter, onClose }: UserActionProps) {
  const nextFocus = useRef<string | null>(null);
  const { run, pending, error } = useAdminAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () => authClient.admin.unbanUser({ userId: user.id }),
      () => {
        toast.success(`The ban of ${nameOf(user)} was lifted`);
        nextFocus.current = focusAfter;
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={
        <>
          Lift the ban of <bdi>{nameOf(user)}</bdi>?
        </>
      }
      description="They can sign in again at once. Sessions that the ban ended stay ended."
      submitLabel="Lift ban"
      pending={pending}
      error={error}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      <Well>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          <dt className="text-muted-foreground">Reason</dt>
          <dd className="wrap-anywhere">
            <bdi>{user.banReason || "No reason given"}</bdi>
          </dd>
          <dt className="text-muted-foreground">Ends</dt>
          <dd>{user.banExpires ? <ExactTime at={user.banExpires} /> : "Never (permanent)"}</dd>
        </dl>
      </Well>
    </ActionDialog>
  );
}
