import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { prepareMail, sendPrepared } from "../changes/mail";
import type { Context } from "../context";
import { documented, type EndpointName, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { userId } from "../input";
import { mailActions } from "../mail";
import { requireMailer } from "../mailer";
import type { Operation, Requirement } from "../operation";
import type { ResolvedOptions } from "../options";
import { findPasswordLink } from "../password-links";
import { problem } from "../refusal";
import { refuseReachingUp } from "../safety-rules";
import type { AdminUser } from "../types";
import { requireUser } from "../users";

const onUser = z.strictObject({ userId });

interface Mailing {
  kind: "invite" | "resetPassword" | "verifyEmail";
  requires: Requirement;
  /** Why this user gets no such message. */
  refuse?: (operation: Operation, user: AdminUser) => void | Promise<void>;
}

/** The pair of endpoints that sends one user one message with a link. */
const sends = <const Key extends string, const Name extends EndpointName>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  { kind, requires, refuse }: Mailing,
) =>
  writes(options, key, name, onUser, {
    action: mailActions[kind],
    requires,
    target: (input) => ({ type: "user", id: input.userId }),
    async run(operation, input) {
      const user = await requireUser(operation, input.userId);
      await refuseReachingUp(operation, user);
      await refuse?.(operation, user);
      requireMailer(options);
      return prepareMail(operation, kind, user);
    },
    async respond(ctx, pending) {
      await sendPrepared(ctx, options, pending);
      return { success: true, expiresAt: pending.mail.expiresAt };
    },
  });

export const mailRoutes = (options: ResolvedOptions) => ({
  ...sends(options, "sendPasswordReset", "send-password-reset", {
    kind: "resetPassword",
    requires: {
      permission: "user:set-password",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_SET_USERS_PASSWORD,
    },
  }),

  ...sends(options, "sendInvitation", "send-invitation", {
    kind: "invite",
    requires: { permission: "user:create", error: CODES.YOU_ARE_NOT_ALLOWED_TO_CREATE_USERS },
    async refuse({ ctx }, user) {
      if (await hasJoined(ctx, user.id)) throw problem("BAD_REQUEST", CODES.USER_HAS_JOINED);
    },
  }),

  ...sends(options, "sendUserVerification", "send-user-verification", {
    kind: "verifyEmail",
    requires: { permission: "user:update", error: CODES.YOU_ARE_NOT_ALLOWED_TO_UPDATE_USERS },
    refuse(_, user) {
      if (user.emailVerified) throw problem("BAD_REQUEST", CODES.EMAIL_IS_VERIFIED);
    },
  }),

  readPasswordLink: createAuthEndpoint(
    "/extended-admin/read-password-link",
    {
      // A POST, so that the token stays out of logs of addresses.
      method: "POST",
      body: z.strictObject({ token: z.string().min(1).max(200) }),
      metadata: documented("read-password-link", "readPasswordLink", "Needs no session."),
    },
    async (ctx) => {
      const link = await findPasswordLink(ctx, ctx.body.token);
      const user = link && (await ctx.context.internalAdapter.findUserById(link.userId));
      if (!user) throw problem("NOT_FOUND", CODES.PASSWORD_LINK_NOT_FOUND);
      return {
        name: user.name,
        email: user.email,
        isInvitation: !(await hasJoined(ctx, user.id)),
        expiresAt: link.expiresAt,
      };
    },
  ),
});

/** Whether somebody has a way to sign in: a password, or another provider. */
async function hasJoined(ctx: Context, userId: string) {
  return (await ctx.context.internalAdapter.findAccounts(userId)).length > 0;
}
