"use client";

import { type FormEvent, useRef } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";
import type { UserNote } from "@/lib/extended-admin/types";
import { NOTES_HEADING } from "./notes-heading";

/** Deletes a note; its words are nowhere else. */
export default function DeleteNoteDialog({
  note,
  onClose,
}: {
  note: UserNote;
  onClose: () => void;
}) {
  const { run, pending, error } = useAdminAction();
  const nextFocus = useRef<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      () => authClient.extendedAdmin.deleteUserNote({ userId: note.userId, noteId: note.id }),
      () => {
        toast.success("The note was deleted");
        nextFocus.current = NOTES_HEADING;
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title="Delete this note?"
      description="This cannot be undone: the audit log says that it was deleted, not what it said."
      submitLabel="Delete note"
      variant="destructive"
      pending={pending}
      error={error}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      <Well dir="auto" className="line-clamp-4 whitespace-pre-wrap wrap-anywhere">
        {note.text}
      </Well>
    </ActionDialog>
  );
}
