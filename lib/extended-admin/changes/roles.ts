import { z } from "zod";
import { userTarget } from "../audit";
import { userChanges } from "../audited-user";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { splitNames } from "../names";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { rolesOf } from "../permissions";
import { refuseLosingLastAdmin, refuseReachingUp, resolveGrantableRoles } from "../safety-rules";
import { endImpersonationsBy } from "../sessions";
import type { AdminUser } from "../types";
import { updateUser } from "../users";
import type { UserChange } from "./change";

const requires = {
  permission: "user:set-role",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE,
} as const;

/** One more role, or one less. */
export const oneRoleShape = {
  role: z.string().trim().min(1).max(100).describe("The role's name"),
};
type OneRole = z.output<z.ZodObject<typeof oneRoleShape>>;

/** Gives exactly these roles. */
export const setRole: UserChange<{ role: string | readonly string[] }> = {
  action: "user.role_set",
  requires,
  async prepare(operation, user, input) {
    await refuseReachingUp(operation, user);
    return giving(operation, user, await resolveGrantableRoles(operation, input.role));
  },
};

/** Gives one role beside those the user has. */
export const addRole = (options: ResolvedOptions): UserChange<OneRole> => ({
  action: "user.role_set",
  requires,
  async prepare(operation, user, input) {
    await refuseReachingUp(operation, user);
    const added = await resolveGrantableRoles(operation, input.role);
    const held = rolesOf(user, options);
    const names = splitNames([...held, added]);
    return names.length === held.length ? null : giving(operation, user, names.join(","));
  },
});

/** Takes one role away; who is left without any gets the default role. */
export const removeRole = (options: ResolvedOptions): UserChange<OneRole> => ({
  action: "user.role_set",
  requires,
  async prepare(operation, user, input) {
    await refuseReachingUp(operation, user);
    const taken = splitNames(input.role);
    const held = rolesOf(user, options);
    const left = held.filter((name) => !taken.includes(name));
    if (left.length === held.length) return null;
    return giving(operation, user, left.join(",") || options.defaultRole);
  },
});

async function giving(operation: Operation, user: AdminUser, role: string) {
  await refuseLosingLastAdmin(operation, user, { role });
  return async () => {
    const after = await updateUser(operation, user.id, { role });
    // What an impersonation may do was judged by the old role (S4).
    if (user.role !== role) await endImpersonationsBy(operation.ctx, user.id);
    await operation.record({
      target: userTarget(user),
      ...userChanges(operation.ctx, user, after),
    });
    return after;
  };
}
