import type { DBAdapter } from "@better-auth/core/db/adapter";
import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { requireActor } from "../actor";
import { viewOf } from "../audit";
import { auditCursor, findEvents } from "../audit-query";
import { currentAdapter } from "../context";
import { documented } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { pageLimit } from "../input";
import type { ResolvedOptions } from "../options";
import { problem } from "../refusal";
import type { AuditEventView, StaffAccess } from "../types";

const DEFAULT_PAGE = 10;

/** Far more than end within the hours that one page of visits spans. */
const MOST_ENDS = 500;

const query = z
  .strictObject({
    limit: pageLimit.optional().describe(`At most 100; default: ${DEFAULT_PAGE}`),
    before: auditCursor.optional(),
  })
  .optional();

/**
 * When staff were signed in as the caller, as the audit log has it. It says
 * nothing of why: reasons are written for colleagues.
 */
export const staffAccessRoutes = ({ showStaffAccess }: ResolvedOptions) => ({
  listMyStaffAccess: createAuthEndpoint(
    "/extended-admin/list-my-staff-access",
    {
      method: "GET",
      query,
      metadata: documented(
        "list-my-staff-access",
        "listMyStaffAccess",
        "Needs a session; 404 `STAFF_ACCESS_NOT_SHOWN` where the options don't show it.",
      ),
    },
    async (ctx) => {
      const actor = await requireActor(ctx);
      if (!showStaffAccess) throw problem("NOT_FOUND", CODES.STAFF_ACCESS_NOT_SHOWN);
      const { limit = DEFAULT_PAGE, before: cursor } = ctx.query ?? {};
      if (!actor.user) return { visits: [] as StaffAccess[], nextCursor: null, limit };
      const adapter = await currentAdapter(ctx);
      const { events, nextCursor } = await findEvents(
        adapter,
        { targetId: actor.user.id, action: "impersonation.started", outcome: "success" },
        { limit, cursor },
      );
      const ends = await endsOf(adapter, actor.user.id, events);
      const visits: StaffAccess[] = events.map((event) => ({
        id: event.id,
        startedAt: event.createdAt,
        endedAt: endOf(event, ends),
        by: showStaffAccess === "name" ? nameIn(event.actorLabel) : null,
      }));
      return { visits, nextCursor, limit };
    },
  ),
});

const latestEnd = (event: AuditEventView) => new Date(String(event.after?.expiresAt));

/** When the impersonations of these sessions were ended early, by the session's id. */
async function endsOf(
  adapter: Pick<DBAdapter, "findMany">,
  userId: string,
  starts: readonly AuditEventView[],
) {
  const ends = new Map<string, Date>();
  const [newest, oldest] = [starts[0], starts.at(-1)];
  if (!newest || !oldest) return ends;
  const until = Math.max(...starts.map((event) => latestEnd(event).getTime() || 0));
  const rows = await adapter.findMany<Record<string, unknown>>({
    model: "auditEvent",
    where: [
      { field: "targetId", value: userId },
      { field: "action", value: "impersonation.stopped" },
      { field: "createdAt", operator: "gte", value: oldest.createdAt },
      { field: "createdAt", operator: "lte", value: new Date(until) },
    ],
    limit: MOST_ENDS,
  });
  for (const event of rows.map(viewOf)) {
    const session = event.before?.sessionId;
    if (typeof session === "string") ends.set(session, event.createdAt);
  }
  return ends;
}

/** Null while it lasts: none goes on past the end that it was given. */
function endOf(start: AuditEventView, ends: ReadonlyMap<string, Date>) {
  const stopped = ends.get(String(start.after?.sessionId));
  if (stopped) return stopped;
  const end = latestEnd(start);
  return Number.isNaN(end.getTime()) || end > new Date() ? null : end;
}

/** "Ada" of "Ada <ada@example.com>": the address is nobody's business. */
const nameIn = (label: string) => /^(.*?)\s*<[^<>]*>$/s.exec(label)?.[1] || null;
