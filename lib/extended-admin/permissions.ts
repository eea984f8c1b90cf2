import type { DBAdapter } from "@better-auth/core/db/adapter";
import { splitNames } from "./names";
import type { ResolvedOptions } from "./options";
import { NO_POWER, unionPermissions } from "./permission-maps";
import type { AdminUser, Permissions } from "./types";

/** What this module asks of a user: who they are and which roles they hold. */
export type RoleHolder = Pick<AdminUser, "id" | "role">;

/** A row of the `globalRole` table. */
export interface GlobalRoleRow {
  id: string;
  name: string;
  permissions: string;
  description?: string | null;
}

/** The roles a user holds; none of their own means the default role. */
export function rolesOf(user: Pick<RoleHolder, "role">, options: ResolvedOptions): string[] {
  const names = splitNames(user.role);
  return names.length > 0 ? names : [options.defaultRole];
}

/** Whether a user counts as an admin by id or role (a ban or disabling aside). */
export function isAdminHolder(user: RoleHolder, options: ResolvedOptions): boolean {
  return (
    options.adminUserIds.includes(user.id) ||
    rolesOf(user, options).some((name) => options.adminRoles.includes(name))
  );
}

/**
 * The named roles that exist, with their permissions: built-in ones, dynamic
 * ones, and where a name is both, the union. Read from the database each time,
 * so that an edit counts on the next request of every instance.
 */
export async function loadRoles(
  adapter: Pick<DBAdapter, "findMany">,
  options: ResolvedOptions,
  names: readonly string[],
): Promise<Map<string, Permissions>> {
  const rows = options.dynamicRoles.enabled ? await loadRoleRows(adapter, names) : [];
  return combineRoles(options, names, rows);
}

/** The named roles that are dynamic ones, as they are stored. */
export async function loadRoleRows(
  adapter: Pick<DBAdapter, "findMany">,
  names: readonly string[],
): Promise<GlobalRoleRow[]> {
  if (names.length === 0) return [];
  return adapter.findMany<GlobalRoleRow>({
    model: "globalRole",
    where: [{ field: "name", operator: "in", value: [...names] }],
    limit: names.length,
  });
}

/** The named roles that exist, from the built-in ones and the rows of dynamic ones. */
export function combineRoles(
  options: ResolvedOptions,
  names: readonly string[],
  rows: readonly Pick<GlobalRoleRow, "name" | "permissions">[],
): Map<string, Permissions> {
  const found = new Map<string, Permissions>();
  for (const name of names) {
    const builtIn = options.roles.get(name);
    if (builtIn) found.set(name, builtIn);
  }
  for (const row of rows) {
    const builtIn = found.get(row.name);
    const dynamic = parsePermissions(row.permissions, options);
    found.set(row.name, builtIn ? unionPermissions([builtIn, dynamic]) : dynamic);
  }
  return found;
}

/** An adapter without a limit gives only its first hundred rows. */
const MOST_ROLES = 10_000;

/** Every dynamic role there is. */
export async function loadDynamicRoles(
  adapter: Pick<DBAdapter, "findMany">,
  options: ResolvedOptions,
): Promise<GlobalRoleRow[]> {
  if (!options.dynamicRoles.enabled) return [];
  return adapter.findMany<GlobalRoleRow>({
    model: "globalRole",
    limit: MOST_ROLES,
    sortBy: { field: "name", direction: "asc" },
  });
}

/**
 * A stored permission map, without anything that the statements do not know
 * (any more): a fork that drops a permission drops it from old roles as well.
 */
export function parsePermissions(text: string, options: ResolvedOptions): Permissions {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([resource, actions]) => {
      if (!Array.isArray(actions)) return [];
      const texts = actions.filter((action): action is string => typeof action === "string");
      if (NO_POWER.has(resource)) return [[resource, texts]];
      const known = Object.hasOwn(options.statements, resource)
        ? options.statements[resource]
        : undefined;
      return known ? [[resource, texts.filter((action) => known.includes(action))]] : [];
    }),
  );
}

/** All that a user may do: the union over their roles, or everything for `adminUserIds`. */
export async function effectivePermissions(
  adapter: Pick<DBAdapter, "findMany">,
  options: ResolvedOptions,
  user: RoleHolder,
): Promise<Permissions> {
  const roles = await loadRoles(adapter, options, rolesOf(user, options));
  const held = [...roles.values()];
  return unionPermissions(
    options.adminUserIds.includes(user.id) ? [options.statements, ...held] : held,
  );
}

/** Somebody's roles and what they may do by them, with all that they hold taken together. */
export interface Access {
  roles: string[];
  permissions: Permissions;
  isAdmin: boolean;
}

/** The `Access` of a user. */
export async function accessOf(
  adapter: Pick<DBAdapter, "findMany">,
  options: ResolvedOptions,
  user: RoleHolder,
): Promise<Access> {
  return {
    roles: rolesOf(user, options),
    permissions: await effectivePermissions(adapter, options, user),
    isAdmin: isAdminHolder(user, options),
  };
}

/**
 * `effectivePermissions` for the length of one operation: a set of roles that
 * many users hold is read once.
 */
export function permissionsReader(adapter: Pick<DBAdapter, "findMany">, options: ResolvedOptions) {
  const known = new Map<string, Promise<Permissions>>();
  return (user: RoleHolder): Promise<Permissions> => {
    if (options.adminUserIds.includes(user.id)) return effectivePermissions(adapter, options, user);
    const roles = rolesOf(user, options).join();
    const permissions = known.get(roles) ?? effectivePermissions(adapter, options, user);
    known.set(roles, permissions);
    return permissions;
  };
}
