import type { DevMailbox } from "@/lib/db/dev-mailbox";
import type { MailTransport } from "./transport";

/** Keeps messages for reading at /dev/mailbox. */
export function mailboxTransport(mailbox: DevMailbox): MailTransport {
  return {
    unavailable: null,
    send: ({ to, ...message }) =>
      mailbox.add({ ...message, recipient: to.name ? `${to.name} <${to.address}>` : to.address }),
  };
}
