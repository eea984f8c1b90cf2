import type { DBAdapter } from "@better-auth/core/db/adapter";

/** A row of the `globalModule` table. */
export interface ModuleRow {
  id: string;
  key: string;
  name: string;
  /** JSON: a list of origins. */
  origins: string;
  denyMessage: string | null;
  enabled: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** An adapter without a limit gives only its first hundred rows. */
const MOST_MODULES = 10_000;

/** Keys are compared in lower case, without the spaces around them. */
export const normalizeKey = (key: string) => key.trim().toLowerCase();

/** Every module, by key. */
export function loadModules(adapter: Pick<DBAdapter, "findMany">): Promise<ModuleRow[]> {
  return adapter.findMany<ModuleRow>({
    model: "globalModule",
    limit: MOST_MODULES,
    sortBy: { field: "key", direction: "asc" },
  });
}

/** A module's origins; a row that can't be read names none. */
export function originsOf(row: Pick<ModuleRow, "origins">): string[] {
  try {
    const parsed: unknown = JSON.parse(row.origins);
    return Array.isArray(parsed) ? parsed.filter((origin) => typeof origin === "string") : [];
  } catch {
    return [];
  }
}

/** Whether a module is for requests from an origin; none is for those without one. */
export const namesOrigin = (row: Pick<ModuleRow, "origins">, origin: string | null) =>
  origin !== null && originsOf(row).includes(origin);
