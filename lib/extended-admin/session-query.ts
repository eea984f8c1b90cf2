import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import { z } from "zod";
import type { SessionRow } from "./sessions";

const identifier = z.string().min(1).max(255);

/** What narrows a list of sessions down; the parts are joined by AND. */
export const sessionFilterShape = {
  userId: identifier.optional().describe("Only this user's sessions"),
  ipAddress: z.string().trim().toLowerCase().min(1).max(100).optional().describe("Exactly"),
  impersonated: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .describe("Only impersonations, or only what is none"),
  state: z.enum(["active", "expired"]).optional().describe("Only what has not ended, or has"),
};
export type SessionFilter = Partial<z.output<z.ZodObject<typeof sessionFilterShape>>>;

/** The last session of a page: the next one begins after it. */
export interface SessionCursor {
  createdAt: Date;
  id: string;
}

/** Where the next page begins, as the page before gave it out: `<milliseconds>_<id>`. */
export const sessionCursor = z
  .string()
  .regex(/^\d{1,15}_.{1,255}$/, "must be a cursor that this endpoint gave out")
  .transform((text): SessionCursor => {
    const [, milliseconds, id = ""] = /^(\d+)_(.*)$/s.exec(text) ?? [];
    return { createdAt: new Date(Number(milliseconds)), id };
  })
  .describe("nextCursor of the page before");

const serialize = ({ createdAt, id }: SessionCursor) => `${createdAt.getTime()}_${id}`;

function conditionsOf({ userId, ipAddress, impersonated, state }: SessionFilter): Where[] {
  const where: Where[] = [];
  if (userId) where.push({ field: "userId", value: userId });
  if (ipAddress) where.push({ field: "ipAddress", value: ipAddress });
  if (impersonated !== undefined) {
    where.push({ field: "impersonatedBy", operator: impersonated ? "ne" : "eq", value: null });
  }
  if (state) {
    const operator = state === "active" ? "gt" : "lte";
    where.push({ field: "expiresAt", operator, value: new Date() });
  }
  return where;
}

/**
 * One page of sessions, newest first; of those that began in the same
 * millisecond, by id downwards. Better Auth's adapters sort by one column, so a
 * page is put together: the rest of the cursor's millisecond, then what is
 * older. Where the page ends within a millisecond, that one is read by id, in
 * the database's own order, which is the one that the cursor is compared in.
 */
export async function findSessions(
  adapter: Pick<DBAdapter, "findMany">,
  filter: SessionFilter,
  { limit, cursor }: { limit: number; cursor?: SessionCursor },
): Promise<{ rows: SessionRow[]; nextCursor: string | null }> {
  const where = conditionsOf(filter);
  const find = (more: Where[], sortBy: "createdAt" | "id", count: number) =>
    adapter.findMany<SessionRow>({
      model: "session",
      where: [...where, ...more],
      sortBy: { field: sortBy, direction: "desc" },
      limit: count,
    });
  // Two bounds, for not every adapter takes two dates of the same moment for equal.
  const within = (moment: Date, more: Where[], count: number) =>
    find(
      [
        { field: "createdAt", operator: "gte", value: moment },
        { field: "createdAt", operator: "lte", value: moment },
        ...more,
      ],
      "id",
      count,
    );

  // One more than the page, to see whether there is another.
  const wanted = limit + 1;
  const rows = cursor
    ? await within(cursor.createdAt, [{ field: "id", operator: "lt", value: cursor.id }], wanted)
    : [];
  if (rows.length < wanted) {
    const older: Where[] = cursor
      ? [{ field: "createdAt", operator: "lt", value: cursor.createdAt }]
      : [];
    rows.push(...(await find(older, "createdAt", wanted - rows.length)));
    const last = rows[limit - 1];
    if (
      rows.length === wanted &&
      last &&
      last.createdAt.getTime() !== cursor?.createdAt.getTime()
    ) {
      const moment = last.createdAt.getTime();
      const first = rows.findIndex(({ createdAt }) => createdAt.getTime() === moment);
      const tied = rows.slice(first).filter(({ createdAt }) => createdAt.getTime() === moment);
      if (tied.length > 1) {
        rows.splice(first, tied.length, ...(await within(last.createdAt, [], tied.length)));
      }
    }
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? serialize(last) : null };
}
