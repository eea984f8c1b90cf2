import { z } from "zod";
import { viewOf } from "../audit";
import { changesUser } from "../changes/change";
import { ban, banShape, disable, enable, unban } from "../changes/standing";
import { reads } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { userId } from "../input";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import type { AdminUser, AuditEventView, UserBan } from "../types";
import { statusFlags } from "../user-directory";
import { requireUser, toAdminUser } from "../users";

const reply = ({ ctx }: Operation, user: AdminUser) => ({ user: toAdminUser(ctx, { ...user }) });

export const banRoutes = (options: ResolvedOptions) => ({
  ...changesUser(options, "banUser", "ban-user", banShape, ban(options), reply),
  ...changesUser(options, "unbanUser", "unban-user", {}, unban, reply),
  ...changesUser(options, "disableUser", "disable-user", {}, disable, reply),
  ...changesUser(options, "enableUser", "enable-user", {}, enable, reply),

  // By whom is a part of the ban, as reason and end are: who may read the user may read
  // it, though it is the log that knows it. Nothing else of the log comes with it.
  ...reads(options, "getUserBan", "get-user-ban", z.strictObject({ userId }), {
    action: "user.read",
    requires: { permission: "user:get", error: CODES.YOU_ARE_NOT_ALLOWED_TO_GET_USER },
    target: (input) => ({ type: "user", id: input.userId }),
    async run(operation, { userId: id }): Promise<{ ban: UserBan | null }> {
      const user = await requireUser(operation, id);
      if (!statusFlags(user, new Date()).banned) return { ban: null };
      const event = await lastBan(operation, id);
      return {
        ban: {
          reason: user.banReason ?? null,
          expires: user.banExpires ?? null,
          since: event?.createdAt ?? null,
          by: event ? { id: event.actorId, label: event.actorLabel } : null,
        },
      };
    },
  }),
});

/** The event by which the present ban came about; null for one that the log doesn't know. */
async function lastBan({ adapter }: Operation, id: string): Promise<AuditEventView | null> {
  const find = (field: "seq" | "createdAt") =>
    adapter.findMany<Record<string, unknown>>({
      model: "auditEvent",
      where: [
        { field: "targetId", value: id },
        { field: "outcome", value: "success" },
        {
          field: "action",
          operator: "in",
          value: ["user.banned", "user.unbanned", "user.ban_expired"],
        },
      ],
      sortBy: { field, direction: "desc" },
      limit: 1,
    });
  let [row] = await find("seq");
  // Where the database keeps no chain, time has to do.
  if (row && (row.seq === null || row.seq === undefined)) [row] = await find("createdAt");
  const event = row ? viewOf(row) : null;
  return event?.action === "user.banned" ? event : null;
}
