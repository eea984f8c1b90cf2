import { defineRequestState } from "@better-auth/core/context";
import { APIError } from "@better-auth/core/error";
import { createAuthMiddleware } from "better-auth/api";
import { type Context, currentAdapter } from "./context";
import type { SessionRow } from "./sessions";

/** When this request began to check a password; null where it checks none. */
const checkingSince = defineRequestState<Date | null>(() => null);

/** Notes the moment before a password is read and compared. */
export const noteSignIn = {
  matcher: (ctx: { path?: string; body?: unknown }) =>
    Boolean(ctx.path?.startsWith("/sign-in/")) &&
    typeof (ctx.body as { password?: unknown } | undefined)?.password === "string",
  handler: createAuthMiddleware(async () => checkingSince.set(new Date())),
};

/**
 * Ends a session that a password opened which was replaced, or taken away, while
 * it was being compared: whoever did so meant to shut it out (S8). The user's
 * row, which set-user-password and unlink-user-account update first and the
 * session's insertion needs, makes one of the two wait for the other.
 * @throws 401 as for a wrong password.
 */
export async function refuseStalePassword(ctx: Context, session: SessionRow) {
  const since = await checkingSince.get().catch(() => null);
  if (!since) return;
  const adapter = await currentAdapter(ctx);
  const [account] = await adapter.findMany<{ updatedAt: Date }>({
    model: "account",
    where: [
      { field: "userId", value: session.userId },
      { field: "providerId", value: "credential" },
    ],
    limit: 1,
  });
  // Gone, where somebody took it away: that moved the user's row.
  const changed =
    account ??
    (await adapter.findOne<{ updatedAt: Date }>({
      model: "user",
      where: [{ field: "id", value: session.userId }],
    }));
  if (!changed || new Date(changed.updatedAt) <= since) return;
  await ctx.context.internalAdapter.deleteSession(session.token);
  throw new APIError("UNAUTHORIZED", {
    code: "INVALID_EMAIL_OR_PASSWORD",
    message: "Invalid email or password",
  });
}
