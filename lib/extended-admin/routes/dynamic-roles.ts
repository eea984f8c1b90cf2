import { APIError } from "@better-auth/core/error";
import { z } from "zod";
import type { AuditTarget } from "../audit";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { roleName } from "../input";
import { loadModules, normalizeKey } from "../module-rows";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { unionPermissions } from "../permission-maps";
import { type GlobalRoleRow, loadDynamicRoles, parsePermissions } from "../permissions";
import { problem, refusal } from "../refusal";
import { renameRoleOfHolders, someHolder } from "../role-holders";
import { refuseGranting } from "../safety-rules";
import type { Permissions } from "../types";
import { refuseOutdated, unchangedSince } from "../unchanged-since";

const permissionsInput = z.record(z.string().max(100), z.array(z.string().max(100)).max(200));

const createBody = z.strictObject({
  name: roleName,
  permissions: permissionsInput,
  description: z.string().trim().max(500).optional(),
});

const updateBody = z.strictObject({
  name: roleName,
  data: z.strictObject({
    permissions: permissionsInput.optional(),
    description: z.string().trim().max(500).nullish(),
    newName: roleName.optional(),
  }),
  unchangedSince,
});

const byName = z.strictObject({ name: roleName });

/** A stored role as the outside gets it. */
export interface DynamicRole {
  id: string;
  name: string;
  permissions: Permissions;
  description: string | null;
  createdAt: Date;
  updatedAt: Date;
}

type Row = GlobalRoleRow & { createdAt: Date; updatedAt: Date };

const may = <Action extends string>(action: Action, error: { code: string; message: string }) =>
  ({ permission: `role:${action}`, error }) as const;

const targetOf = ({ name }: { name: string }): AuditTarget => ({ type: "role", id: name });

export const dynamicRoleRoutes = (options: ResolvedOptions) => ({
  ...writes(options, "createRole", "create-role", createBody, {
    action: "role.created",
    requires: may("create", CODES.YOU_ARE_NOT_ALLOWED_TO_CREATE_A_ROLE),
    target: targetOf,
    async run(operation, { name, ...input }) {
      requireDynamicRoles(options);
      const permissions = await checkPermissions(operation, input.permissions);
      refuseGranting(operation.actor, [permissions]);
      if (await findRole(operation, name)) {
        throw problem("BAD_REQUEST", CODES.ROLE_NAME_IS_ALREADY_TAKEN);
      }
      const count = await operation.adapter.count({ model: "globalRole" });
      if (count >= options.dynamicRoles.maximumRoles) {
        throw problem("BAD_REQUEST", CODES.TOO_MANY_ROLES);
      }
      const now = new Date();
      const row = await operation.adapter.create<Record<string, unknown>, Row>({
        model: "globalRole",
        data: {
          name,
          permissions: JSON.stringify(permissions),
          description: input.description || null,
          createdAt: now,
          updatedAt: now,
        },
      });
      const role = toRole(row, options);
      await operation.record({
        target: targetOf({ name }),
        after: { name, permissions, description: role.description },
      });
      return { success: true, role };
    },
  }),

  ...writes(options, "updateRole", "update-role", updateBody, {
    action: "role.updated",
    requires: may("update", CODES.YOU_ARE_NOT_ALLOWED_TO_UPDATE_A_ROLE),
    target: targetOf,
    async run(operation, { name, data, unchangedSince: seen }) {
      requireDynamicRoles(options);
      const row = await requireRole(operation, name);
      refuseOutdated(row, seen);
      const before = toRole(row, options);
      const permissions = data.permissions
        ? await checkPermissions(operation, data.permissions)
        : before.permissions;
      // Whoever edits a role gives and takes: both need the permissions involved (S2).
      refuseGranting(operation.actor, [before.permissions, permissions]);
      const newName = data.newName ?? name;
      if (newName !== name) await rename(operation, options, name, newName);
      const after = await operation.adapter.update<Row>({
        model: "globalRole",
        where: [{ field: "id", value: row.id }],
        update: {
          name: newName,
          permissions: JSON.stringify(permissions),
          ...(data.description === undefined ? {} : { description: data.description || null }),
          updatedAt: new Date(),
        },
      });
      const role = toRole(after ?? row, options);
      await operation.record({
        target: targetOf({ name }),
        before: { name, permissions: before.permissions, description: before.description },
        after: { name: newName, permissions, description: role.description },
      });
      return { success: true, role };
    },
  }),

  ...writes(options, "deleteRole", "delete-role", byName, {
    action: "role.deleted",
    requires: may("delete", CODES.YOU_ARE_NOT_ALLOWED_TO_DELETE_A_ROLE),
    target: targetOf,
    async run(operation, { name }) {
      requireDynamicRoles(options);
      const row = await findRole(operation, name);
      const builtIn = options.roles.has(name);
      if (!row) {
        throw builtIn
          ? problem("BAD_REQUEST", CODES.CANNOT_DELETE_A_PRE_DEFINED_ROLE)
          : problem("NOT_FOUND", CODES.ROLE_NOT_FOUND);
      }
      const before = toRole(row, options);
      refuseGranting(operation.actor, [before.permissions]);
      // What extends a built-in role may go: its holders keep the built-in one.
      if (!builtIn && (await someHolder(operation, name))) {
        throw refusal(CODES.ROLE_IS_ASSIGNED_TO_USERS, { status: "BAD_REQUEST" });
      }
      await operation.adapter.delete({
        model: "globalRole",
        where: [{ field: "id", value: row.id }],
      });
      await operation.record({
        target: targetOf({ name }),
        before: { name, permissions: before.permissions, description: before.description },
      });
      return { success: true };
    },
  }),

  ...reads(options, "listRoles", "list-roles", z.strictObject({}).optional(), {
    action: "role.listed",
    requires: may("list", CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_ROLES),
    async run({ adapter }): Promise<DynamicRole[]> {
      requireDynamicRoles(options);
      const rows = (await loadDynamicRoles(adapter, options)) as Row[];
      return rows.map((row) => toRole(row, options));
    },
  }),

  ...reads(options, "getRole", "get-role", byName, {
    action: "role.read",
    requires: may("read", CODES.YOU_ARE_NOT_ALLOWED_TO_GET_A_ROLE),
    async run(operation, { name }): Promise<DynamicRole> {
      requireDynamicRoles(options);
      return toRole(await requireRole(operation, name), options);
    },
  }),
});

