import { z } from "zod";
import { setRole } from "../changes/roles";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import type { RolesGiven } from "../inferred";
import { calledWith, roleInput, roleName, userId } from "../input";
import type { ResolvedOptions } from "../options";
import { missingPermissions, unionPermissions } from "../permission-maps";
import { loadDynamicRoles, parsePermissions } from "../permissions";
import { readList } from "../read-replica";
import type { AssignableRole, RoleHolders } from "../types";
import { requireUser, toAdminUser } from "../users";

const holdersQuery = z.strictObject({ name: roleName.optional() }).optional();
const setRoleBody = z.strictObject({ userId, role: roleInput });

/** What TypeScript lets callers of set-role write. */
type SetRole<Options> = {
  userId: string;
  role: RolesGiven<Options>;
};

export const roleRoutes = <Options>(options: ResolvedOptions) => ({
  ...writes(options, "setRole", "set-role", calledWith<SetRole<Options>>()(setRoleBody), {
    action: setRole.action,
    requires: setRole.requires,
    target: (input) => ({ type: "user", id: input.userId }),
    async run(operation, input) {
      const user = await requireUser(operation, input.userId);
      const carryOut = await setRole.prepare(operation, user, input);
      return { user: toAdminUser(operation.ctx, { ...(carryOut ? await carryOut() : user) }) };
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

  ...reads(options, "countRoleHolders", "count-role-holders", holdersQuery, {
    action: "role.listed",
    requires: { permission: "role:list", error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_ROLES },
    async run(operation, query): Promise<{ roles: RoleHolders[] }> {
      const everyName = async () => [
        ...options.roles.keys(),
        ...(await loadDynamicRoles(operation.adapter, options)).map(({ name }) => name),
      ];
      const names = query?.name ? [query.name] : [...new Set(await everyName())];
      const { defaultRole } = options;
      const question = { roles: names, defaultRole };
      return {
        roles: await readList(operation, ({ directory }) => directory.countRoleHolders(question)),
      };
    },
  }),
});
