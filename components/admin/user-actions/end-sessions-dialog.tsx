"use client";

import { type FormEvent, useRef } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { type ActionUser, nameOf } from "@/components/admin/user-actions/action-user";
import { SESSIONS_HEADING } from "@/components/admin/user-actions/sessions-heading";
import {
  sessionsWillEnd,
  useLiveSessions,
} from "@/components/admin/user-actions/use-live-sessions";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";

/** One session, as the question names it; without one, all of the user's. */
export interface SessionToEnd {
  id: string;
  /** "Firefox on Windows". */
  label: string;
}

interface EndSessionsDialogProps {
  user: Pick<ActionUser, "id" | "name" | "email">;
  session?: SessionToEnd;
  /** Whether the session through which the person is here is among them. */
  endsOwn: boolean;
  onClose: () => void;
}

/** Ends one session of a user, or every one. */
export default function EndSessionsDialog({
  user,
  session,
  endsOwn,
  onClose,
}: EndSessionsDialogProps) {
  const { run, pending, error } = useAdminAction({ leavesPage: endsOwn });
  const nextFocus = useRef<string | null>(null);
  const count = useLiveSessions(user.id, !session);

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () =>
        session
          ? authClient.admin.revokeUserSession({ sessionId: session.id })
          : authClient.admin.revokeUserSessions({ userId: user.id }),
      () => {
        if (endsOwn) return window.location.reload();
        nextFocus.current = SESSIONS_HEADING;
        toast.success(session ? "The session was ended" : "All sessions were ended");
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={session ? "End this session?" : "End all sessions?"}
      description={
        <>
          <bdi className="font-medium text-foreground">{nameOf(user)}</bdi>
          {session ? ` will be signed out of ${session.label}.` : " will be signed out everywhere."}{" "}
          They can sign in again.
        </>
      }
      submitLabel={session ? "End session" : "End all sessions"}
      variant="destructive"
      pending={pending}
      error={error}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      {session ? null : <Well role="status">{sessionsWillEnd(count)}</Well>}
      {endsOwn ? (
        <p className="text-compact text-warning">
          {session ? "This is the session you are using" : "Yours is among them"}: you will have to
          sign in again.
        </p>
      ) : null}
    </ActionDialog>
  );
}
