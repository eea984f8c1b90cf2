import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { purposeOf } from "@/components/admin/describe-role";
import { listPermissions } from "@/components/admin/permission-list";
import { pluginOptions } from "@/lib/admin.config";
import { auth } from "@/lib/auth/server";
import type { RoleHolders } from "@/lib/extended-admin/types";

/** A role as the roles pages show it. */
export interface RoleView {
  name: string;
  builtIn: boolean;
  /** What it is for, in a sentence; null where nobody said. */
  purpose: string | null;
  /** All that it grants, whether by code or by its row. */
  permissions: string[];
  /** Its row: the role itself or, of a built-in one, what extends it. */
  stored: { description: string | null; permissions: string[]; updatedAt: Date } | null;
}

/** Every role there is, built-in ones first. */
export const loadRoles = cache(async (): Promise<RoleView[]> => {
  const requestHeaders = await headers();
  const [{ roles }, rows] = await Promise.all([
    auth.api.listAssignableRoles({ headers: requestHeaders }),
    pluginOptions.dynamicRoles.enabled ? auth.api.listRoles({ headers: requestHeaders }) : [],
  ]);
  const stored = new Map(rows.map((row) => [row.name, row]));
  return roles.map((role) => {
    const row = stored.get(role.name);
    return {
      name: role.name,
      builtIn: role.source === "built-in",
      purpose: purposeOf(role),
      permissions: listPermissions(role.permissions),
      stored: row
        ? {
            description: row.description,
            permissions: listPermissions(row.permissions),
            updatedAt: row.updatedAt,
          }
        : null,
    };
  });
});

/** How many hold each role, or one of them. */
export async function loadHolders(name?: string): Promise<Map<string, RoleHolders>> {
  const { roles } = await auth.api.countRoleHolders({
    headers: await headers(),
    query: name === undefined ? {} : { name },
  });
  return new Map(roles.map((role) => [role.name, role]));
}
