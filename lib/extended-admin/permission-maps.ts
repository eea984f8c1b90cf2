import type { Permissions } from "./types";

/**
 * `module` says where a role's holders may sign in from. It gives no power over
 * anybody, so the rules on reaching up and granting (S1, S2) leave it out.
 */
export const NO_POWER: ReadonlySet<string> = new Set(["module"]);

/** The union of several permission maps. */
export function unionPermissions(maps: readonly Permissions[]): Permissions {
  const union = new Map<string, Set<string>>();
  for (const permissions of maps) {
    for (const [resource, actions] of Object.entries(permissions)) {
      const known = union.get(resource) ?? new Set<string>();
      for (const action of actions) known.add(action);
      union.set(resource, known);
    }
  }
  return Object.fromEntries([...union].map(([resource, actions]) => [resource, [...actions]]));
}

/** Whether `held` grants everything that `wanted` names. An empty wish is never granted. */
export function grants(held: Permissions, wanted: Permissions): boolean {
  const resources = Object.entries(wanted);
  return (
    resources.length > 0 &&
    resources.every(
      ([resource, actions]) =>
        actions.length > 0 &&
        Object.hasOwn(held, resource) &&
        actions.every((action) => held[resource]?.includes(action)),
    )
  );
}

/** What `wanted` grants and `held` does not, as `resource:action`, sorted, once each. */
export function missingPermissions(held: Permissions, wanted: Permissions): string[] {
  const missing = Object.entries(wanted)
    .filter(([resource]) => !NO_POWER.has(resource))
    .flatMap(([resource, actions]) =>
      actions
        .filter((action) => !(Object.hasOwn(held, resource) && held[resource]?.includes(action)))
        .map((action) => `${resource}:${action}`),
    );
  return [...new Set(missing)].sort();
}
