import type { z } from "zod";
import { userTarget } from "../audit";
import { userChanges } from "../audited-user";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { reason, seconds } from "../input";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { type ErrorCode, refusal } from "../refusal";
import { refuseLosingLastAdmin, refuseReachingUp } from "../safety-rules";
import type { AdminUser } from "../types";
import { updateUser } from "../users";
import type { UserChange } from "./change";

/** What a ban takes. */
export const banShape = {
  banReason: reason.optional().describe("Why; shown to the user if the host app does so"),
  reason: reason.optional().describe("The same as banReason"),
  banExpiresIn: seconds.optional().describe("Seconds until the ban ends; without it, never"),
};
type BanInput = z.output<z.ZodObject<typeof banShape>>;

const mayBan = { permission: "user:ban", error: CODES.YOU_ARE_NOT_ALLOWED_TO_BAN_USERS } as const;

/** Bans; a second ban replaces reason and end of the first. */
export const ban = (options: ResolvedOptions): UserChange<BanInput> => ({
  action: "user.banned",
  requires: mayBan,
  async prepare(operation, user, input) {
    refuseOneself(operation, user, CODES.YOU_CANNOT_BAN_YOURSELF);
    const length = input.banExpiresIn ?? options.defaultBanExpiresIn;
    const banReason = input.banReason || input.reason || options.defaultBanReason;
    const banExpires = length === null ? null : new Date(Date.now() + length * 1000);
    return keepOut(operation, user, { banned: true, banReason, banExpires }, banReason);
  },
});

/** Lifts a ban; whether the user is enabled stays as it is. */
export const unban: UserChange<object> = {
  action: "user.unbanned",
  requires: mayBan,
  async prepare(operation, user) {
    return letIn(operation, user, { banned: false, banReason: null, banExpires: null });
  },
};

/** Disables; a ban stays as it is. */
export const disable: UserChange<object> = {
  action: "user.disabled",
  requires: { permission: "user:disable", error: CODES.YOU_ARE_NOT_ALLOWED_TO_DISABLE_USERS },
  async prepare(operation, user) {
    refuseOneself(operation, user, CODES.YOU_CANNOT_DISABLE_YOURSELF);
    return keepOut(operation, user, { isActive: false });
  },
};

/** Enables; a ban stays as it is. */
export const enable: UserChange<object> = {
  action: "user.enabled",
  requires: { permission: "user:enable", error: CODES.YOU_ARE_NOT_ALLOWED_TO_ENABLE_USERS },
  async prepare(operation, user) {
    return letIn(operation, user, { isActive: true });
  },
};

function refuseOneself({ actor }: Operation, user: AdminUser, error: ErrorCode) {
  if (user.id === actor.user?.id) throw refusal(error, { status: "BAD_REQUEST" });
}

/** A change that ends the user's access (S4). */
async function keepOut(
  operation: Operation,
  user: AdminUser,
  change: Partial<AdminUser>,
  because?: string,
) {
  await refuseReachingUp(operation, user);
  await refuseLosingLastAdmin(operation, user, change);
  return async () => {
    const after = await write(operation, user, change, because);
    // After the update: it holds the user's row, so no sign-in can slip in between.
    await operation.endAccess(user.id);
    return after;
  };
}

async function letIn(operation: Operation, user: AdminUser, change: Partial<AdminUser>) {
  await refuseReachingUp(operation, user);
  return () => write(operation, user, change);
}

async function write(
  operation: Operation,
  user: AdminUser,
  change: Partial<AdminUser>,
  because?: string,
) {
  const after = await updateUser(operation, user.id, { ...change, updatedAt: new Date() });
  await operation.record({
    target: userTarget(user),
    reason: because,
    ...userChanges(operation.ctx, user, after),
  });
  return after;
}
