import { APIError } from "@better-auth/core/error";
import type { BetterAuthOptions } from "better-auth";
import { createAuthMiddleware } from "better-auth/api";
import { deleteSessionCookie } from "better-auth/cookies";
import { type Context, currentAdapter } from "./context";
import { recordImpersonationEnd } from "./impersonation-end";
import { refuseByModule } from "./modules";
import { findNamedSessions, namesSession } from "./named-sessions";
import { fieldNotAllowed, isOurs, type NewUser, roleOfNewUser } from "./new-user-role";
import type { ResolvedOptions } from "./options";
import { afterPasswordChange } from "./password-notice";
import { refuseOffLimits } from "./routes/impersonation";
import { findSessionRow, type SessionRow } from "./sessions";
import { liftExpiredBan, redirectFromCallback, refuseBlocked } from "./sign-in-gate";
import { noteSignIn, refuseStalePassword } from "./stale-password";
import { refuseNullCharacters } from "./text-input";
import type { AdminUser } from "./types";
import { statusFlags } from "./user-directory";
import { judgeVisits } from "./visits";

/** Hooks on what Better Auth stores, whichever way it came to store it. */
export function databaseHooks(
  options: ResolvedOptions,
): NonNullable<BetterAuthOptions["databaseHooks"]> {
  return {
    user: {
      create: {
        before: async (user, endpointContext) => {
          const ctx = endpointContext as Context | null;
          const role = await roleOfNewUser(ctx, options, user as NewUser);
          if (ctx && !isOurs(ctx.path)) {
            try {
              await refuseByModule(ctx, options, { id: "", role }, "FORBIDDEN");
            } catch (error) {
              throw redirectFromCallback(ctx, error);
            }
          }
          return { data: { isActive: true, ...user, role } };
        },
      },
      update: {
        before: async (change, endpointContext) => {
          // `role` is an input of sign-up at most; nobody changes their own by another door.
          const foreign = endpointContext && !isOurs(endpointContext.path);
          if (foreign && "role" in change) throw fieldNotAllowed("role");
        },
      },
      delete: {
        // Notes go with whom they are about, also where no foreign key sees to it.
        before: async (user, endpointContext) => {
          if (endpointContext) await deleteNotesAbout(endpointContext, user.id);
        },
      },
    },
    session: {
      create: {
        before: async (session, endpointContext) => {
          const ctx = endpointContext as Context | null;
          if (!ctx) return;
          const adapter = await currentAdapter(ctx);
          const find = (id: string) =>
            adapter.findOne<AdminUser>({ model: "user", where: [{ field: "id", value: id }] });
          const user = await find(session.userId);
          if (!user) return;
          try {
            await refuseBlocked(ctx, options, user);
            // Not refused though banned: the ban has run out.
            if (user.banned) await liftExpiredBan(ctx, options, user);
            // The caller's access counts: who impersonates is judged by their own roles.
            const behind = (session as Partial<SessionRow>).impersonatedBy;
            const caller = behind ? ((await find(behind)) ?? user) : user;
            await refuseByModule(ctx, options, caller, "FORBIDDEN");
          } catch (error) {
            throw redirectFromCallback(ctx, error);
          }
        },
        after: async (session, endpointContext) => {
          if (endpointContext) await refuseStalePassword(endpointContext, session as SessionRow);
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

async function deleteNotesAbout(ctx: Context, userId: string) {
  const adapter = await currentAdapter(ctx);
  await adapter.deleteMany({ model: "userNote", where: [{ field: "userId", value: userId }] });
}

/**
 * Hooks on requests. The database already refuses sessions of banned and
 * disabled users where it can (our PostgreSQL migration); these say the same on
 * every adapter, on every request (S4).
 */
export function requestHooks(options: ResolvedOptions) {
  return {
    before: [
      refuseNullCharacters,
      refuseOffLimits,
      noteSignIn,
      {
        // A list gives out ids in the place of tokens (S6); here they come back.
        matcher: (ctx: { path?: string }) => ctx.path === "/revoke-session",
        handler: createAuthMiddleware(async (ctx) => {
          const handle: unknown = ctx.body?.token;
          if (typeof handle !== "string" || handle.includes("\0")) return;
          const session = await findSessionRow(ctx, handle);
          if (session?.id !== handle) return;
          return { context: { body: { ...ctx.body, token: session.token } } };
        }),
      },
      {
        // Whoever is banned or disabled has no session, whatever is left in a table.
        matcher: (ctx: { path?: string; headers?: Headers }) =>
          namesSession(ctx) && !isPublic(ctx.path ?? ""),
        handler: createAuthMiddleware(async (ctx) => {
          for (const { session, user } of await findNamedSessions(ctx)) {
            if (!statusFlags(user as Partial<AdminUser>, new Date()).blocked) continue;
            await ctx.context.internalAdapter.deleteSession(session.token);
            deleteSessionCookie(ctx);
            throw APIError.fromStatus("UNAUTHORIZED");
          }
        }),
      },
    ],
    after: [
      afterPasswordChange(options),
      judgeVisits(options),
      {
        // One's own list leaves out the visits of staff, as in Better Auth's plugin, and
        // carries no token (S6): staff who impersonate would come by the user's own.
        matcher: (ctx: { path?: string }) => ctx.path === "/list-sessions",
        handler: createAuthMiddleware(async (ctx) => {
          const sessions = ctx.context.returned;
          if (!Array.isArray(sessions)) return;
          return ctx.json(
            sessions
              .filter((session: SessionRow) => !session.impersonatedBy)
              .map((session: SessionRow) => ({ ...session, token: session.id })),
          );
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
