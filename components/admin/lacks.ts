import type { Permission } from "@/lib/admin.config";

/** The reason to show on a button whose permission the person lacks; null where they have it. */
export function lacks(can: (permission: Permission) => boolean, permission: Permission) {
  return can(permission) ? null : `Your role does not have the permission ${permission}.`;
}
