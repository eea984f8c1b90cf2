"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { z } from "zod";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { PasswordField } from "@/components/admin/user-actions/password-field";
import {
  sessionsWillEnd,
  useLiveSessions,
} from "@/components/admin/user-actions/use-live-sessions";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { newPassword } from "@/components/forms/password-schema";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";

const schema = z.object({ password: newPassword });

/** Gives a user another password, at once. */
export default function SetPasswordDialog({
  user,
  isSelf,
  canListSessions,
  onClose,
}: UserActionProps) {
  const { run, pending, error } = useAdminAction();
  const live = useLiveSessions(user.id, canListSessions && !isSelf);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: "" } });

  const submit = form.handleSubmit(({ password }) =>
    run(
      () => authClient.admin.setUserPassword({ userId: user.id, newPassword: password }),
      () => {
        toast.success(`The password of ${nameOf(user)} was set`);
        onClose();
      },
      ({ code, message }) => {
        if (!code?.startsWith("PASSWORD_TOO_")) return false;
        form.setError("password", { message }, { shouldFocus: true });
        return true;
      },
    ),
  );

  return (
    <ActionDialog
      title={
        <>
          Set a password for <bdi>{nameOf(user)}</bdi>
        </>
      }
      description="It counts at once, and you have to tell them. A link by mail lets them choose one that nobody else knows."
      submitLabel="Set password"
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordField
        registration={form.register("password")}
        error={form.formState.errors.password?.message}
        onGenerate={(password) => form.setValue("password", password, { shouldValidate: true })}
      />
      <Well role="status">
        {isSelf ? "All your other sessions will end." : sessionsWillEnd(live)} Links to choose a
        password that were sent before stop working.
      </Well>
    </ActionDialog>
  );
}
