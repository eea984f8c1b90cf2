import { roleDescriptions } from "@/lib/admin.config";
import type { AssignableRole } from "@/lib/extended-admin/types";
import { listPermissions, permissionCount } from "./permission-list";

/** What a role is for: the config's sentence, or the role's own; null where nobody said. */
export function purposeOf(role: AssignableRole): string | null {
  return Object.hasOwn(roleDescriptions, role.name)
    ? roleDescriptions[role.name as keyof typeof roleDescriptions]
    : role.description || null;
}

/** What people read about a role: what it is for, or else its size. */
export function describeRole(role: AssignableRole): string {
  return purposeOf(role) ?? permissionCount(listPermissions(role.permissions).length);
}
