import { createAuthMiddleware } from "better-auth/api";
import { deleteSessionCookie } from "better-auth/cookies";
import { type Bare, currentAdapter } from "./context";
import { endIfExpired } from "./impersonation-end";
import { settlesMostly } from "./light-hook";
import { refuseByModule } from "./modules";
import type { ResolvedOptions } from "./options";
import type { SessionRow } from "./sessions";
import type { AdminUser } from "./types";
import { statusFlags } from "./user-directory";

interface SessionAnswer {
  session: SessionRow;
  user: AdminUser;
}

const isSessionAnswer = (value: unknown): value is SessionAnswer =>
  typeof value === "object" && value !== null && "session" in value && "user" in value;

/**
 * Hook after get-session: whoever is banned or disabled has no session (S4),
 * modules judge from where it is used, and an impersonation that is found to
 * have run out is ended on record.
 */
export const judgeVisits = (options: ResolvedOptions) => ({
  matcher: (ctx: { path?: string }) => ctx.path === "/get-session",
  handler: settlesMostly(
    async (ctx) => {
      const answer = ctx.context.returned;
      if (!isSessionAnswer(answer) || statusFlags(answer.user, new Date()).blocked) return false;
      if (options.enforceModulesOnSession) await refuseVisit(ctx, options, answer);
      return true;
    },
    createAuthMiddleware(async (ctx) => {
      const answer = ctx.context.returned;
      if (isSessionAnswer(answer)) {
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
  ),
});

/** Judges a session's caller by where the request comes from: the person behind it counts. */
async function refuseVisit(ctx: Bare, options: ResolvedOptions, answer: SessionAnswer) {
  if (!options.dynamicModules.enabled || !ctx.request) return;
  const { impersonatedBy } = answer.session;
  const behind = impersonatedBy ? await findUser(ctx, impersonatedBy) : null;
  await refuseByModule(ctx, options, behind ?? answer.user, "UNAUTHORIZED");
}

async function findUser(ctx: Bare, id: string) {
  const adapter = await currentAdapter(ctx);
  return adapter.findOne<AdminUser>({ model: "user", where: [{ field: "id", value: id }] });
}
