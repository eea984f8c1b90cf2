import { runWithTransaction } from "@better-auth/core/context";
import { APIError } from "@better-auth/core/error";
import type { Actor } from "./actor";
import { type AuditAction, userTarget, writeAuditEvent } from "./audit";
import type { Context } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import type { Addressee, Mailer } from "./mailer";

/** The kinds of message, and what the log calls the sending of each. */
export const mailActions = {
  invite: "user.invited",
  resetPassword: "user.password_link_sent",
  verifyEmail: "user.verification_sent",
  passwordChanged: "user.password_notice_sent",
} as const satisfies Record<Exclude<keyof Mailer, "unavailable">, AuditAction>;
export type MailKind = keyof typeof mailActions;

/** What the log says of a message: to whom and which kind, never what is in it. */
export const mailEvent = (kind: MailKind, user: Addressee) => ({
  action: mailActions[kind],
  target: userTarget(user),
  after: { to: user.email },
});

/** Longest part of a mail server's complaint that is shown and kept. */
const MAX_REASON = 300;

/**
 * Hands a message over whose sending is on record already. What fails here has
 * failed after the commit, so it goes on record beside it.
 * @param secret what must not get into the log, should a mail server repeat it
 * @throws 502 with the mail server's complaint.
 */
export async function deliver(
  ctx: Context,
  actor: Actor,
  { kind, user, secret }: { kind: MailKind; user: Addressee; secret?: string },
  send: () => Promise<void>,
) {
  try {
    await send();
  } catch (error) {
    const complaint = error instanceof Error ? error.message : String(error);
    const shown = secret ? complaint.replaceAll(secret, "…") : complaint;
    const reason = shown.slice(0, MAX_REASON);
    ctx.context.logger.error(`${CODES.MAIL_WAS_NOT_SENT.message}: ${reason}`);
    await runWithTransaction(ctx.context.adapter, () =>
      writeAuditEvent(ctx, actor, "failed", { ...mailEvent(kind, user), reason }),
    );
    const { code, message } = CODES.MAIL_WAS_NOT_SENT;
    throw new APIError("BAD_GATEWAY", { code, message: `${message}: ${reason}` });
  }
}

/** Puts a message on record and hands it over, where no operation has done the first. */
export async function sendOnRecord(
  ctx: Context,
  actor: Actor,
  about: { kind: MailKind; user: Addressee; secret?: string },
  send: () => Promise<void>,
) {
  await runWithTransaction(ctx.context.adapter, () =>
    writeAuditEvent(ctx, actor, "success", mailEvent(about.kind, about.user)),
  );
  await deliver(ctx, actor, about, send);
}
