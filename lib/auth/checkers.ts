import { type Permission, pluginOptions, type RoleName } from "@/lib/admin.config";
import { splitNames } from "@/lib/extended-admin/names";
import type { AdminUser, Permissions, UserStatus } from "@/lib/extended-admin/types";

/** Questions about a given user, on the server and in the browser alike. */

/** Whether a permission map grants `resource:action`. */
export function grantsPermission(permissions: Permissions, permission: Permission): boolean {
  const [resource = "", action = ""] = permission.split(":");
  return Object.hasOwn(permissions, resource) && Boolean(permissions[resource]?.includes(action));
}

/** The role names a user holds; the default role if they have none of their own. */
export function rolesOf(user: { role?: string | null }): string[] {
  const names = splitNames(user.role);
  return names.length > 0 ? names : [pluginOptions.defaultRole];
}

/** Whether a user holds a built-in role, or one of several, among others perhaps. */
export function holdsRole(
  user: { role?: string | null },
  role: RoleName | readonly RoleName[],
): boolean {
  const held = rolesOf(user);
  return splitNames(role).some((name) => held.includes(name));
}

/** Whether a ban is in force; one that has ended is none. */
export function isBanned(
  user: Pick<AdminUser, "banned" | "banExpires">,
  now: Date = new Date(),
): boolean {
  return Boolean(user.banned) && (!user.banExpires || new Date(user.banExpires) > now);
}

/** The one word for a user's state: what keeps them out comes first. An expired ban is none. */
export function statusOf(
  user: Pick<AdminUser, "banned" | "banExpires" | "isActive" | "emailVerified">,
  now: Date = new Date(),
): UserStatus {
  if (!user.isActive) return "disabled";
  if (isBanned(user, now)) return "banned";
  return user.emailVerified ? "active" : "unverified";
}
