"use client";

import type { FormEvent, ReactNode } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { useLiveSessions } from "@/components/admin/user-actions/use-live-sessions";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Well } from "@/components/ui/well";
import { mailPolicy, pluginOptions } from "@/lib/admin.config";
import { authClient } from "@/lib/auth/client";
import { lastsInWords } from "@/lib/mail/lasts";

const lasting = (seconds: number) => lastsInWords(new Date(seconds * 1000), new Date(0));

/** Sends a link to choose a new password. */
export function SendPasswordLinkDialog(props: UserActionProps) {
  const { user, banned, canListSessions } = props;
  const live = useLiveSessions(user.id, canListSessions);
  const open = live?.sessions ?? null;
  return (
    <SendDialog
      {...props}
      title="Send a password link to"
      text={`It works once, for ${lasting(mailPolicy.passwordLinkExpiresIn)}. Links sent before stop working; the present password stays until a new one is chosen.`}
      submitLabel="Send link"
      sent="A password link was sent to"
      send={() => authClient.admin.sendPasswordReset({ userId: user.id })}
    >
      <Well role="status">
        When they choose a new password,{" "}
        {open === null
          ? "all their sessions end."
          : open === 1
            ? "1 session will end."
            : `${open} sessions will end.`}
      </Well>
      {banned ? (
        <p className="text-compact text-warning">
          The ban stays: they can choose a password, and still not sign in.
        </p>
      ) : null}
    </SendDialog>
  );
}

/** Sends somebody who has never chosen a password the way in, again. */
export function SendInvitationDialog(props: UserActionProps) {
  return (
    <SendDialog
      {...props}
      title="Send an invitation to"
      text={`A link to choose their password. It works once, for ${lasting(pluginOptions.invitationExpiresIn)}; an invitation sent before stops working.`}
      submitLabel="Send invitation"
      sent="An invitation was sent to"
      send={() => authClient.admin.sendInvitation({ userId: props.user.id })}
    />
  );
}

/** Sends a link that confirms an address. */
export function SendVerificationDialog(props: UserActionProps) {
  return (
    <SendDialog
      {...props}
      title="Ask for confirmation of the address of"
      text={`A link that confirms that the address is theirs. It works for ${lasting(mailPolicy.verificationExpiresIn)}.`}
      submitLabel="Send link"
      sent="A link to confirm the address was sent to"
      send={() => authClient.admin.sendUserVerification({ userId: props.user.id })}
    />
  );
}

interface SendDialogProps extends UserActionProps {
  /** Goes on with the user's name. */
  title: string;
  text: string;
  submitLabel: string;
  /** Goes on with the user's name. */
  sent: string;
  send: () => Promise<{
    data: unknown;
    error: { message?: string | undefined; status: number } | null;
  }>;
  children?: ReactNode;
}

function SendDialog({
  user,
  title,
  text,
  submitLabel,
  sent,
  send,
  onClose,
  children,
}: SendDialogProps) {
  const { run, pending, error } = useAdminAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send, () => {
      toast.success(`${sent} ${nameOf(user)}`);
      onClose();
    });
  }

  return (
    <ActionDialog
      title={
        <>
          {title} <bdi>{nameOf(user)}</bdi>?
        </>
      }
      description={
        <>
          To <bdi className="wrap-anywhere font-medium text-foreground">{user.email}</bdi>. {text}
        </>
      }
      submitLabel={submitLabel}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
    </ActionDialog>
  );
}
