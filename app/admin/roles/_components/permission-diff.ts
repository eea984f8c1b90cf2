import { holdersPeople } from "@/components/admin/holders";
import { permissionCount } from "@/components/admin/permission-list";
import type { RoleHolders } from "@/lib/extended-admin/types";

/** What saving would give and take. */
export interface PermissionDiff {
  added: string[];
  removed: string[];
}

export function permissionDiff(
  before: readonly string[],
  after: readonly string[],
): PermissionDiff {
  return {
    added: after.filter((permission) => !before.includes(permission)),
    removed: before.filter((permission) => !after.includes(permission)),
  };
}

/** "2 permissions added, 1 removed, 14 people affected"; null where nothing changes. */
export function summarizeDiff(
  { added, removed }: PermissionDiff,
  holders: Omit<RoleHolders, "name"> | null,
): string | null {
  if (added.length + removed.length === 0) return null;
  const parts = [];
  if (added.length > 0) parts.push(`${permissionCount(added.length)} added`);
  if (removed.length > 0) {
    const count = added.length > 0 ? String(removed.length) : permissionCount(removed.length);
    parts.push(`${count} removed`);
  }
  if (holders) parts.push(`${holdersPeople(holders)} affected`);
  return parts.join(", ");
}
