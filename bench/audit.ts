/**
 * `npm run bench:audit`: privileged operations a second, ours (checked, in one
 * transaction, chained into the audit log) beside the same ones of Better Auth's
 * own admin plugin (no transaction, no record), in the same run, in turns, each
 * on a database of its own of one real PostgreSQL server that syncs to disk.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { admin } from "better-auth/plugins";
import { Command } from "commander";
import pg from "pg";
import { createAuth } from "@/lib/auth/server";
import { migrate } from "@/lib/db/migrate";
import { createPrisma } from "@/lib/db/prisma";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { createSession, createUser } from "@/test/factories";
import { TEST_SECRET } from "@/test/secret";
import { combine, drive, type Load, percentile, rateOf } from "./lib/load";
import { wholeNumber } from "./lib/whole-number";

const ORIGIN = "http://localhost:3000";
const POOL = 10;

const options = new Command("npm run bench:audit --")
  .description("Measures audited operations a second, beside Better Auth's own admin plugin.")
  .option("--users <n>", "users in each database", wholeNumber(1), 1_000)
  .option("--clients <n>", "requests at a time", wholeNumber(1), 8)
  .option("--seconds <n>", "length of one turn", wholeNumber(1), 3)
  .option("--rounds <n>", "turns of each side, for each operation", wholeNumber(1), 5)
  .option("--json <file>", "write the figures there as well")
  .parse()
  .opts<{ users: number; clients: number; seconds: number; rounds: number; json?: string }>();

type Handler = (request: Request) => Promise<Response>;

interface Result {
  operation: string;
  way: string;
  load: Load;
}

interface Side {
  name: string;
  sql: pg.Pool;
  users: string[];
  call: (path: string, body: object) => Promise<void>;
  stop: () => Promise<void>;
}

/** A migrated database with users and an admin, and one way of answering for it. */
async function openSide(
  server: string,
  name: string,
  answerFrom: (url: string) => { handler: Handler; stop: () => Promise<void> },
  prepare: (sql: pg.Pool) => Promise<unknown> = async () => {},
): Promise<Side> {
  const url = new URL(server);
  url.pathname = `/bench_${name}`;
  const maker = new pg.Client({ connectionString: server });
  await maker.connect();
  await maker.query(`CREATE DATABASE bench_${name} TEMPLATE template0`);
  await maker.end();
  await migrate(url.href);
  const sql = new pg.Pool({ connectionString: url.href, max: options.clients });
  // When the run fails, the server goes before its connections: that is not the fault to show.
  sql.on("error", () => {});
  await prepare(sql);
  const boss = await createUser(sql, { role: "admin" });
  // A second one, so that the rule of the last admin has something to count.
  await createUser(sql, { role: "admin" });
  const { headers } = await createSession(sql, boss);
  const users: string[] = [];
  for (let i = 0; i < options.users; i++) users.push((await createUser(sql)).id);
  await sql.query("ANALYZE");
  const { handler, stop } = answerFrom(url.href);
  return {
    name,
    sql,
    users,
    async call(path, body) {
      const response = await handler(
        new Request(`${ORIGIN}/api/auth/admin/${path}`, {
          method: "POST",
          headers: {
            cookie: headers.get("cookie") ?? "",
            origin: ORIGIN,
            "content-type": "application/json",
          },
          body: JSON.stringify(body),
        }),
      );
      if (response.status !== 200) {
        throw new Error(`${name}: ${path} answered ${response.status} ${await response.text()}`);
      }
      await response.arrayBuffer();
    },
    async stop() {
      await stop();
      await sql.end();
    },
  };
}

function answerOurs(url: string) {
  const database = createPrisma({ connectionString: url, poolMax: POOL });
  const auth = createAuth({ database, secret: TEST_SECRET, baseURL: ORIGIN, adminUserIds: [] });
  return { handler: auth.handler, stop: () => database.$disconnect() };
}

function answerStock(url: string) {
  const database = createPrisma({ connectionString: url, poolMax: POOL });
  const auth = betterAuth({
    secret: TEST_SECRET,
    baseURL: ORIGIN,
    database: prismaAdapter(database, { provider: "postgresql" }),
    telemetry: { enabled: false },
    plugins: [admin()],
  });
  return { handler: auth.handler, stop: () => database.$disconnect() };
}

/** The stock plugin's tables have no guards. */
const withoutGuards = (sql: pg.Pool) =>
  sql.query(`DROP TRIGGER "session_guard_insert" ON "session";
             DROP TRIGGER "session_guard_update" ON "session";`);

