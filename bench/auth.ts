/**
 * `npm run bench:auth`: what the plugin, with modules on, adds to reading a
 * session and to signing in, beside Better Auth without it; and a permission
 * check beside that of Better Auth's own admin plugin. In one run and in turns,
 * each side on a database of its own of one real PostgreSQL server.
 */
import { writeFileSync } from "node:fs";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { admin } from "better-auth/plugins";
import { Command } from "commander";
import { createAuth } from "@/lib/auth/server";
import { standingRouter } from "@/lib/auth/standing-router";
import type { Database } from "@/lib/db/prisma";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { createSession, createUser } from "@/test/factories";
import { TEST_SECRET } from "@/test/secret";
import { type Load, percentile, rateOf } from "./lib/load";
import { describeMachine } from "./lib/machine";
import { type Doing, inTurns } from "./lib/rounds";
import { ORIGIN, openSide, type Side, withoutGuards } from "./lib/side";
import { wholeNumber } from "./lib/whole-number";

const options = new Command("npm run bench:auth --")
  .description("Measures sessions, sign-ins and permission checks with the plugin and without.")
  .option("--people <n>", "who signs in, in turn", wholeNumber(1), 50)
  .option("--clients <n>", "requests at a time", wholeNumber(1), 8)
  .option("--seconds <n>", "length of one turn", wholeNumber(1), 3)
  .option("--rounds <n>", "turns of each side, for each operation", wholeNumber(1), 5)
  .option("--json <file>", "write the figures there as well")
  .parse()
  .opts<{ people: number; clients: number; seconds: number; rounds: number; json?: string }>();

const PASSWORD = "bench password";
const common = { secret: TEST_SECRET, baseURL: ORIGIN };

const bare = (database: Database) => ({
  ...common,
  database: prismaAdapter(database, { provider: "postgresql", transaction: true }),
  emailAndPassword: { enabled: true },
  telemetry: { enabled: false },
});

const ways = {
  without: (database: Database) => betterAuth(bare(database)),
  // Not quite without: with the product's table of routes, so that what the plugin itself adds shows.
  routed: (database: Database) => ({ handler: standingRouter(betterAuth(bare(database))) }),
  stock: (database: Database) => betterAuth({ ...bare(database), plugins: [admin()] }),
  ours: (database: Database) => createAuth({ ...common, database, adminUserIds: [] }),
};

type Way = keyof typeof ways;

/** A side with people who can sign in, and one who is. */
interface House {
  side: Side;
  people: string[];
  cookie: string;
}

async function open(server: string, way: Way): Promise<House> {
  const side = await openSide(server, way, ways[way], options.clients);
  const { sql } = side;
  if (way === "ours") {
    // Modules judge those who ask from an origin that one of them names.
    await sql.query(
      `INSERT INTO "globalModule" (id, key, name, origins, enabled)
       VALUES ('desk', 'desk', 'Desk', $1, true)`,
      [JSON.stringify([ORIGIN])],
    );
    await sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('clerk', 'clerk', $1)`,
      [JSON.stringify({ module: ["desk"], user: ["list"] })],
    );
  } else await withoutGuards(sql);
  const role = way === "ours" ? "user,clerk" : "user";
  const people: string[] = [];
  for (let i = 0; i < options.people; i++) {
    people.push((await createUser(sql, { role, password: PASSWORD })).email);
  }
  const { headers } = await createSession(sql, await createUser(sql, { role }));
  await sql.query("ANALYZE");
  return { side, people, cookie: headers.get("cookie") ?? "" };
}

const operations: Record<string, { among: Way[]; against: Way; doing: (house: House) => Doing }> = {
  "get session": {
    among: ["without", "routed", "ours"],
    against: "without",
    doing:
      ({ side, cookie }) =>
      async () => {
        await side.call("/get-session", { cookie });
        return 1;
      },
  },
  "sign in": {
    among: ["without", "ours"],
    against: "without",
    doing:
      ({ side, people }) =>
      async (turn) => {
        const email = people[turn % people.length] as string;
        await side.call("/sign-in/email", { body: { email, password: PASSWORD } });
        return 1;
      },
  },
  "has permission": {
    among: ["stock", "ours"],
    against: "stock",
    doing:
      ({ side, cookie }) =>
      async () => {
        const body = { permissions: { user: ["list"] } };
        await side.call("/admin/has-permission", { cookie, body });
        return 1;
      },
  },
};

const server = await startThrowawayPostgres({ durable: true });
try {
  const houses = {
    without: await open(server.url, "without"),
    routed: await open(server.url, "routed"),
    stock: await open(server.url, "stock"),
    ours: await open(server.url, "ours"),
  };
  const table = [];
  for (const [operation, { among, against, doing }] of Object.entries(operations)) {
    const doings = among.map((way) => [way, doing(houses[way])] as const);
    const loads = await inTurns(Object.fromEntries(doings), options);
    const other = loads.get(against) as Load;
    for (const [way, load] of loads) {
      table.push({
        operation,
        way,
        "operations/s": Math.round(rateOf(load)),
        "cost, × the other": Number((rateOf(other) / rateOf(load)).toFixed(2)),
        "p50 ms": Number(percentile(load, 0.5).toFixed(1)),
        "p95 ms": Number(percentile(load, 0.95).toFixed(1)),
        "p99 ms": Number(percentile(load, 0.99).toFixed(1)),
      });
    }
  }
  console.log(await describeMachine(houses.ours.side.sql));
  console.log(
    `${options.clients} requests at a time, ${options.rounds} turns of ${options.seconds} s each`,
  );
  console.table(table);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, table }, null, 2)}\n`);
  for (const { side } of Object.values(houses)) await side.stop();
} finally {
  await server.stop();
}
