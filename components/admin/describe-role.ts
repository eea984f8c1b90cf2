import { roleDescriptions } from "@/lib/admin.config";
import type { AssignableRole } from "@/lib/extended-admin/types";

/** What people read about a role: the config's sentence, the role's own, or its size. */
export function describeRole(role: AssignableRole) {
  if (Object.hasOwn(roleDescriptions, role.name)) {
    return roleDescriptions[role.name as keyof typeof roleDescriptions];
  }
  if (role.description) return role.description;
  const count = Object.values(role.permissions).reduce((sum, actions) => sum + actions.length, 0);
  return count === 1 ? "1 permission" : `${count} permissions`;
}
