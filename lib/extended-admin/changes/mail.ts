import { createEmailVerificationToken } from "better-auth/api";
import type { Actor } from "../actor";
import type { Context } from "../context";
import { deliver, type MailKind, mailEvent } from "../mail";
import { type LinkMail, requireMailer } from "../mailer";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { createPasswordLink } from "../password-links";
import type { AdminUser } from "../types";

type LinkKind = Exclude<MailKind, "passwordChanged">;

/** A message that is on record and waits for the commit. */
export interface PendingMail {
  kind: LinkKind;
  actor: Actor;
  mail: LinkMail;
}

/**
 * Makes the link and puts the message on record, in the operation's transaction.
 * Nothing is sent before the commit: a mail server must not keep the lock
 * waiting, and a message about what was rolled back would be a lie.
 */
export async function prepareMail(
  operation: Operation,
  kind: LinkKind,
  user: AdminUser,
): Promise<PendingMail> {
  const { actor, ctx, options } = operation;
  const link = await createLink(ctx, options, kind, user);
  await operation.record(mailEvent(kind, user));
  const { id, name, email } = user;
  const by = actor.user ? actor.user.name.trim() || actor.user.email : null;
  return { kind, actor, mail: { user: { id, name, email }, by, ...link } };
}

async function createLink(
  ctx: Context,
  options: ResolvedOptions,
  kind: LinkKind,
  { id, email }: AdminUser,
) {
  const { emailAndPassword, emailVerification } = ctx.context.options;
  if (kind === "invite") return createPasswordLink(ctx, id, options.invitationExpiresIn);
  if (kind === "resetPassword") {
    return createPasswordLink(ctx, id, emailAndPassword?.resetPasswordTokenExpiresIn ?? 3600);
  }
  const seconds = emailVerification?.expiresIn ?? 3600;
  const expiresAt = new Date(Date.now() + seconds * 1000);
  const { secret } = ctx.context;
  return {
    token: await createEmailVerificationToken(secret, email, undefined, seconds, { userId: id }),
    expiresAt,
  };
}

/** Sends what was prepared, after the commit. @throws 502, on record, when it was not taken. */
export async function sendPrepared(ctx: Context, options: ResolvedOptions, pending: PendingMail) {
  const { kind, actor, mail } = pending;
  const mailer = requireMailer(options);
  const about = { kind, user: mail.user, secret: mail.token };
  await deliver(ctx, actor, about, () => mailer[kind](mail));
}
