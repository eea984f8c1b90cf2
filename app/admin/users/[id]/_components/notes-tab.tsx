import { NotebookPen } from "lucide-react";
import { headers } from "next/headers";
import { lacks } from "@/components/admin/lacks";
import { PagesByCursor } from "@/components/admin/pages-by-cursor";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import { EmptyState } from "@/components/ui/empty-state";
import type { Permission } from "@/lib/admin.config";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { NewNote } from "./new-note";
import { NoteItem } from "./note-item";
import { NOTES_HEADING } from "./notes-heading";

const PAGE = 20;
const FURTHEST = 1_000_000;

interface NotesTabProps {
  user: ActionUser;
  /** How many of the newest are left out. */
  from: number;
  can: (permission: Permission) => boolean;
}

/** What staff wrote about the user, newest first. */
export async function NotesTab({ user, from, can }: NotesTabProps) {
  const offset = Math.min(Math.max(from, 0), FURTHEST);
  const { notes, total } = await auth.api.listUserNotes({
    headers: await headers(),
    query: { userId: user.id, limit: PAGE, offset },
  });
  const createReason = lacks(can, "note:create");
  const page = (at: number) => `${paths.user(user.id)}?tab=notes${at > 0 ? `&from=${at}` : ""}`;

  return (
    <>
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-border border-b px-5 py-3">
        <h2 id={NOTES_HEADING} tabIndex={-1} className="font-semibold text-[0.9375rem]">
          {total === 1 ? "1 note" : `${total} notes`}
        </h2>
        <p className="text-muted-foreground text-xs">Seen by staff only, never by this person.</p>
      </div>
      {createReason ? null : <NewNote userId={user.id} />}
      {notes.length === 0 ? (
        <EmptyState
          icon={<NotebookPen />}
          title={total > 0 ? "No notes this far back" : "No notes yet"}
          description={
            createReason
              ? "What your colleagues write about this person appears here."
              : "What would a colleague want to know who helps this person next?"
          }
        />
      ) : (
        <ul className="divide-y divide-border">
          {notes.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              editReason={note.own ? createReason : lacks(can, "note:update")}
              deleteReason={lacks(can, "note:delete")}
            />
          ))}
        </ul>
      )}
      <PagesByCursor
        what="notes"
        newest={offset > 0 ? page(0) : null}
        older={offset + PAGE < total ? page(offset + PAGE) : null}
        className="px-5"
      />
    </>
  );
}