function requireDynamicRoles(options: ResolvedOptions) {
  if (options.dynamicRoles.enabled) return;
  throw APIError.from("NOT_IMPLEMENTED", CODES.MISSING_AC_INSTANCE);
}

function findRole({ adapter }: Operation, name: string): Promise<Row | null> {
  return adapter.findOne<Row>({ model: "globalRole", where: [{ field: "name", value: name }] });
}

async function requireRole(operation: Operation, name: string): Promise<Row> {
  const row = await findRole(operation, name);
  if (!row) throw problem("NOT_FOUND", CODES.ROLE_NOT_FOUND);
  return row;
}

/** Carries the role's holders along: a rename changes nobody's rights. */
async function rename(operation: Operation, options: ResolvedOptions, from: string, to: string) {
  if (options.roles.has(from)) throw problem("BAD_REQUEST", CODES.CANNOT_RENAME_A_PRE_DEFINED_ROLE);
  if (options.roles.has(to) || (await findRole(operation, to))) {
    throw problem("BAD_REQUEST", CODES.ROLE_NAME_IS_ALREADY_TAKEN);
  }
  // S3: holders of an admin role are admins by its name.
  if (options.adminRoles.includes(from)) {
    throw problem("BAD_REQUEST", CODES.CANNOT_RENAME_A_PRE_DEFINED_ROLE);
  }
  await renameRoleOfHolders(operation, from, to);
}

/** @returns the permissions without repetitions and empty resources. */
async function checkPermissions(
  { adapter, options }: Operation,
  input: Permissions,
): Promise<Permissions> {
  const { module: modules = [], ...rest } = unionPermissions([input]);
  for (const [resource, actions] of Object.entries(rest)) {
    const known = Object.hasOwn(options.statements, resource)
      ? options.statements[resource]
      : undefined;
    if (!known) throw named(CODES.INVALID_RESOURCE, resource);
    const stray = actions.find((action) => !known.includes(action));
    if (stray !== undefined) throw named(CODES.INVALID_PERMISSIONS, `${resource}:${stray}`);
  }
  const keys = modules.map(normalizeKey);
  if (keys.length > 0 && options.dynamicModules.enabled) {
    const known = new Set((await loadModules(adapter)).map(({ key }) => key));
    const stray = keys.find((key) => key !== "*" && !known.has(key));
    if (stray !== undefined) throw named(CODES.INVALID_PERMISSIONS, `module:${stray}`);
  }
  const all = unionPermissions([rest, { module: keys }]);
  return Object.fromEntries(Object.entries(all).filter(([, actions]) => actions.length > 0));
}

const named = ({ code, message }: { code: string; message: string }, what: string) =>
  problem("BAD_REQUEST", { code, message: `${message}: ${what}` });

/** As everywhere, a permission that a fork has dropped is none: nobody could hold it to edit it (S2). */
function toRole(row: Row, options: ResolvedOptions): DynamicRole {
  return {
    id: row.id,
    name: row.name,
    permissions: parsePermissions(row.permissions, options),
    description: row.description ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
