import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import type { Actor } from "./actor";
import { type Context, currentAdapter } from "./context";
import type { AdminSession } from "./types";

/** A row of the session table. */
export interface SessionRow {
  id: string;
  userId: string;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  ipAddress?: string | null;
  userAgent?: string | null;
  impersonatedBy?: string | null;
  impersonationReason?: string | null;
}

/** How many sessions of one user a list shows. */
const MAX_SESSIONS = 100;

/**
 * A session for showing. Its token never leaves the server (S6): where clients
 * written for Better Auth's own plugin look for one, they find the session's
 * id, which revokes just as well and signs nobody in.
 */
export function toAdminSession(row: SessionRow, currentId: string | undefined): AdminSession {
  return {
    id: row.id,
    token: row.id,
    userId: row.userId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    expiresAt: row.expiresAt,
    ipAddress: row.ipAddress || null,
    userAgent: row.userAgent || null,
    impersonatedBy: row.impersonatedBy ?? null,
    impersonationReason: row.impersonationReason ?? null,
    current: row.id === currentId,
  };
}

/** A user's live sessions, newest first. */
export async function liveSessions(ctx: Context, userId: string): Promise<SessionRow[]> {
  const adapter = await currentAdapter(ctx);
  return adapter.findMany<SessionRow>({
    model: "session",
    where: [
      { field: "userId", value: userId },
      { field: "expiresAt", operator: "gt", value: new Date() },
    ],
    sortBy: { field: "createdAt", direction: "desc" },
    limit: MAX_SESSIONS,
  });
}

/** A session by its id or, for compatibility, its token. */
export async function findSessionRow(ctx: Context, idOrToken: string): Promise<SessionRow | null> {
  const adapter = await currentAdapter(ctx);
  const by = (field: "id" | "token") =>
    adapter.findOne<SessionRow>({ model: "session", where: [{ field, value: idOrToken }] });
  return (await by("id")) ?? (await by("token"));
}

/** Those of the sessions that there are, by id; at most a hundred can be asked for. */
export async function findSessionRows(
  adapter: Pick<DBAdapter, "findMany">,
  ids: readonly string[],
): Promise<Map<string, SessionRow>> {
  const rows = await adapter.findMany<SessionRow>({
    model: "session",
    where: [{ field: "id", operator: "in", value: [...ids] }],
    limit: ids.length,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows of one read; who has more sessions than this is not rare, only unusual. */
const PAGE = 100;

/** Those of the users who are signed in somewhere, or run or undergo an impersonation. */
async function holdersOfSessions(ctx: Context, userIds: readonly string[]) {
  const adapter = await currentAdapter(ctx);
  const rows = await adapter.findMany<SessionRow>({
    model: "session",
    where: (["userId", "impersonatedBy"] as const).map((field) => ({
      field,
      operator: "in" as const,
      value: [...userIds],
      connector: "OR" as const,
    })),
    limit: PAGE,
  });
  if (rows.length === PAGE) return new Set(userIds);
  return new Set(rows.flatMap(({ userId, impersonatedBy }) => [userId, impersonatedBy ?? userId]));
}

/**
 * Ends all that users are signed in with, and the impersonations that they are
 * running (S4). Through Better Auth, so that a secondary storage forgets too.
 */
export async function endAllAccess(ctx: Context, userIds: readonly string[]) {
  if (userIds.length === 0) return;
  for (const userId of await holdersOfSessions(ctx, userIds)) {
    if (!userIds.includes(userId)) continue;
    await endImpersonationsBy(ctx, userId);
    // One by one, for each end goes on record; Better Auth would look at a hundred only.
    await endEach(ctx, [
      { field: "userId", value: userId },
      { field: "impersonatedBy", operator: "ne", value: null },
    ]);
    await ctx.context.internalAdapter.deleteUserSessions(userId);
  }
}

/**
 * Ends what a user is signed in with, save the actor's own session, and the
 * impersonations that they are running: a new password ends what the old one
 * opened (S8), and so does the loss of a way in.
 */
export async function endOtherSessions(
  { ctx, actor }: { ctx: Context; actor: Actor },
  userId: string,
) {
  await endImpersonationsBy(ctx, userId);
  if (actor.user?.id !== userId) {
    await ctx.context.internalAdapter.deleteUserSessions(userId);
    return;
  }
  const sessions = await ctx.context.internalAdapter.listSessions(userId);
  const others = sessions.filter((session) => session.id !== actor.session?.id);
  await ctx.context.internalAdapter.deleteSessions(others.map(({ token }) => token));
}

/** Ends the impersonations that a user is running. */
export async function endImpersonationsBy(ctx: Context, userId: string) {
  await endEach(ctx, [{ field: "impersonatedBy", value: userId }]);
}

async function endEach(ctx: Context, where: Where[]) {
  const adapter = await currentAdapter(ctx);
  let after = "";
  for (;;) {
    // Onwards by id: a storage that keeps ended sessions would show the same ones again.
    const rows = await adapter.findMany<SessionRow>({
      model: "session",
      where: [...where, { field: "id", operator: "gt", value: after }],
      sortBy: { field: "id", direction: "asc" },
      limit: PAGE,
    });
    for (const { token } of rows) await ctx.context.internalAdapter.deleteSession(token);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? "";
  }
}
