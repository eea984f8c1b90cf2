import pg from "pg";
import { createAuth } from "@/lib/auth/server";
import { createPrisma } from "@/lib/db/prisma";
import { createTestDatabase } from "./database";
import { createSession, createUser, type SessionInput, type UserInput } from "./factories";
import { TEST_SECRET } from "./secret";

const ORIGIN = "http://localhost:3000";

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer from outside, looked into by assertions
  body: any;
  /** What the browser would send next time, if it started with nothing. */
  cookie: string;
  setCookies: string[];
}

/** The product's Better Auth over a database of its own, called as a browser would. */
export async function createTestApp() {
  const database = await createTestDatabase();
  const prisma = createPrisma({ connectionString: database.url, poolMax: database.poolMax });
  const sql = new pg.Pool({ connectionString: database.url, max: 2 });
  const auth = createAuth({
    database: prisma,
    secret: TEST_SECRET,
    baseURL: ORIGIN,
    adminUserIds: ["admin-by-id"],
  });

  /** One HTTP request to Better Auth's handler; a body makes it a POST. */
  async function http(
    path: string,
    { body, cookie, headers }: { body?: unknown; cookie?: string; headers?: HeadersInit } = {},
  ): Promise<Reply> {
    const sent = new Headers(headers);
    sent.set("origin", ORIGIN);
    if (cookie) sent.set("cookie", cookie);
    if (body !== undefined) sent.set("content-type", "application/json");
    const response = await auth.handler(
      new Request(`${ORIGIN}/api/auth${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: sent,
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    );
    const text = await response.text();
    const setCookies = response.headers.getSetCookie();
    const cookies = new Map<string, string>();
    for (const line of setCookies) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return {
      status: response.status,
      body: text ? JSON.parse(text) : null,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      setCookies,
    };
  }

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
      await prisma.$disconnect();
      await sql.end();
      await database.drop();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;
