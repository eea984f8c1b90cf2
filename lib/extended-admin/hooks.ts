import { APIError } from "@better-auth/core/error";
import type { BetterAuthOptions } from "better-auth";
import { createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { deleteSessionCookie } from "better-auth/cookies";
import { userTarget, writeAuditEvent } from "./audit";
import { type Context, currentAdapter } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { endIfExpired, recordImpersonationEnd } from "./impersonation-end";
import { serialized } from "./lock";
import type { MessageFor, ResolvedOptions } from "./options";
import { refuseOffLimits } from "./routes/impersonation";
import type { SessionRow } from "./sessions";
import { SYSTEM } from "./system";
import type { AdminUser } from "./types";
import { statusFlags } from "./user-directory";
import { toAdminUser } from "./users";

async function sentenceFor(message: MessageFor, user: AdminUser) {
  return typeof message === "function" ? message(user) : message;
}

/** @throws the reason why this user may not be signed in: disabled first, then banned. */
async function refuseBlocked(ctx: Context, options: ResolvedOptions, user: AdminUser) {
  const { disabled, banned } = statusFlags(user, new Date());
  const shown = toAdminUser(ctx, { ...user });
  if (disabled) {
    throw new APIError("FORBIDDEN", {
      code: CODES.USER_IS_DISABLED.code,
      message: await sentenceFor(options.disabledUserMessage, shown),
    });
  }
  if (banned) {
    throw new APIError("FORBIDDEN", {
      code: CODES.BANNED_USER.code,
      message: await sentenceFor(options.bannedUserMessage, shown),
    });
  }
}

/** A ban whose time is over is lifted at the next sign-in, on record. */
async function liftExpiredBan(ctx: Context, user: AdminUser) {
  if (!user.banned || statusFlags(user, new Date()).banned) return;
  await serialized(ctx, async () => {
    const lifted = { banned: false, banReason: null, banExpires: null };
    await ctx.context.internalAdapter.updateUser(user.id, lifted);
    await writeAuditEvent(ctx, SYSTEM, "success", {
      action: "user.ban_expired",
      target: userTarget(user),
      before: {
        banned: true,
        banReason: user.banReason ?? null,
        banExpires: user.banExpires ? new Date(user.banExpires).toISOString() : null,
      },
      after: lifted,
    });
  });
}

/** Hooks on what Better Auth stores, whichever way it came to store it. */
export function databaseHooks(
  options: ResolvedOptions,
): NonNullable<BetterAuthOptions["databaseHooks"]> {
  return {
    user: {
      create: {
        before: async (user) => ({ data: { role: options.defaultRole, isActive: true, ...user } }),
      },
    },
    session: {
      create: {
        before: async (session, endpointContext) => {
          const ctx = endpointContext as Context | null;
          if (!ctx) return;
          const adapter = await currentAdapter(ctx);
          const user = await adapter.findOne<AdminUser>({
            model: "user",
            where: [{ field: "id", value: session.userId }],
          });
          if (!user) return;
          await refuseBlocked(ctx, options, user);
          await liftExpiredBan(ctx, user);
        },
      },
      update: {
        // S5: an impersonation ends when it was meant to, whatever refreshes it.
        before: async (change, endpointContext) => {
          const current = endpointContext?.context.session?.session as SessionRow | undefined;
          if (!current?.impersonatedBy || !change.expiresAt) return;
          return { data: { ...change, expiresAt: current.expiresAt } };
        },
      },
      delete: {
        before: async (session, endpointContext) => {
          if (endpointContext) await recordImpersonationEnd(endpointContext, session as SessionRow);
        },
      },
    },
  };
}

interface SessionAnswer {
  session: SessionRow;
  user: AdminUser;
}

const isSessionAnswer = (value: unknown): value is SessionAnswer =>
  typeof value === "object" && value !== null && "session" in value && "user" in value;

/**
 * Hooks on requests. The database already refuses sessions of banned and
 * disabled users where it can (our PostgreSQL migration); these say the same on
 * every adapter, on every request (S4).
 */
export function requestHooks() {
  return {
    before: [
      refuseOffLimits,
      {
        // Whoever is banned or disabled has no session, whatever is left in a table.
        matcher: (ctx: { path?: string; headers?: Headers }) =>
          Boolean(ctx.headers?.get("cookie")) && !isPublic(ctx.path ?? ""),
        handler: createAuthMiddleware(async (ctx) => {
          const found = await getSessionFromCtx(ctx);
          if (!found) return;
          if (!statusFlags(found.user as Partial<AdminUser>, new Date()).blocked) return;
          await ctx.context.internalAdapter.deleteSession(found.session.token);
          deleteSessionCookie(ctx);
          throw APIError.fromStatus("UNAUTHORIZED");
        }),
      },
    ],
    after: [
      {
        matcher: (ctx: { path?: string }) => ctx.path === "/get-session",
        handler: createAuthMiddleware(async (ctx) => {
          const answer = ctx.context.returned;
          if (isSessionAnswer(answer)) {
            if (!statusFlags(answer.user, new Date()).blocked) return;
            await ctx.context.internalAdapter.deleteSession(answer.session.token);
            deleteSessionCookie(ctx);
            return ctx.json(null);
          }
          if (answer !== null) return;
          // No session, though a cookie was sent: perhaps an impersonation ran out.
          const { name } = ctx.context.authCookies.sessionToken;
          const token = await ctx.getSignedCookie(name, ctx.context.secret);
          if (token) await endIfExpired(ctx, token);
        }),
      },
      {
        // One's own list leaves out the visits of staff, as in Better Auth's plugin.
        matcher: (ctx: { path?: string }) => ctx.path === "/list-sessions",
        handler: createAuthMiddleware(async (ctx) => {
          const sessions = ctx.context.returned;
          if (!Array.isArray(sessions)) return;
          return ctx.json(sessions.filter((session: SessionRow) => !session.impersonatedBy));
        }),
      },
    ],
  };
}

/** Paths that work without a session: checking one there would only cost. */
function isPublic(path: string) {
  return (
    path === "/get-session" ||
    path === "/sign-out" ||
    ["/sign-in/", "/sign-up/", "/callback/", "/admin/", "/extended-admin/"].some((prefix) =>
      path.startsWith(prefix),
    )
  );
}
