import type { Permissions } from "@/lib/extended-admin/types";

/** A permission map as `resource:action` texts, in its own order. */
export function listPermissions(permissions: Permissions): string[] {
  return Object.entries(permissions).flatMap(([resource, actions]) =>
    actions.map((action) => `${resource}:${action}`),
  );
}

/** The map again. Only the first colon separates: an action may hold more. */
export function permissionMap(list: readonly string[]): Record<string, string[]> {
  const map = new Map<string, string[]>();
  for (const permission of list) {
    const colon = permission.indexOf(":");
    const resource = permission.slice(0, colon);
    map.set(resource, [...(map.get(resource) ?? []), permission.slice(colon + 1)]);
  }
  return Object.fromEntries(map);
}

/** "1 permission", "no permissions". */
export function permissionCount(count: number) {
  if (count === 0) return "no permissions";
  return count === 1 ? "1 permission" : `${count} permissions`;
}
