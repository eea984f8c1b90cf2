"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { type ActionUser, nameOf } from "@/components/admin/user-actions/action-user";
import { Checkbox } from "@/components/ui/checkbox";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";
import { ACCOUNTS_HEADING } from "./accounts-heading";

interface UnlinkDialogProps {
  user: Pick<ActionUser, "id" | "name" | "email">;
  account: { id: string; name: string };
  isPassword: boolean;
  /** Without it the user can't sign in. */
  isLast: boolean;
  isSelf: boolean;
  onClose: () => void;
}

/** Takes a way to sign in away; the last one only when that has been said. */
export default function UnlinkDialog({
  user,
  account,
  isPassword,
  isLast,
  isSelf,
  onClose,
}: UnlinkDialogProps) {
  const id = useId();
  const nextFocus = useRef<string | null>(null);
  const [agreed, setAgreed] = useState(false);
  const { run, pending, error } = useAdminAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () =>
        authClient.extendedAdmin.unlinkUserAccount({
          userId: user.id,
          accountId: account.id,
          evenIfLast: isLast && agreed,
        }),
      () => {
        toast.success(isPassword ? "The password was removed" : `${account.name} was unlinked`);
        nextFocus.current = ACCOUNTS_HEADING;
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={isPassword ? "Remove the password?" : `Unlink ${account.name}?`}
      description={
        <>
          <bdi className="font-medium text-foreground">{nameOf(user)}</bdi> will not be able to sign
          in {isPassword ? "with a password" : `through ${account.name}`} any more.
        </>
      }
      submitLabel={isPassword ? "Remove password" : "Unlink"}
      variant="destructive"
      pending={pending}
      error={error}
      disabled={isLast && !agreed}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      <Well>
        {isSelf
          ? "All your other sessions will end; the one you are using stays."
          : "All their sessions will end, for who came in this way must not stay in."}
      </Well>
      {isLast ? (
        <div className="flex gap-3">
          <Checkbox
            id={id}
            className="mt-0.5"
            checked={agreed}
            onCheckedChange={(state) => setAgreed(state === true)}
          />
          <label htmlFor={id} className="text-compact">
            This is the last way: {isSelf ? "I" : "they"} will not be able to sign in until there is
            another.
          </label>
        </div>
      ) : null}
    </ActionDialog>
  );
}
