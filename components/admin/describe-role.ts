import { roleDescriptions } from "@/lib/admin.config";
import type { AssignableRole } from "@/lib/extended-admin/types";

/** What a role is for: the config's sentence, or the role's own; null where nobody said. */
export function purposeOf(role: AssignableRole): string | null {
  return Object.hasOwn(roleDescriptions, role.name)
    ? roleDescriptions[role.name as keyof typeof roleDescriptions]
    : role.description || null;
}

/** What people read about a role: what it is for, or else its size. */
export function describeRole(role: AssignableRole): string {
  const count = Object.values(role.permissions).reduce((sum, actions) => sum + actions.length, 0);
  return purposeOf(role) ?? (count === 1 ? "1 permission" : `${count} permissions`);
}
