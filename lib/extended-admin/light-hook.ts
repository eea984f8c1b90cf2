import type { createAuthMiddleware } from "better-auth/api";
import type { Bare } from "./context";

/** A request after it was answered, without Better Auth's helpers. */
type Answered = Bare & { context: { returned?: unknown } };
type Middleware = ReturnType<typeof createAuthMiddleware>;

/**
 * A handler for a hook on what everybody calls all the time. Around a handler of
 * its own Better Auth builds three contexts with helpers for cookies, headers
 * and answers, which costs a tenth of reading a session. So `settle` gets the
 * bare request and does what most requests need; it may refuse by throwing.
 * @param otherwise handles, with all helpers, what `settle` says false to
 */
export function settlesMostly(
  settle: (ctx: Answered) => Promise<boolean>,
  otherwise: Middleware,
): Middleware {
  const handler = async (ctx: Parameters<Middleware>[0]) =>
    (await settle(ctx as unknown as Answered)) ? NOTHING_TO_ADD : otherwise(ctx);
  return Object.assign(handler, { options: otherwise.options }) as Middleware;
}

/** The form in which Better Auth asks its hooks for what they return. */
const NOTHING_TO_ADD = { response: undefined, headers: null };
