import "server-only";
import { headers } from "next/headers";
import { auth } from "@/lib/auth/server";

/** A module as the page shows it. */
export interface ModuleView {
  key: string;
  name: string;
  origins: string[];
  denyMessage: string | null;
  enabled: boolean;
  updatedAt: Date;
  /** The roles that have it by its key; they keep it from being deleted. */
  roles: string[];
  /** The roles that have every module. */
  rolesWithAll: string[];
}

/** Every module, with the roles that have it. */
export async function loadModules(): Promise<ModuleView[]> {
  const requestHeaders = await headers();
  const [modules, { roles }] = await Promise.all([
    auth.api.listModules({ headers: requestHeaders }),
    auth.api.listAssignableRoles({ headers: requestHeaders }),
  ]);
  const rolesWith = (key: string) =>
    roles.filter(({ permissions }) => permissions.module?.includes(key)).map(({ name }) => name);
  const rolesWithAll = rolesWith("*");
  return modules.map(({ key, name, origins, denyMessage, enabled, updatedAt }) => ({
    key,
    name,
    origins,
    denyMessage,
    enabled,
    updatedAt,
    roles: rolesWith(key),
    rolesWithAll,
  }));
}
