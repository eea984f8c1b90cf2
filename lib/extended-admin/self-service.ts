import { getCurrentAuthEndpointContext } from "@better-auth/core/context";
import type { BetterAuthOptions } from "better-auth";
import { type Actor, actorOf } from "./actor";
import { userTarget, writeAuditEvent } from "./audit";
import type { Context } from "./context";
import { serialized } from "./lock";
import { sendOnRecord } from "./mail";
import type { Addressee, Mailer } from "./mailer";
import { forgetPasswordLinks } from "./password-links";
import { notifyOfPassword } from "./password-notice";
import { endAllAccess } from "./sessions";
import { SYSTEM } from "./system";
import type { AdminUser } from "./types";
import { spendVerificationLink } from "./verification-links";

interface SelfServiceSettings {
  /** How long a link to choose a password works, in seconds. */
  passwordLinkExpiresIn: number;
  /** How long a link to confirm an address works, in seconds. */
  verificationExpiresIn: number;
}

type EmailAndPassword = NonNullable<BetterAuthOptions["emailAndPassword"]>;

/** Anybody may ask for a link to any address: nobody knows who did. */
const STRANGER: Actor = { ...SYSTEM, label: "Somebody not signed in" };

/**
 * The options of Better Auth that let people get back in by themselves: forgotten
 * passwords and the confirmation of addresses, with every message on record.
 */
export function selfService(mailer: Mailer, settings: SelfServiceSettings) {
  const { passwordLinkExpiresIn, verificationExpiresIn } = settings;
  const until = (seconds: number) => new Date(Date.now() + seconds * 1000);
  return {
    emailAndPassword: {
      resetPasswordTokenExpiresIn: passwordLinkExpiresIn,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const ctx = endpointContext();
        const mail = { user, token, expiresAt: until(passwordLinkExpiresIn), by: null };
        await sendOnRecord(
          ctx,
          requester(ctx, user),
          { kind: "resetPassword", user, secret: token },
          () => mailer.resetPassword(mail),
        );
      },
      onPasswordReset: async ({ user }) => {
        const ctx = endpointContext();
        await finishReset(ctx, user as unknown as AdminUser);
        await notifyOfPassword(ctx, mailer, themselves(user), user);
      },
    } satisfies Partial<EmailAndPassword>,
    emailVerification: {
      expiresIn: verificationExpiresIn,
      sendOnSignUp: true,
      sendVerificationEmail: async ({ user, token }) => {
        const ctx = endpointContext();
        const mail = { user, token, expiresAt: until(verificationExpiresIn), by: null };
        await sendOnRecord(
          ctx,
          requester(ctx, user),
          { kind: "verifyEmail", user, secret: token },
          () => mailer.verifyEmail(mail),
        );
      },
      beforeEmailVerification: () => spendVerificationLink(endpointContext()),
    } satisfies BetterAuthOptions["emailVerification"],
  };
}

/** Better Auth hands its senders no context; the call that is running has it. */
const endpointContext = () => getCurrentAuthEndpointContext() as unknown as Context;

const themselves = (user: Addressee): Actor => ({
  ...actorOf(user as AdminUser, { id: "", token: "" }),
  session: null,
});

/** Who asked for a message: its addressee if they are signed in or just signed up. */
function requester(ctx: Context, user: Addressee): Actor {
  const own = ctx.context.session?.user.id === user.id;
  return own || ctx.path === "/sign-up/email" ? themselves(user) : STRANGER;
}

/**
 * What a password chosen by a mailed link entails. It runs after Better Auth's
 * commit: a sign-in with the old password that slipped in beside it ends here,
 * and a later one is refused (stale-password.ts).
 */
async function finishReset(ctx: Context, user: AdminUser) {
  await serialized(ctx, async () => {
    await endAllAccess(ctx, [user.id]);
    await forgetPasswordLinks(ctx, user.id);
    // The link came by mail, so the address is theirs.
    if (!user.emailVerified) {
      await ctx.context.internalAdapter.updateUser(user.id, { emailVerified: true });
    }
    await writeAuditEvent(ctx, themselves(user), "success", {
      action: "user.password_reset",
      target: userTarget(user),
      ...(user.emailVerified
        ? {}
        : { before: { emailVerified: false }, after: { emailVerified: true } }),
    });
  });
}
