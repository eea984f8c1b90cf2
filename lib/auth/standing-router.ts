import "server-only";
import { runWithAdapter } from "@better-auth/core/context";
import type { AuthContext, BetterAuthOptions } from "better-auth";
import { router } from "better-auth/api";

type Handler = (request: Request) => Promise<Response>;

/** What of an instance answers requests. */
interface Answering {
  handler: Handler;
  options: BetterAuthOptions;
  $context: Promise<unknown>;
}

/**
 * The handler of an instance, with its table of routes made once. Better Auth's
 * own makes the table anew for every request, because an address or trusted
 * origins may depend on the request; with a hundred endpoints that is a third of
 * what reading a session costs. Where they do depend on it, its handler stays.
 */
export function standingRouter(auth: Answering): Handler {
  let answer: Promise<Handler> | undefined;
  return async (request) => {
    answer ??= handlerOf(auth);
    return (await answer)(request);
  };
}

async function handlerOf(auth: Answering): Promise<Handler> {
  const context = (await auth.$context) as AuthContext;
  if (!isSameForAll(context)) return auth.handler;
  const { handler } = router(context, auth.options);
  return async (request) => runWithAdapter(context.adapter, () => handler(request));
}

/** Whether a request would find its context as it is, for there is nothing in it to be worked out. */
function isSameForAll({ options, trustedOrigins, trustedProviders }: AuthContext) {
  const isKnown = (given: unknown, known: readonly unknown[]) =>
    given === undefined || (Array.isArray(given) && given.every((one) => known.includes(one)));
  return (
    typeof options.baseURL === "string" &&
    // A plugin's are in the options only.
    isKnown(options.trustedOrigins, trustedOrigins) &&
    isKnown(options.account?.accountLinking?.trustedProviders, trustedProviders)
  );
}
