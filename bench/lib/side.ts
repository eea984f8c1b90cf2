import pg from "pg";
import { migrate } from "@/lib/db/migrate";
import { createPrisma, type Database } from "@/lib/db/prisma";
import { openPool } from "@/scripts/testing/pool";

export const ORIGIN = "http://localhost:3000";
const POOL = 10;

/** Better Auth in one of the ways that are compared, on a database of its own. */
export interface Side {
  name: string;
  sql: pg.Pool;
  /** Asks as a browser would and throws for anything but a 200; with a body it is a POST. */
  call(path: string, request?: { cookie?: string; body?: object; address?: string }): Promise<void>;
  stop(): Promise<void>;
}

type Handler = (request: Request) => Promise<Response>;

/**
 * Makes a migrated database on `server` and Better Auth on it.
 * @param clients how many connections whoever prepares it may use at a time
 */
export async function openSide(
  server: string,
  name: string,
  authOn: (database: Database) => { handler: Handler },
  clients: number,
): Promise<Side> {
  const url = new URL(server);
  url.pathname = `/bench_${name}`;
  const maker = new pg.Client({ connectionString: server });
  await maker.connect();
  await maker.query(`CREATE DATABASE bench_${name} TEMPLATE template0`);
  await maker.end();
  await migrate(url.href);
  const sql = openPool(url.href, { max: clients });
  const database = createPrisma({ connectionString: url.href, poolMax: POOL });
  const { handler } = authOn(database);
  return {
    name,
    sql,
    async call(path, { cookie = "", body, address = "192.0.2.1" } = {}) {
      const response = await handler(
        new Request(`${ORIGIN}/api/auth${path}`, {
          method: body ? "POST" : "GET",
          headers: {
            cookie,
            origin: ORIGIN,
            "content-type": "application/json",
            "x-forwarded-for": address,
          },
          body: body && JSON.stringify(body),
        }),
      );
      const text = await response.text();
      if (response.status !== 200) {
        throw new Error(`${name}: ${path} answered ${response.status} ${text}`);
      }
    },
    async stop() {
      await database.$disconnect();
      await sql.end();
    },
  };
}

/** Drops what refuses sessions that the plugin would not have given: the stock plugin knows no such rules. */
export const withoutGuards = (sql: pg.Pool) =>
  sql.query(`DROP TRIGGER "session_guard_insert" ON "session";
             DROP TRIGGER "session_guard_update" ON "session";`);
