import "server-only";
import { type DevMailbox, devMailbox } from "@/lib/db/dev-mailbox";
import { prisma } from "@/lib/db/prisma";
import { env } from "@/lib/env";
import { mailboxTransport } from "./mailbox-transport";
import { mailMode } from "./mode";
import { smtpTransport } from "./smtp";
import { type MailTransport, noTransport } from "./transport";

/** Said wherever mail would be needed and can't be sent. */
const NO_SMTP = "This installation sends no mail: SMTP_URL is not set.";

/** The transport that the environment asks for. */
export function appTransport(): MailTransport {
  const { SMTP_URL, MAIL_FROM } = env();
  // The environment's check has seen to it that both are there.
  if (SMTP_URL && MAIL_FROM) return smtpTransport({ url: SMTP_URL, from: MAIL_FROM });
  const mailbox = appMailbox();
  return mailbox ? mailboxTransport(mailbox) : noTransport(NO_SMTP);
}

/** The development mailbox, where there is one. */
export function appMailbox(): DevMailbox | null {
  return mailMode(env()) === "mailbox" ? devMailbox(prisma()) : null;
}

/** Why this app can send nothing, as a sentence; null where it can. */
export function mailProblem(): string | null {
  return mailMode(env()) === "none" ? NO_SMTP : null;
}
