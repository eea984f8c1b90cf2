"use client";

import { Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import { splitLabel } from "@/components/admin/audit-label";
import { GatedButton } from "@/components/admin/gated-button";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { RelativeTime } from "@/components/ui/relative-time";
import { authClient } from "@/lib/auth/client";
import type { UserNote } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { NoteForm } from "./note-form";

const loadDelete = () => import("./delete-note-dialog");
const DeleteNoteDialog = late(loadDelete);

interface NoteItemProps {
  note: UserNote;
  /** Why not; null where one may. */
  editReason: string | null;
  deleteReason: string | null;
}

/** One note, with who wrote it and when; edited in its place. */
export function NoteItem({ note, editReason, deleteReason }: NoteItemProps) {
  const [mode, setMode] = useState<"read" | "edit" | "delete">("read");
  const { run, pending, error } = useAdminAction({ staysOpen: true });
  const editButton = useId();
  const { name, email } = splitLabel(note.authorLabel);

  /** The focus goes back to where the editing began. */
  function stopEditing() {
    flushSync(() => setMode("read"));
    document.getElementById(editButton)?.focus();
  }

  return (
    <li className="px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 text-compact text-muted-foreground">
          {note.authorId ? (
            <Link
              href={paths.user(note.authorId)}
              prefetch={false}
              title={email ?? undefined}
              className="wrap-anywhere font-medium text-foreground underline-offset-4 hover:underline"
            >
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi className="font-medium text-foreground">{name}</bdi>
          )}
          {" · "}
          <RelativeTime date={note.createdAt} />
          {note.editedAt ? (
            <>
              {" · edited "}
              <RelativeTime date={note.editedAt} />
            </>
          ) : null}
        </p>
        {mode === "edit" ? null : (
          <span className="-mr-2 flex">
            <GatedButton
              id={editButton}
              reason={editReason}
              variant="ghost"
              size="icon-sm"
              onClick={() => setMode("edit")}
            >
              <Pencil aria-hidden="true" />
              <span className="sr-only">Edit the note by {name}</span>
            </GatedButton>
            <GatedButton
              reason={deleteReason}
              variant="ghost"
              size="icon-sm"
              onClick={() => setMode("delete")}
              onPointerEnter={() => void loadDelete()}
              onFocus={() => void loadDelete()}
            >
              <Trash2 aria-hidden="true" />
              <span className="sr-only">Delete the note by {name}</span>
            </GatedButton>
          </span>
        )}
      </div>
      {mode === "edit" ? (
        <div className="mt-2">
          <NoteForm
            label="Edit note"
            submitLabel="Save note"
            text={note.text}
            pending={pending}
            error={error}
            autoFocus
            onSubmit={(text) =>
              void run(
                () =>
                  authClient.extendedAdmin.updateUserNote({
                    userId: note.userId,
                    noteId: note.id,
                    text,
                  }),
                () => {
                  toast.success("The note was changed");
                  stopEditing();
                },
              )
            }
            cancel={
              <Button
                type="button"
                variant="outline"
                size="sm"
                disabled={pending}
                onClick={stopEditing}
              >
                Cancel
              </Button>
            }
          />
        </div>
      ) : (
        <p dir="auto" className="mt-1 whitespace-pre-wrap wrap-anywhere text-sm">
          {note.text}
        </p>
      )}
      {mode === "delete" ? <DeleteNoteDialog note={note} onClose={() => setMode("read")} /> : null}
    </li>
  );
}
