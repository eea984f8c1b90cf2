import type { Context } from "./context";

/**
 * The stored sessions that a request names, by cookie or by bearer token. The
 * bearer plugin turns a token into a cookie only after every before-hook has
 * run, so hooks that refuse look for it themselves. A token's signature is not
 * checked: what is found here serves to refuse, never to allow.
 */
export async function findNamedSessions(ctx: Context) {
  const { authCookies, internalAdapter, secret } = ctx.context;
  const cookie = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
  const tokens = [cookie || null, bearerToken(ctx)].filter((token) => token !== null);
  const found = await Promise.all(tokens.map((token) => internalAdapter.findSession(token)));
  return found.filter((session) => session !== null);
}

/** Whether a request carries anything that could name a session. */
export function namesSession({ headers }: { headers?: Headers }) {
  return Boolean(headers?.get("cookie") || headers?.get("authorization"));
}

function bearerToken(ctx: Context): string | null {
  const header = (ctx.request?.headers ?? ctx.headers)?.get("authorization") ?? "";
  const value = /^bearer\s+(\S+)$/i.exec(header.trim())?.[1];
  // Signed ones are "token.signature", perhaps percent-encoded; tokens have no dot.
  return value?.split(".")[0] || null;
}
