import type { Actor } from "./actor";
import { labelOf, userTarget, writeAuditEvent } from "./audit";
import { type Context, currentAdapter } from "./context";
import { serialized } from "./lock";
import type { SessionRow } from "./sessions";
import { SYSTEM } from "./system";
import type { AdminUser } from "./types";

/** Paths by which the person behind an impersonation ends it themselves. */
const OWN_END = /\/(stop-impersonating|stop-impersonation|sign-out)$/;

/**
 * Puts the end of an impersonation on record. Called for every session that is
 * about to be deleted, so no way of ending one goes unseen: stopping, signing
 * out, running out of time, a ban of either person.
 */
export async function recordImpersonationEnd(ctx: Context, session: SessionRow) {
  if (!session.impersonatedBy) return;
  const adapter = await currentAdapter(ctx);
  const find = (id: string) =>
    adapter.findOne<AdminUser>({ model: "user", where: [{ field: "id", value: id }] });
  const [user, admin] = [await find(session.userId), await find(session.impersonatedBy)];
  const expired = new Date(session.expiresAt) <= new Date();
  const own = !expired && OWN_END.test(ctx.path ?? "");
  const actor: Actor = own
    ? { ...SYSTEM, user: admin, label: admin ? labelOf(admin) : session.impersonatedBy }
    : SYSTEM;
  await writeAuditEvent(ctx, actor, "success", {
    action: expired ? "impersonation.expired" : "impersonation.stopped",
    target: userTarget(user ?? { id: session.userId }),
    reason: session.impersonationReason,
    before: { sessionId: session.id, impersonatedBy: session.impersonatedBy },
  });
}

/** Ends the impersonation that a token belongs to, if its time is over. */
export async function endIfExpired(ctx: Context, token: string) {
  const adapter = await currentAdapter(ctx);
  const where = [{ field: "token", value: token }];
  const row = await adapter.findOne<SessionRow>({ model: "session", where });
  if (row?.impersonatedBy && row.expiresAt <= new Date()) await endAll(ctx, [row]);
}

/**
 * Ends impersonations that ran out with nobody looking (a closed browser), so
 * that their end is on record too. At most a hundred at a time.
 */
export async function sweepExpiredImpersonations(ctx: Context) {
  const adapter = await currentAdapter(ctx);
  const rows = await adapter.findMany<SessionRow>({
    model: "session",
    where: [
      { field: "impersonatedBy", operator: "ne", value: null },
      { field: "expiresAt", operator: "lte", value: new Date() },
    ],
    limit: 100,
  });
  if (rows.length > 0) await endAll(ctx, rows);
}

async function endAll(ctx: Context, rows: readonly SessionRow[]) {
  await serialized(ctx, async () => {
    for (const { token } of rows) await ctx.context.internalAdapter.deleteSession(token);
  });
}
