import { listPermissions } from "@/components/admin/permission-list";
import { roles } from "@/lib/admin.config";
import type { Permissions } from "@/lib/extended-admin/types";

const byName = new Map(
  Object.entries(roles).map(([name, granted]) => [name.toLowerCase(), granted as Permissions]),
);

/** Whether the code has a role of this name; a row of the same name extends it. */
export const isBuiltIn = (name: string) => byName.has(name);

/** What the code grants to a role, as `resource:action`; nothing to a role made in the panel. */
export const builtInPermissions = (name: string) => listPermissions(byName.get(name) ?? {});
