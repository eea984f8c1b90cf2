import type { BetterAuthPlugin } from "better-auth";
import type pg from "pg";
import { type AuthSettings, createAuth } from "@/lib/auth/server";
import { devMailbox, type KeptMessage } from "@/lib/db/dev-mailbox";
import { createPrisma, type Database } from "@/lib/db/prisma";
import { mailboxTransport } from "@/lib/mail/mailbox-transport";
import { createMailer } from "@/lib/mail/mailer";
import type { MailTransport } from "@/lib/mail/transport";
import { prismaReadReplica } from "@/lib/users/prisma-read-replica";
import { createTestDatabase, openPool, type TestDatabase } from "./database";
import { createSession, createUser, type SessionInput, type UserInput } from "./factories";
import { TEST_SECRET } from "./secret";
import { createCaller, ORIGIN } from "./support/http";

export type { Reply } from "./support/http";

interface TestAppOptions {
  plugins?: BetterAuthPlugin[];
  /** Where mail goes; into the development mailbox unless said otherwise. */
  transport?: MailTransport;
  /** Default: a fresh one of the running project's kind. It is dropped with the app. */
  database?: TestDatabase;
  /** A streaming replica of the database. */
  replica?: Database;
  /** What instances share beside the database. */
  redis?: AuthSettings["redis"];
  rateLimits?: boolean;
}

/** Of a replica, in seconds: longer than any test holds one up. */
export const MAX_LAG = 3_600;

/** The product's Better Auth over a database of its own, called as a browser would. */
export async function createTestApp({
  plugins,
  transport,
  replica,
  redis,
  rateLimits,
  database: given,
}: TestAppOptions = {}) {
  const database = given ?? (await createTestDatabase());
  const prisma = createPrisma({ connectionString: database.url, poolMax: database.poolMax });
  const sql = openPool(database.url, { max: 2 });
  const mailbox = devMailbox(prisma);
  const background: Promise<unknown>[] = [];
  /** Waits for what goes on after answers: mail, mostly. */
  const settled = async () => void (await Promise.allSettled(background.splice(0)));
  const auth = createAuth({
    mailer: createMailer({ transport: transport ?? mailboxTransport(mailbox), baseURL: ORIGIN }),
    inBackground: (work) => void background.push(work),
    database: prisma,
    readReplica: replica && prismaReadReplica({ primary: prisma, replica, maxLag: MAX_LAG }),
    secret: TEST_SECRET,
    baseURL: ORIGIN,
    adminUserIds: ["admin-by-id"],
    plugins,
    redis,
    rateLimits,
  });

  /** One HTTP request to Better Auth's handler; a body makes it a POST. */
  const http = createCaller((request) => auth.handler(request));

  /** A stored user who is signed in. */
  async function person(input: UserInput = {}, session: SessionInput = {}) {
    const user = await createUser(sql, input);
    const signedIn = await createSession(sql, user, session);
    return { ...user, session: signedIn, cookie: signedIn.headers.get("cookie") ?? "" };
  }

  /** The first row of a query. */
  async function one<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
    const { rows } = await sql.query<Row>(text, values);
    return rows[0];
  }

  return {
    kind: database.kind,
    url: database.url,
    auth,
    prisma,
    sql,
    http,
    person,
    user: (input: UserInput = {}) => createUser(sql, input),
    one,
    settled,
    /** What was sent, newest first. */
    async mail() {
      await settled();
      const kept = await mailbox.list();
      return Promise.all(kept.map(async ({ id }) => (await mailbox.find(id)) as KeptMessage));
    },
    userRow: (id: string) =>
      one<Record<string, unknown>>('SELECT * FROM "user" WHERE id = $1', [id]),
    sessionsOf: async (id: string) =>
      (await sql.query<{ id: string }>('SELECT id FROM "session" WHERE "userId" = $1', [id])).rows,
    /** Audit events about a user, oldest first. */
    eventsAbout: async (id: string) =>
      (
        await sql.query<Record<string, string | null>>(
          'SELECT * FROM "auditEvent" WHERE "targetId" = $1 ORDER BY seq',
          [id],
        )
      ).rows,
    async close() {
      await settled();
      await prisma.$disconnect();
      await sql.end();
      await database.drop();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;
