import { z } from "zod";
import { userTarget } from "../audit";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { pageLimit, userId, wholeNumber } from "../input";
import { noteText } from "../note-text";
import { demand, type Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { problem, refusal } from "../refusal";
import { refuseReachingUp } from "../safety-rules";
import type { AdminUser, UserNote } from "../types";
import { requireUser } from "../users";

/** A row of the table. */
type NoteRow = Omit<UserNote, "own">;

const DEFAULT_PAGE = 20;

const noteId = z.string().min(1).max(255).describe("The note's id");

const listQuery = z.strictObject({
  userId,
  limit: pageLimit.optional().describe(`At most 100; default: ${DEFAULT_PAGE}`),
  offset: wholeNumber.optional().describe("How many of the newest to leave out"),
});

const mayList = {
  permission: "note:list",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_NOTES,
} as const;
const mayCreate = {
  permission: "note:create",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_CREATE_NOTES,
} as const;
const mayUpdate = {
  permission: "note:update",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_UPDATE_NOTES,
} as const;

const onUser = (input: { userId: string }) => ({ type: "user", id: input.userId }) as const;

/**
 * What staff write about users. Their words stay out of the audit log, which
 * can't forget: it says that a note was written, changed or deleted, which one
 * and how long it was.
 */
export const userNoteRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "listUserNotes", "list-user-notes", listQuery, {
    action: "note.listed",
    requires: mayList,
    target: onUser,
    async run(operation, { userId: id, limit = DEFAULT_PAGE, offset = 0 }) {
      refuseAboutOneself(operation, id);
      const { adapter, actor } = operation;
      const where = [{ field: "userId", value: id }];
      const rows = await adapter.findMany<NoteRow>({
        model: "userNote",
        where,
        sortBy: { field: "createdAt", direction: "desc" },
        limit,
        offset,
      });
      const total = await adapter.count({ model: "userNote", where });
      return { notes: rows.map((row) => viewOf(row, actor.user)), total, limit, offset };
    },
  }),

  ...writes(
    options,
    "createUserNote",
    "create-user-note",
    z.strictObject({ userId, text: noteText }),
    {
      action: "note.created",
      requires: mayCreate,
      target: onUser,
      async run(operation, { userId: id, text }) {
        const user = await requireSubject(operation, id);
        const { adapter, actor } = operation;
        const note = await adapter.create<Record<string, unknown>, NoteRow>({
          model: "userNote",
          data: {
            userId: user.id,
            authorId: actor.user?.id ?? null,
            authorLabel: actor.label,
            text,
            createdAt: new Date(),
            editedAt: null,
          },
        });
        await operation.record({ target: userTarget(user), after: traceOf(note) });
        return viewOf(note, actor.user);
      },
    },
  ),

  ...writes(
    options,
    "updateUserNote",
    "update-user-note",
    z.strictObject({ userId, noteId, text: noteText }),
    {
      action: "note.updated",
      requires: mayList,
      target: onUser,
      async run(operation, { userId: id, noteId: wanted, text }) {
        const user = await requireSubject(operation, id);
        const note = await requireNote(operation, user, wanted);
        const { adapter, actor } = operation;
        demand(actor, isOwn(note, actor.user) ? mayCreate : mayUpdate);
        const after = await adapter.update<NoteRow>({
          model: "userNote",
          where: [{ field: "id", value: note.id }],
          update: { text, editedAt: new Date() },
        });
        if (!after) throw problem("NOT_FOUND", CODES.NOTE_NOT_FOUND);
        await operation.record({
          target: userTarget(user),
          before: traceOf(note),
          after: traceOf(after),
        });
        return viewOf(after, actor.user);
      },
    },
  ),

  ...writes(options, "deleteUserNote", "delete-user-note", z.strictObject({ userId, noteId }), {
    action: "note.deleted",
    requires: { permission: "note:delete", error: CODES.YOU_ARE_NOT_ALLOWED_TO_DELETE_NOTES },
    target: onUser,
    async run(operation, { userId: id, noteId: wanted }) {
      const user = await requireSubject(operation, id);
      const note = await requireNote(operation, user, wanted);
      await operation.adapter.delete({
        model: "userNote",
        where: [{ field: "id", value: note.id }],
      });
      await operation.record({ target: userTarget(user), before: traceOf(note) });
      return { success: true };
    },
  }),
});

/** A note is for colleagues: whom it is about neither reads nor writes it. */
function refuseAboutOneself({ actor }: Operation, about: string) {
  if (actor.user?.id === about) throw refusal(CODES.NOTES_ARE_ABOUT_YOU);
}

async function requireSubject(operation: Operation, id: string) {
  refuseAboutOneself(operation, id);
  const user = await requireUser(operation, id);
  await refuseReachingUp(operation, user);
  return user;
}

/** @throws 404, also for a note about somebody else */
async function requireNote({ adapter }: Operation, user: AdminUser, id: string) {
  const note = await adapter.findOne<NoteRow>({
    model: "userNote",
    where: [
      { field: "id", value: id },
      { field: "userId", value: user.id },
    ],
  });
  if (!note) throw problem("NOT_FOUND", CODES.NOTE_NOT_FOUND);
  return note;
}

const isOwn = ({ authorId }: NoteRow, caller: AdminUser | null) =>
  caller !== null && authorId === caller.id;

function viewOf(row: NoteRow, caller: AdminUser | null): UserNote {
  const { id, userId: about, authorId, authorLabel, text, createdAt, editedAt } = row;
  return {
    id,
    userId: about,
    authorId: authorId ?? null,
    authorLabel,
    text,
    createdAt,
    editedAt: editedAt ?? null,
    own: isOwn(row, caller),
  };
}

/** Of a note, what the log may know. */
const traceOf = ({ id, text }: NoteRow) => ({ noteId: id, length: text.length });
