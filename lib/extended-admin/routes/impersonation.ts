import { APIError } from "@better-auth/core/error";
import { createAuthMiddleware } from "better-auth/api";
import { deleteSessionCookie, expireCookie, setSessionCookie } from "better-auth/cookies";
import { parseSessionOutput } from "better-auth/db";
import { z } from "zod";
import { actorOf, findActor, withImpersonator } from "../actor";
import { recordDenial, userTarget } from "../audit";
import type { Context } from "../context";
import { twins, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { reason, userId } from "../input";
import { serialized } from "../lock";
import { findNamedSessions } from "../named-sessions";
import { demand, type Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { isAdminHolder } from "../permissions";
import { problem, refusal } from "../refusal";
import { refuseReachingUp } from "../safety-rules";
import type { SessionRow } from "../sessions";
import type { AdminUser } from "../types";
import { statusFlags } from "../user-directory";
import { requireUser, toAdminUser } from "../users";

const startBody = z.strictObject({
  userId,
  reason: reason.optional().describe("Why; shown in the banner and kept in the audit log"),
});

/** Where the admin's own session waits while they impersonate. */
const ADMIN_COOKIE = "admin_session";

export const impersonationRoutes = (options: ResolvedOptions) => ({
  ...writes(options, "impersonateUser", "impersonate-user", startBody, {
    action: "impersonation.started",
    requires: {
      permission: "user:impersonate",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_IMPERSONATE_USERS,
    },
    target: (input) => ({ type: "user", id: input.userId }),
    run: (operation, input) => start(operation, options, input),
    async respond(ctx, { session, user, adminToken }) {
      await switchCookies(ctx, session, user, adminToken);
      return {
        session: parseSessionOutput<SessionRow>(ctx.context.options, session),
        user: toAdminUser(ctx, { ...user }),
      };
    },
  }),

  ...twins("stopImpersonating", "stop-impersonating", stopping, stop),
  ...twins("stopImpersonation", "stop-impersonation", stopping, stop),
});

const stopping = {
  description:
    "Needs an impersonated session; in any other, 400 `YOU_ARE_NOT_IMPERSONATING`. " +
    "On record as `impersonation.stopped`.",
  method: "POST" as const,
};

async function start(
  operation: Operation,
  options: ResolvedOptions,
  input: z.output<typeof startBody>,
) {
  const { actor, ctx } = operation;
  if (!actor.user || !actor.session) throw APIError.fromStatus("UNAUTHORIZED");
  if (options.requireImpersonationReason && !input.reason) {
    throw problem("BAD_REQUEST", CODES.IMPERSONATION_REASON_REQUIRED);
  }
  const user = await requireUser(operation, input.userId);
  if (user.id === actor.user.id)
    throw problem("BAD_REQUEST", CODES.YOU_CANNOT_IMPERSONATE_YOURSELF);
  if (isAdminHolder(user, options) && !options.allowImpersonatingAdmins) {
    demand(actor, {
      permission: "user:impersonate-admins",
      error: CODES.YOU_CANNOT_IMPERSONATE_ADMINS,
    });
  }
  await refuseReachingUp(operation, user);
  if (statusFlags(user, new Date()).blocked)
    throw problem("BAD_REQUEST", CODES.USER_CANNOT_SIGN_IN);

  const expiresAt = new Date(Date.now() + options.impersonationSessionDuration * 1000);
  const session = (await ctx.context.internalAdapter.createSession(
    user.id,
    true,
    {
      impersonatedBy: actor.user.id,
      impersonationReason: input.reason || null,
      expiresAt,
    },
    true,
  )) as unknown as SessionRow;
  await operation.record({
    target: userTarget(user),
    reason: input.reason || null,
    after: { sessionId: session.id, expiresAt: expiresAt.toISOString() },
  });
  return { session, user, adminToken: actor.session.token };
}

async function switchCookies(ctx: Context, session: SessionRow, user: AdminUser, token: string) {
  const { authCookies, secret } = ctx.context;
  // Kept with the token, so that the admin's "remember me" comes back as it was.
  const dontRemember = await ctx.getSignedCookie(authCookies.dontRememberToken.name, secret);
  deleteSessionCookie(ctx);
  const cookie = ctx.context.createAuthCookie(ADMIN_COOKIE);
  await ctx.setSignedCookie(
    cookie.name,
    `${token}:${dontRemember || ""}`,
    secret,
    authCookies.sessionToken.attributes,
  );
  await setSessionCookie(ctx, { session, user } as never, true);
}

/**
 * Ends the impersonation and gives the admin their own session back. Where that
 * has gone meanwhile (signed out, banned, expired), the person is signed out
 * cleanly: `session` and `user` are null.
 */
async function stop(ctx: Context) {
  const actor = await findActor(ctx);
  if (!actor?.session) throw APIError.fromStatus("UNAUTHORIZED");
  const { session } = actor;
  const adminId = session.impersonatedBy;
  if (!adminId) throw problem("BAD_REQUEST", CODES.YOU_ARE_NOT_IMPERSONATING);

  // The end goes on record with the deletion (impersonation-end.ts).
  await serialized(ctx, () => ctx.context.internalAdapter.deleteSession(session.token));

  const own = await ownSession(ctx, adminId);
  expireCookie(ctx, ctx.context.createAuthCookie(ADMIN_COOKIE));
  if (!own) {
    deleteSessionCookie(ctx);
    return { session: null, user: null };
  }
  await setSessionCookie(ctx, own.found as never, own.dontRemember);
  return {
    session: parseSessionOutput(ctx.context.options, own.found.session),
    user: toAdminUser(ctx, own.found.user),
  };
}

async function ownSession(ctx: Context, adminId: string) {
  const cookie = await ctx.getSignedCookie(
    ctx.context.createAuthCookie(ADMIN_COOKIE).name,
    ctx.context.secret,
  );
  if (!cookie) return null;
  const [token = "", dontRemember] = cookie.split(":");
  const found = await ctx.context.internalAdapter.findSession(token);
  const usable =
    found && found.session.userId === adminId && found.session.expiresAt.getTime() > Date.now();
  return usable ? { found, dontRemember: Boolean(dontRemember) } : null;
}

/**
 * What an impersonated session may not do: whatever changes how the user gets
 * in, and ending their other sessions (S5). The plugin's own endpoints refuse by
 * themselves.
 */
const OFF_LIMITS = [
  "/change-password",
  "/set-password",
  "/reset-password",
  "/request-password-reset",
  "/send-verification-email",
  "/change-email",
  "/update-user",
  "/delete-user",
  "/link-social",
  "/unlink-account",
  "/revoke-session",
  "/revoke-sessions",
  "/revoke-other-sessions",
  "/extended-admin/revoke-my-session",
];
const OFF_LIMITS_PREFIXES = ["/two-factor/", "/passkey/", "/oauth2/link", "/api-key/"];

export const refuseOffLimits = {
  matcher: (ctx: { path?: string }) =>
    OFF_LIMITS.includes(ctx.path ?? "") ||
    OFF_LIMITS_PREFIXES.some((prefix) => ctx.path?.startsWith(prefix)),
  handler: createAuthMiddleware(async (ctx) => {
    for (const found of await findNamedSessions(ctx)) {
      const session = found.session as SessionRow;
      if (!session.impersonatedBy) continue;
      const user = found.user as unknown as AdminUser;
      const { code } = CODES.NOT_WHILE_IMPERSONATING;
      await recordDenial(ctx, await withImpersonator(ctx, actorOf(user, session)), {
        action: "account.changed",
        target: userTarget(user),
        reason: CODES.NOT_WHILE_IMPERSONATING.message,
        after: { code, path: ctx.path },
      });
      throw refusal(CODES.NOT_WHILE_IMPERSONATING);
    }
  }),
};
