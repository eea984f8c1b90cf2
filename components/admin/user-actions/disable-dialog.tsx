"use client";

import type { FormEvent } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import {
  sessionsWillEnd,
  useLiveSessions,
} from "@/components/admin/user-actions/use-live-sessions";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";

/** Disables an account until it is enabled again; a ban stays as it is. */
export default function DisableDialog({ user, banned, canListSessions, onClose }: UserActionProps) {
  const { run, pending, error } = useAdminAction();
  const live = useLiveSessions(user.id, canListSessions);

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () => authClient.admin.disableUser({ userId: user.id }),
      () => {
        toast.success(`The account of ${nameOf(user)} was disabled`);
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={
        <>
          Disable the account of <bdi>{nameOf(user)}</bdi>?
        </>
      }
      description="Signing in is refused until the account is enabled again. Nothing is deleted."
      submitLabel="Disable account"
      variant="destructive"
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Well role="status">{sessionsWillEnd(live)}</Well>
      {banned ? <p className="text-compact">The ban stays as it is.</p> : null}
    </ActionDialog>
  );
}
