"use client";

import { type FormEvent, useRef } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { SESSIONS_HEADING } from "@/components/admin/user-actions/sessions-heading";
import { authClient } from "@/lib/auth/client";
import type { SessionOutcome } from "@/lib/extended-admin/types";

/** "1 session", "12 sessions". */
const inWords = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);

/** Ends the chosen sessions, after asking; the server judges each alone. */
export default function EndSelectedDialog({
  ids,
  onDone,
  onClose,
}: {
  ids: readonly string[];
  onDone: (refused: (SessionOutcome & { status: "refused" })[]) => void;
  onClose: () => void;
}) {
  const { run, pending, error } = useAdminAction();
  const nextFocus = useRef<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () => authClient.extendedAdmin.revokeUserSessionsById({ sessionIds: [...ids] }),
      (data) => {
        const refused = (data?.results ?? []).filter((result) => result.status === "refused");
        const ended = ids.length - refused.length;
        if (ended > 0) toast.success(`${inWords(ended)} ${ended === 1 ? "was" : "were"} ended`);
        nextFocus.current = SESSIONS_HEADING;
        onDone(refused);
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={`End ${inWords(ids.length)}?`}
      description={`Whoever holds ${ids.length === 1 ? "it is" : "them is"} signed out there at once, and can sign in again. An impersonation among them is over.`}
      submitLabel={`End ${inWords(ids.length)}`}
      variant="destructive"
      pending={pending}
      error={error}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
