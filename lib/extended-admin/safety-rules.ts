import type { Actor } from "./actor";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { splitNames } from "./names";
import type { Operation } from "./operation";
import { missingPermissions, unionPermissions } from "./permission-maps";
import { isAdminHolder, loadRoles, type RoleHolder } from "./permissions";
import { problem, refusal } from "./refusal";
import type { AdminUser } from "./types";
import { statusFlags } from "./user-directory";

/**
 * S1, no reaching up: an actor acts only on users whose permissions are a
 * subset of the actor's own.
 */
export async function refuseReachingUp(operation: Operation, target: RoleHolder) {
  const { actor } = operation;
  if (actor.permissions === null) return;
  const held = await operation.permissionsOf(target);
  const missing = missingPermissions(actor.permissions, held);
  if (missing.length > 0) {
    throw refusal(CODES.TARGET_HAS_PERMISSIONS_YOU_LACK, { because: missing.join(", "), missing });
  }
}

/**
 * S2, no granting what you lack: the roles must exist, and the actor must hold
 * every permission of each.
 * @returns the role names in their stored form, comma-separated.
 */
export async function resolveGrantableRoles(
  operation: Operation,
  input: string | readonly string[],
): Promise<string> {
  const { actor, adapter, options } = operation;
  const names = splitNames(input);
  if (names.length === 0) throw problem("BAD_REQUEST", CODES.INVALID_ROLE);
  const known = await loadRoles(adapter, options, names);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const { code, message } = CODES.YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE;
    throw problem("BAD_REQUEST", { code, message: `${message}: ${unknown.join(", ")}` });
  }
  refuseGranting(actor, [...known.values()]);
  return names.join(",");
}

/** S2 for permissions themselves: the actor must hold all of them. */
export function refuseGranting(actor: Actor, granted: Parameters<typeof unionPermissions>[0]) {
  if (actor.permissions === null) return;
  const missing = missingPermissions(actor.permissions, unionPermissions(granted));
  if (missing.length > 0) {
    throw refusal(CODES.ROLE_HAS_PERMISSIONS_YOU_LACK, { because: missing.join(", "), missing });
  }
}

/**
 * S3, one active admin remains: refuses a change after which no user would be
 * admin-capable. Call it under the lock, before the change.
 */
export async function refuseLosingLastAdmin(
  operation: Operation,
  before: AdminUser,
  after: Partial<AdminUser> | null,
) {
  const { options, directory } = operation;
  const now = new Date();
  const capable = (user: AdminUser) =>
    isAdminHolder(user, options) && !statusFlags(user, now).blocked;
  if (!capable(before) || (after && capable({ ...before, ...after }))) return;
  const others = await directory.countAdmins({
    roles: options.adminRoles,
    userIds: options.adminUserIds,
    excluding: before.id,
    limit: 1,
  });
  if (others === 0) throw refusal(CODES.LAST_ADMIN, { status: "CONFLICT" });
}
