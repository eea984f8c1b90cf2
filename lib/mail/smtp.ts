import "server-only";
import { createTransport } from "nodemailer";
import type { MailTransport } from "./transport";

/** How long, in milliseconds, a mail server may keep us waiting before the send has failed. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends by SMTP.
 * @param url `smtp://` or `smtps://`, with user and password if need be
 * @param from the sender, `Name <address>` or an address alone
 */
export function smtpTransport({ url, from }: { url: string; from: string }): MailTransport {
  const transporter = createTransport({ url, ...PATIENCE });
  return {
    unavailable: null,
    async send(message) {
      await transporter.sendMail({
        ...message,
        from,
        // Says to other machines that no answer is wanted (RFC 3834).
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}
