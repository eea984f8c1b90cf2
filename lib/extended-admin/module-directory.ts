import type { DBAdapter } from "@better-auth/core/db/adapter";
import { loadModules, type ModuleRow, namesOrigin } from "./module-rows";
import { type GlobalRoleRow, loadRoleRows } from "./permissions";

/** All that is stored about who may be signed in from an origin. */
export interface ModuleFindings {
  /** Whether there is any enabled module at all. */
  anyEnabled: boolean;
  /**
   * The enabled modules that name the origin, by key. More than those does no
   * harm, fewer does: which of them name it is looked at again.
   */
  modules: readonly Pick<ModuleRow, "key" | "origins" | "denyMessage">[];
  /** Of the roles that were asked for, the dynamic ones. Not needed where no module names the origin. */
  roles: readonly Pick<GlobalRoleRow, "name" | "permissions">[];
}

/**
 * Port: reads what a decision about an origin rests on. It is asked with every
 * request that has a session, so a database that can say it all in one statement
 * should. What it answers has to be what is stored now, seen from within the
 * caller's transaction: nothing from before the last change, on any instance.
 */
export interface ModuleDirectory {
  find(origin: string | null, roles: readonly string[]): Promise<ModuleFindings>;
}

/** The plain directory: reads through Better Auth's adapter, roles only where they matter. */
export function adapterModuleDirectory(
  adapter: () => Promise<Pick<DBAdapter, "findMany">>,
): ModuleDirectory {
  return {
    async find(origin, roles) {
      const reader = await adapter();
      const enabled = (await loadModules(reader)).filter((row) => row.enabled);
      const modules = enabled.filter((row) => namesOrigin(row, origin));
      return {
        anyEnabled: enabled.length > 0,
        modules,
        roles: modules.length > 0 ? await loadRoleRows(reader, roles) : [],
      };
    },
  };
}
