import { lacks } from "@/components/admin/lacks";
import { type Permission, pluginOptions } from "@/lib/admin.config";
import type { RoleView } from "./load-roles";

type Can = (permission: Permission) => boolean;

/** Said wherever a role can't be made or changed because of the configuration. */
export const ROLES_OFF =
  "Dynamic roles are off: set dynamicRoles.enabled to true in lib/admin.config.ts to use them.";

/** Why no role can be made; null where one can. The endpoint decides again. */
export function whyNotCreate(can: Can, roles: readonly RoleView[]): string | null {
  if (!pluginOptions.dynamicRoles.enabled) return ROLES_OFF;
  const { maximumRoles } = pluginOptions.dynamicRoles;
  const stored = roles.filter(({ stored }) => stored !== null).length;
  return (
    lacks(can, "role:create") ??
    (stored >= maximumRoles
      ? `There are ${stored} roles made here already, as many as dynamicRoles.maximumRoles in lib/admin.config.ts allows.`
      : null)
  );
}

/** Why a stored role can't be changed or deleted: giving and taking both need what is in it (S2). */
export function whyNotChange(
  can: Can,
  permission: "role:update" | "role:delete",
  stored: readonly string[],
): string | null {
  if (!pluginOptions.dynamicRoles.enabled) return ROLES_OFF;
  const missing = stored.filter((each) => !each.startsWith("module:") && !can(each as Permission));
  return (
    lacks(can, permission) ??
    (missing.length > 0 ? `It grants what you do not have yourself: ${missing.join(", ")}.` : null)
  );
}
