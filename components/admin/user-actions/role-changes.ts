import type { AssignableRole } from "@/lib/extended-admin/types";

/** What saving would change. */
export function roleChanges(held: readonly string[], chosen: readonly string[]) {
  return {
    added: chosen.filter((role) => !held.includes(role)),
    removed: held.filter((role) => !chosen.includes(role)),
  };
}

/** Held roles that are not on offer: deleted since, and dropped by the next change. */
export function vanishedRoles(
  held: readonly string[],
  offered: readonly Pick<AssignableRole, "name">[],
) {
  return held.filter((name) => !offered.some((role) => role.name === name));
}
