import { z } from "zod";
import { auditedUserFields, changesOf, userTarget } from "../audit";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { roleInput, userId } from "../input";
import { reads, writes } from "../operation";
import type { ResolvedOptions } from "../options";
import { missingPermissions, unionPermissions } from "../permission-maps";
import { loadDynamicRoles, parsePermissions } from "../permissions";
import { refuseLosingLastAdmin, refuseReachingUp, resolveGrantableRoles } from "../safety-rules";
import { endImpersonationsBy } from "../sessions";
import type { AssignableRole } from "../types";
import { requireUser, toAdminUser, updateUser } from "../users";

const setRoleBody = z.strictObject({ userId, role: roleInput });

export const roleRoutes = (options: ResolvedOptions) => ({
  ...writes(options, "setRole", "set-role", setRoleBody, {
    action: "user.role_set",
    requires: {
      permission: "user:set-role",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE,
    },
    target: (input) => ({ type: "user", id: input.userId }),
    async run(operation, input) {
      const before = await requireUser(operation, input.userId);
      await refuseReachingUp(operation, before);
      const role = await resolveGrantableRoles(operation, input.role);
      await refuseLosingLastAdmin(operation, before, { role });
      const after = await updateUser(operation, input.userId, { role });
      // What an impersonation may do was judged by the old role (S4).
      if (before.role !== role) await endImpersonationsBy(operation.ctx, input.userId);
      await operation.record({
        target: userTarget(before),
        ...changesOf(before, after, auditedUserFields),
      });
      return { user: toAdminUser(operation.ctx, { ...after }) };
    },
  }),

  ...reads(options, "listAssignableRoles", "list-assignable-roles", z.strictObject({}).optional(), {
    action: "role.listed",
    requires: { permission: "role:list", error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_ROLES },
    async run({ actor, adapter }): Promise<{ roles: AssignableRole[] }> {
      const dynamic = await loadDynamicRoles(adapter, options);
      const extensions = new Map(dynamic.map((row) => [row.name, row]));
      const assignable = (name: string, source: AssignableRole["source"]): AssignableRole => {
        const row = extensions.get(name);
        const permissions = unionPermissions([
          options.roles.get(name) ?? {},
          row ? parsePermissions(row.permissions, options) : {},
        ]);
        return {
          name,
          source,
          description: row?.description ?? null,
          permissions,
          missing: actor.permissions ? missingPermissions(actor.permissions, permissions) : [],
        };
      };
      return {
        roles: [
          ...[...options.roles.keys()].map((name) => assignable(name, "built-in")),
          ...dynamic
            .filter(({ name }) => !options.roles.has(name))
            .map(({ name }) => assignable(name, "dynamic")),
        ],
      };
    },
  }),
});
