import { APIError, BASE_ERROR_CODES } from "@better-auth/core/error";
import { appendQueryParams } from "@better-auth/core/utils/url";
import type { Context } from "./context";
import { problem } from "./refusal";

/** As long as a link could possibly be valid, in milliseconds; what is older is cleaned up. */
const REMEMBERED = 400 * 86_400_000;

/**
 * Lets a link confirm an address once. It is a signed text that nothing else
 * would use up: an address that staff took the confirmation from could be
 * confirmed with the old link again.
 * @throws a redirect to the link's page, with the error, at the second time.
 */
export async function spendVerificationLink(ctx: Context) {
  const { token, callbackURL } = ctx.query as { token: string; callbackURL?: string };
  const first = await ctx.context.internalAdapter.reserveVerificationValue({
    // The signature: as unique as the link, and none without the rest of it.
    identifier: `used-verification:${token.split(".").at(-1)}`,
    value: "used",
    expiresAt: new Date(Date.now() + REMEMBERED),
  });
  if (first) return;
  const { code, message } = BASE_ERROR_CODES.INVALID_TOKEN;
  if (!callbackURL) throw problem("BAD_REQUEST", { code, message });
  const location = appendQueryParams(callbackURL, new URLSearchParams({ error: code }));
  throw new APIError("FOUND", undefined, new Headers({ location }));
}