type Doing = (side: Side, turn: number) => Promise<number>;

const userOf = (side: Side, i: number) => side.users[i % side.users.length] as string;

/** One request for one user, as one admin after another would click. */
const one =
  (path: (turn: number) => string, body: object = {}, usersPerTurn = 1): Doing =>
  async (side, turn) => {
    await side.call(path(turn), { userId: userOf(side, Math.floor(turn * usersPerTurn)), ...body });
    return 1;
  };

const BULK = 100;

/** A hundred users in one request; each has an event of their own. */
const many =
  (path: (turn: number) => string): Doing =>
  async (side, turn) => {
    const first = Math.floor(turn / 2) * BULK;
    const userIds = Array.from({ length: BULK }, (_, i) => userOf(side, first + i));
    await side.call(path(turn), { userIds });
    return BULK;
  };

const isEven = (turn: number) => turn % 2 === 0;

/** What the log itself takes: the lock, one event and a commit, by plain SQL. */
const chainAlone: Doing = async ({ sql }) => {
  const client = await sql.connect();
  try {
    await client.query("BEGIN");
    await client.query(`UPDATE "adminLock" SET "lockedAt" = now() WHERE id = 'global'`);
    await client.query(
      `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel")
       VALUES (gen_random_uuid()::text, now(), 'user.banned', 'success', 'bench')`,
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
  return 1;
};

/** Operation by operation, who does it how. */
const operations: Record<string, { [side: string]: Doing }> = {
  "ban, unban": {
    ours: one((turn) => (isEven(turn) ? "ban-user" : "unban-user"), {}, 0.5),
    stock: one((turn) => (isEven(turn) ? "ban-user" : "unban-user"), {}, 0.5),
    "ours, 100 a request": many((turn) => (isEven(turn) ? "ban-users" : "unban-users")),
  },
  "set role": {
    ours: one(() => "set-role", { role: "user" }),
    stock: one(() => "set-role", { role: "user" }),
  },
  "end sessions": {
    ours: one(() => "revoke-user-sessions"),
    stock: one(() => "revoke-user-sessions"),
    "ours, 100 a request": many(() => "revoke-users-sessions"),
  },
  "the log alone": { "plain SQL": chainAlone },
};

const server = await startThrowawayPostgres({ durable: true });
try {
  const ours = await openSide(server.url, "ours", answerOurs);
  const stock = await openSide(server.url, "stock", answerStock, withoutGuards);
  const results: Result[] = [];
  for (const [operation, ways] of Object.entries(operations)) {
    const loads = new Map<string, (Load & { next: number })[]>();
    for (let round = 0; round <= options.rounds; round++) {
      for (const [way, work] of Object.entries(ways)) {
        const side = way === "stock" ? stock : ours;
        const done = loads.get(way) ?? [];
        const load = await drive((turn) => work(side, turn), {
          clients: options.clients,
          // The first round warms up and doesn't count.
          seconds: round === 0 ? 1 : options.seconds,
          first: done.at(-1)?.next,
        });
        loads.set(way, [...done, load]);
      }
    }
    for (const [way, done] of loads) {
      results.push({ operation, way, load: combine(done.slice(1)) });
    }
  }
  await report(ours, results);
  for (const side of [ours, stock]) await side.stop();
} finally {
  await server.stop();
}

async function report({ sql }: Side, results: Result[]) {
  const { rows } = await sql.query<{ version: string; events: string }>(
    `SELECT current_setting('server_version') AS version,
            (SELECT count(*) FROM "auditEvent") AS events`,
  );
  const cpu = cpus();
  console.log(
    `PostgreSQL ${rows[0]?.version}, fsync on; Node ${process.version}; ${cpu.length} × ${cpu[0]?.model}`,
  );
  console.log(
    `${options.clients} requests at a time, ${options.rounds} turns of ${options.seconds} s each`,
  );
  const table = results.map(({ operation, way, load }) => {
    const stock = results.find((other) => other.operation === operation && other.way === "stock");
    return {
      operation,
      way,
      "operations/s": Math.round(rateOf(load)),
      "÷ stock": stock ? Number((rateOf(load) / rateOf(stock.load)).toFixed(2)) : null,
      "p50 ms": Number(percentile(load, 0.5).toFixed(1)),
      "p95 ms": Number(percentile(load, 0.95).toFixed(1)),
      "p99 ms": Number(percentile(load, 0.99).toFixed(1)),
    };
  });
  console.table(table);
  console.log(`${rows[0]?.events} audit events were written; times are those of a request.`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, table }, null, 2)}\n`);
}
