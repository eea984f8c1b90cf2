import { csvLine } from "./csv";
import { streamDownload } from "./download";
import { type ListReader, readList } from "./read-replica";
import type { AdminUser } from "./types";
import type { UserCursor, UserNarrowing, UserRow } from "./user-directory";
import { toAdminUser } from "./users";

/** Users of one read; the server's memory holds no more of an export than this. */
const CHUNK = 500;

/**
 * What is in the file. A list and not "all there is": what a fork adds to its
 * users may be anybody's secret, so a column gets in by being named here.
 */
const columns = [
  "id",
  "name",
  "email",
  "emailVerified",
  "role",
  "isActive",
  "banned",
  "banReason",
  "banExpires",
  "createdAt",
  "updatedAt",
  "lastActiveAt",
  "image",
] as const satisfies readonly (keyof AdminUser)[];

function cellOf(value: AdminUser[(typeof columns)[number]]): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** The users who are left, newest first, as a download. */
export function streamUsers(reader: ListReader, query: UserNarrowing): Response {
  let after: UserCursor | undefined;
  let over = false;
  return streamDownload({
    name: "users",
    type: "csv",
    head: csvLine(columns),
    async next() {
      if (over) return null;
      const place = { limit: CHUNK, after };
      const rows = await readList(reader, ({ directory }) => directory.newestFirst(query, place));
      over = rows.length < CHUNK;
      after = cursorOf(rows.at(-1));
      if (rows.length === 0) return null;
      const users = rows.map((row) => toAdminUser(reader.ctx, row));
      return users.map((user) => csvLine(columns.map((column) => cellOf(user[column])))).join("");
    },
  });
}

const cursorOf = (row: UserRow | undefined): UserCursor | undefined =>
  row && { id: row.id, createdAt: new Date(row.createdAt as string | number | Date) };
