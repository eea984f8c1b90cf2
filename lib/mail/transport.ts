/** A message, ready to be sent. */
export interface Message {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** How messages leave: by SMTP, into the development mailbox, or not at all. */
export interface MailTransport {
  /** Why nothing can be sent, as a sentence; null where it can. */
  unavailable: string | null;
  /** @throws when the message was not taken. */
  send(message: Message): Promise<void>;
}

/** Sends nothing, and never says that it did. */
export function noTransport(because: string): MailTransport {
  return {
    unavailable: because,
    async send() {
      throw new Error(because);
    },
  };
}
