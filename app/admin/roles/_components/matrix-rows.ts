import type { Permissions } from "@/lib/extended-admin/types";

/** One resource of the matrix with its actions, in the order of the configuration. */
export interface MatrixRow {
  resource: string;
  actions: readonly string[];
}

/** What `module` is called among the resources: where a role's holders may sign in from. */
export const MODULE = "module";

/**
 * A row for each resource and, where modules are on, one for the modules. A
 * module that the role has and nobody knows any more stays, so that it can be
 * taken away.
 */
export function matrixRows(
  statements: Permissions,
  moduleKeys: readonly string[] | null,
  held: readonly string[],
): MatrixRow[] {
  const resources = Object.entries(statements)
    .filter(([resource]) => resource !== MODULE)
    .map(([resource, actions]) => ({ resource, actions }));
  if (moduleKeys === null) return resources;
  const prefix = `${MODULE}:`;
  const heldKeys = held
    .filter((each) => each.startsWith(prefix))
    .map((each) => each.slice(prefix.length));
  const actions = [...new Set(["*", ...moduleKeys, ...heldKeys])];
  return [...resources, { resource: MODULE, actions }];
}

/** The actions that several resources have: those make columns, the others would be nearly empty ones. */
export function sharedActions(rows: readonly MatrixRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { resource, actions } of rows) {
    if (resource === MODULE) continue;
    for (const action of actions) counts.set(action, (counts.get(action) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([action]) => action);
}
