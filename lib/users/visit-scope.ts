import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

type Row = Record<string, unknown>;

/** What the statement of a visit says of the user's dynamic roles. */
export interface RolesOfVisit {
  /** The names that were looked for: what isn't there is no role. */
  asked: readonly string[];
  named(names: readonly string[]): Row[];
}

const scopes = new AsyncLocalStorage<{ roles?: RolesOfVisit }>();

/**
 * For asking first who sends a request and then what they may do: within the
 * scope, reading a session reads its user's dynamic roles by the same statement,
 * and the question for them that comes next is answered by that, once. Its round
 * trip to the database costs more than all else of the question.
 * @returns runs work within the scope, as often as it is called
 */
export function visitScope(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const scope = {};
  return (work) => scopes.run(scope, work);
}

/** Whether somebody will ask for the roles of the session that is being read. */
export const wantsRoles = () => scopes.getStore() !== undefined;

/** Keeps what was read with the session for whoever asks next in its scope. */
export function keepRoles(roles: RolesOfVisit): void {
  const scope = scopes.getStore();
  if (scope) scope.roles = roles;
}

/** The named roles as the scope's visit read them, once; null where it didn't. */
export function takeRoles(names: readonly string[]): Row[] | null {
  const scope = scopes.getStore();
  const roles = scope?.roles;
  if (!scope || !roles || !names.every((name) => roles.asked.includes(name))) return null;
  scope.roles = undefined;
  return roles.named(names);
}
