"use client";

import { type FormEvent, useRef } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { authClient } from "@/lib/auth/client";

/** Enables a disabled account; a ban stays as it is. */
export default function EnableDialog({ user, banned, focusAfter, onClose }: UserActionProps) {
  const nextFocus = useRef<string | null>(null);
  const { run, pending, error } = useAdminAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () => authClient.admin.enableUser({ userId: user.id }),
      () => {
        toast.success(`The account of ${nameOf(user)} was enabled`);
        nextFocus.current = focusAfter;
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={
        <>
          Enable the account of <bdi>{nameOf(user)}</bdi>?
        </>
      }
      description={
        banned
          ? "The ban stays in force: they can sign in once it has ended or is lifted."
          : "They can sign in again at once. Sessions that ended stay ended."
      }
      submitLabel="Enable account"
      pending={pending}
      error={error}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
