/**
 * `npm run bench:audit`: privileged operations a second, ours (checked, in one
 * transaction, chained into the audit log) beside the same ones of Better Auth's
 * own admin plugin (no transaction, no record), in the same run, in turns, each
 * on a database of its own of one real PostgreSQL server that syncs to disk.
 */
import { writeFileSync } from "node:fs";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { admin } from "better-auth/plugins";
import { Command } from "commander";
import { createAuth } from "@/lib/auth/server";
import type { Database } from "@/lib/db/prisma";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { createSession, createUser } from "@/test/factories";
import { TEST_SECRET } from "@/test/secret";
import { type Load, percentile, rateOf } from "./lib/load";
import { describeMachine } from "./lib/machine";
import { type Doing, inTurns } from "./lib/rounds";
import { ORIGIN, openSide, type Side, withoutGuards } from "./lib/side";
import { wholeNumber } from "./lib/whole-number";

const options = new Command("npm run bench:audit --")
  .description("Measures audited operations a second, beside Better Auth's own admin plugin.")
  .option("--users <n>", "users in each database", wholeNumber(1), 1_000)
  .option("--clients <n>", "requests at a time", wholeNumber(1), 8)
  .option("--seconds <n>", "length of one turn", wholeNumber(1), 3)
  .option("--rounds <n>", "turns of each side, for each operation", wholeNumber(1), 5)
  .option("--json <file>", "write the figures there as well")
  .parse()
  .opts<{ users: number; clients: number; seconds: number; rounds: number; json?: string }>();

interface Result {
  operation: string;
  way: string;
  load: Load;
}

/** One side with users, and somebody who may do everything with them. */
interface Office {
  side: Side;
  users: string[];
  cookie: string;
}

async function settle(side: Side): Promise<Office> {
  const boss = await createUser(side.sql, { role: "admin" });
  // A second one, so that the rule of the last admin has something to count.
  await createUser(side.sql, { role: "admin" });
  const { headers } = await createSession(side.sql, boss);
  const users: string[] = [];
  for (let i = 0; i < options.users; i++) users.push((await createUser(side.sql)).id);
  await side.sql.query("ANALYZE");
  return { side, users, cookie: headers.get("cookie") ?? "" };
}

const oursOn = (database: Database) =>
  createAuth({ database, secret: TEST_SECRET, baseURL: ORIGIN, adminUserIds: [] });

const stockOn = (database: Database) =>
  betterAuth({
    secret: TEST_SECRET,
    baseURL: ORIGIN,
    database: prismaAdapter(database, { provider: "postgresql" }),
    telemetry: { enabled: false },
    plugins: [admin()],
  });

type Operation = (office: Office) => Doing;

const userOf = ({ users }: Office, i: number) => users[i % users.length] as string;

const call = ({ side, cookie }: Office, path: string, body: object) =>
  side.call(`/admin/${path}`, { cookie, body });

/** One request for one user, as one admin after another would click. */
const one =
  (path: (turn: number) => string, body: object = {}, usersPerTurn = 1): Operation =>
  (office) =>
  async (turn) => {
    const userId = userOf(office, Math.floor(turn * usersPerTurn));
    await call(office, path(turn), { userId, ...body });
    return 1;
  };

const BULK = 100;

/** A hundred users in one request; each has an event of their own. */
const many =
  (path: (turn: number) => string): Operation =>
  (office) =>
  async (turn) => {
    const first = Math.floor(turn / 2) * BULK;
    const userIds = Array.from({ length: BULK }, (_, i) => userOf(office, first + i));
    await call(office, path(turn), { userIds });
    return BULK;
  };

const isEven = (turn: number) => turn % 2 === 0;

/** What the log itself takes: the lock, one event and a commit, by plain SQL. */
const chainAlone: Operation =
  ({ side: { sql } }) =>
  async () => {
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
const operations: Record<string, Record<string, Operation>> = {
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
  const ours = await settle(await openSide(server.url, "ours", oursOn, options.clients));
  const theirs = await openSide(server.url, "stock", stockOn, options.clients);
  await withoutGuards(theirs.sql);
  const stock = await settle(theirs);
  const results: Result[] = [];
  for (const [operation, ways] of Object.entries(operations)) {
    const doings = Object.entries(ways).map(([way, doing]) => [
      way,
      doing(way === "stock" ? stock : ours),
    ]);
    const loads = await inTurns(Object.fromEntries(doings), options);
    for (const [way, load] of loads) results.push({ operation, way, load });
  }
  await report(ours.side, results);
  for (const { side } of [ours, stock]) await side.stop();
} finally {
  await server.stop();
}

async function report({ sql }: Side, results: Result[]) {
  const { rows } = await sql.query<{ events: string }>(
    'SELECT count(*) AS events FROM "auditEvent"',
  );
  console.log(await describeMachine(sql));
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
