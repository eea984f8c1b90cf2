import "server-only";
import { runWithAdapter } from "@better-auth/core/context";
import type { AuthContext, BetterAuthOptions } from "better-auth";
import { router } from "better-auth/api";

/** What of an instance answers requests. */
interface Answering {
  handler: (request: Request) => Promise<Response>;
  options: BetterAuthOptions;
  $context: Promise<unknown>;
}

/**
 * The handler of an instance, with its table of routes made once. Better Auth's
 * own makes the table anew for every request, because an address or trusted
 * origins may depend on the request; with a hundred endpoints that costs as much
 * as reading the session. Where they do depend on it, its handler stays.
 */
export function standingRouter(auth: Answering): Answering["handler"] {
  const { baseURL, trustedOrigins, account } = auth.options;
  const perRequest = [trustedOrigins, account?.accountLinking?.trustedProviders];
  if (typeof baseURL !== "string" || perRequest.some((option) => typeof option === "function")) {
    return auth.handler;
  }
  let handle: ReturnType<typeof router>["handler"] | undefined;
  return async (request) => {
    const context = (await auth.$context) as AuthContext;
    handle ??= router(context, auth.options).handler;
    const answer = handle;
    return runWithAdapter(context.adapter, () => answer(request));
  };
}
