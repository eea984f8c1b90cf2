import { z } from "zod";
import { auditedUserFields, changesOf, userTarget } from "../audit";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { reason, seconds, userId } from "../input";
import { type Operation, writes } from "../operation";
import type { ResolvedOptions } from "../options";
import { refusal } from "../refusal";
import { refuseLosingLastAdmin, refuseReachingUp } from "../safety-rules";
import { endAllAccess } from "../sessions";
import { requireUser, toAdminUser, updateUser } from "../users";

const banBody = z
  .strictObject({
    userId,
    banReason: reason.optional().describe("Why; shown to the user if the host app does so"),
    reason: reason.optional().describe("The same as banReason"),
    banExpiresIn: seconds.optional().describe("Seconds until the ban ends; without it, never"),
  })
  .transform(({ reason: alias, banReason, ...rest }) => ({ ...rest, reason: banReason ?? alias }));

const onUser = z.strictObject({ userId });

const mayBan = { permission: "user:ban", error: CODES.YOU_ARE_NOT_ALLOWED_TO_BAN_USERS } as const;

const byUserId = (input: { userId: string }) => ({ type: "user", id: input.userId }) as const;

/** Changes a user's standing, on record; `ends` says that it ends their access as well. */
async function changeStanding(
  operation: Operation,
  id: string,
  change: Record<string, unknown>,
  { ends, because }: { ends: boolean; because?: string | null },
) {
  const before = await requireUser(operation, id);
  await refuseReachingUp(operation, before);
  if (ends) await refuseLosingLastAdmin(operation, before, change);
  const after = await updateUser(operation, id, { ...change, updatedAt: new Date() });
  if (ends) await endAllAccess(operation.ctx, id);
  await operation.record({
    target: userTarget(before),
    reason: because,
    ...changesOf(before, after, auditedUserFields),
  });
  return { user: toAdminUser(operation.ctx, { ...after }) };
}

export const banRoutes = (options: ResolvedOptions) => ({
  ...writes(options, "banUser", "ban-user", banBody, {
    action: "user.banned",
    requires: mayBan,
    target: byUserId,
    async run(operation, input) {
      if (input.userId === operation.actor.user?.id)
        throw refusal(CODES.YOU_CANNOT_BAN_YOURSELF, { status: "BAD_REQUEST" });
      const length = input.banExpiresIn ?? options.defaultBanExpiresIn;
      const banReason = input.reason || options.defaultBanReason;
      return changeStanding(
        operation,
        input.userId,
        {
          banned: true,
          banReason,
          banExpires: length === null ? null : new Date(Date.now() + length * 1000),
        },
        { ends: true, because: banReason },
      );
    },
  }),

  ...writes(options, "unbanUser", "unban-user", onUser, {
    action: "user.unbanned",
    requires: mayBan,
    target: byUserId,
    run: (operation, input) =>
      changeStanding(
        operation,
        input.userId,
        { banned: false, banReason: null, banExpires: null },
        { ends: false },
      ),
  }),

  ...writes(options, "disableUser", "disable-user", onUser, {
    action: "user.disabled",
    requires: { permission: "user:disable", error: CODES.YOU_ARE_NOT_ALLOWED_TO_DISABLE_USERS },
    target: byUserId,
    async run(operation, input) {
      if (input.userId === operation.actor.user?.id)
        throw refusal(CODES.YOU_CANNOT_DISABLE_YOURSELF, { status: "BAD_REQUEST" });
      return changeStanding(operation, input.userId, { isActive: false }, { ends: true });
    },
  }),

  ...writes(options, "enableUser", "enable-user", onUser, {
    action: "user.enabled",
    requires: { permission: "user:enable", error: CODES.YOU_ARE_NOT_ALLOWED_TO_ENABLE_USERS },
    target: byUserId,
    run: (operation, input) =>
      changeStanding(operation, input.userId, { isActive: true }, { ends: false }),
  }),
});
