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

/**
 * Ends all that a user is signed in with, and the impersonations that they are
 * running (S4). Through Better Auth, so that a secondary storage forgets too.
 */
export async function endAllAccess(ctx: Context, userId: string) {
  await ctx.context.internalAdapter.deleteUserSessions(userId);
  await endImpersonationsBy(ctx, userId);
}

/** Ends the impersonations that a user is running. */
export async function endImpersonationsBy(ctx: Context, userId: string) {
  const adapter = await currentAdapter(ctx);
  const page = {
    model: "session",
    where: [{ field: "impersonatedBy", value: userId }],
    limit: 100,
  };
  for (;;) {
    const running = await adapter.findMany<SessionRow>(page);
    for (const { token } of running) await ctx.context.internalAdapter.deleteSession(token);
    if (running.length < page.limit) return;
  }
}
