import { createAuthMiddleware } from "better-auth/api";
import { type Actor, actorOf } from "./actor";
import type { Context } from "./context";
import { sendOnRecord } from "./mail";
import type { Addressee, Mailer } from "./mailer";
import type { ResolvedOptions } from "./options";
import { forgetPasswordLinks } from "./password-links";
import type { SessionRow } from "./sessions";
import type { AdminUser } from "./types";

/**
 * Tells somebody that their password is another one now, in the background: the
 * password is set whether or not the message leaves. A failure is on record.
 */
export async function notifyOfPassword(
  ctx: Context,
  mailer: Mailer | undefined,
  actor: Actor,
  { id, name, email }: Addressee,
) {
  if (!mailer || mailer.unavailable) return;
  const user = { id, name, email };
  const at = new Date();
  await ctx.context.runInBackgroundOrAwait(
    sendOnRecord(ctx, actor, { kind: "passwordChanged", user }, () =>
      mailer.passwordChanged({ user, at }),
    ),
  );
}

/** After somebody changed their own password with the old one. */
export const afterPasswordChange = ({ mailer }: ResolvedOptions) => ({
  matcher: (ctx: { path?: string }) => ctx.path === "/change-password",
  handler: createAuthMiddleware(async (ctx) => {
    const current = ctx.context.session;
    if (!current || ctx.context.returned instanceof Error) return;
    const user = current.user as unknown as AdminUser;
    await forgetPasswordLinks(ctx, user.id);
    await notifyOfPassword(ctx, mailer, actorOf(user, current.session as SessionRow), user);
  }),
});
