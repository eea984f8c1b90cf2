import "server-only";
import { randomUUID } from "node:crypto";
import { currentTransaction, type Database } from "./prisma";

/** A message that was kept instead of being sent. */
export interface KeptMessage {
  id: string;
  createdAt: Date;
  /** `Name <address>`, as its header would say. */
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

/** As many as are kept; older ones go. */
export const MAILBOX_SIZE = 100;

/**
 * The development mailbox: a table, because the database is the one thing that
 * every bundle and every process of an app shares, and that no two apps do.
 */
export function devMailbox(client: Database) {
  const db = () => currentTransaction(client);
  return {
    async add({ recipient, subject, text, html }: Omit<KeptMessage, "id" | "createdAt">) {
      await db().$executeRaw`
        INSERT INTO "devMail" ("id", "recipient", "subject", "text", "html")
        VALUES (${randomUUID()}, ${recipient}, ${subject}, ${text}, ${html})`;
      await db().$executeRaw`
        DELETE FROM "devMail" WHERE "id" NOT IN (
          SELECT "id" FROM "devMail" ORDER BY "createdAt" DESC, "id" DESC LIMIT ${MAILBOX_SIZE})`;
    },

    /** Newest first. */
    list: () =>
      db().$queryRaw<Omit<KeptMessage, "text" | "html">[]>`
        SELECT "id", "createdAt", "recipient", "subject" FROM "devMail"
         ORDER BY "createdAt" DESC, "id" DESC`,

    async find(id: string): Promise<KeptMessage | null> {
      const [message] = await db().$queryRaw<KeptMessage[]>`
        SELECT * FROM "devMail" WHERE "id" = ${id}`;
      return message ?? null;
    },
  };
}

export type DevMailbox = ReturnType<typeof devMailbox>;
