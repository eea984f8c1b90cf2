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
  impersonatedBy: identifier.optional().describe("Only impersonations that this user runs"),
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

function conditionsOf(filter: SessionFilter): Where[] {
  const { userId, ipAddress, impersonated, impersonatedBy, state } = filter;
  const where: Where[] = [];
  if (userId) where.push({ field: "userId", value: userId });
  if (ipAddress) where.push({ field: "ipAddress", value: ipAddress });
  if (impersonated !== undefined) {
    where.push({ field: "impersonatedBy", operator: impersonated ? "ne" : "eq", value: null });
  }
  if (impersonatedBy) where.push({ field: "impersonatedBy", value: impersonatedBy });
  if (state) {
    const operator = state === "active" ? "gt" : "lte";
    where.push({ field: "expiresAt", operator, value: new Date() });
  }
  return where;
}

/** Sessions that can begin in one millisecond and all be found; far more than do. */
const MOST_TIED = 10_000;

const byIdDown = (a: SessionRow, b: SessionRow) => (a.id < b.id ? 1 : -1);

/**
 * One page of sessions, newest first; of those that began in the same
 * millisecond, by id downwards. Better Auth's adapters sort by one column, so a
 * page is put together: the rest of the cursor's millisecond, then what is
 * older. Those of one millisecond are put in order here: databases differ in how
 * they order texts, and the memory adapter even from how it compares them.
 */
export async function findSessions(
  adapter: Pick<DBAdapter, "findMany">,
  filter: SessionFilter,
  { limit, cursor }: { limit: number; cursor?: SessionCursor },
): Promise<{ rows: SessionRow[]; nextCursor: string | null }> {
  const where = conditionsOf(filter);
  const find = (more: Where[], count: number) =>
    adapter.findMany<SessionRow>({
      model: "session",
      where: [...where, ...more],
      sortBy: { field: "createdAt", direction: "desc" },
      limit: count,
    });
  const begunAt = async (moment: Date) => {
    // Two bounds, for not every adapter takes two dates of the same moment for equal.
    const tied = await find(
      [
        { field: "createdAt", operator: "gte", value: moment },
        { field: "createdAt", operator: "lte", value: moment },
      ],
      MOST_TIED,
    );
    return tied.sort(byIdDown);
  };

  // One more than the page, to see whether there is another.
  const wanted = limit + 1;
  const rows = cursor
    ? (await begunAt(cursor.createdAt)).filter(({ id }) => id < cursor.id).slice(0, wanted)
    : [];
  if (rows.length < wanted) {
    const older: Where[] = cursor
      ? [{ field: "createdAt", operator: "lt", value: cursor.createdAt }]
      : [];
    rows.push(...(await find(older, wanted - rows.length)));
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
        const ordered = await begunAt(last.createdAt);
        rows.splice(first, tied.length, ...ordered.slice(0, tied.length));
      }
    }
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? serialize(last) : null };
}
