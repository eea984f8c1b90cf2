/**
 * `npm run bench:search`: the list of users over HTTP from the production build,
 * beside Better Auth's own admin plugin on its own tables, and beside the bare
 * SQL, in one run and in turn request by request, on one throwaway PostgreSQL.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, type RequestOptions, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { migrate } from "@/lib/db/migrate";
import { seed } from "@/prisma/seed/seed";
import { startLeashed } from "@/scripts/testing/leashed";
import { openPool } from "@/scripts/testing/pool";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { createSession, createUser } from "@/test/factories";
import { startApp } from "./lib/app";
import { drive, type Load } from "./lib/load";
import { balancedOrders, WARM_UP_SECONDS } from "./lib/rounds";
import { wholeNumber } from "./lib/whole-number";
import { type SearchCase, searchCases } from "./search/cases";
import { openRecorder, plansOf, replay, type Steps } from "./search/floor";
import { type Busy, printAlone, printBusy, type Result, summary, type Way } from "./search/report";
import { copyToStock, dropStock } from "./search/stock";

const options = new Command("npm run bench:search --")
  .description("Measures the list of users beside Better Auth's own plugin and the bare SQL.")
  .option("--users <n>", "users in the database", wholeNumber(1), 10_000)
  .option("--rounds <n>", "requests of each side, for each case", wholeNumber(1), 30)
  .option("--clients <n>", "requests at a time in the second part", wholeNumber(1), 8)
  .option(
    "--seconds <n>",
    "length of each turn of the second part; 0 leaves it out",
    wholeNumber(0),
    3,
  )
  .option(
    "--database <url>",
    "a seeded PostgreSQL to measure instead of a throwaway one: migrated, and under load names in it change",
  )
  .option("--no-stock", "leave Better Auth's own plugin out")
  .option("--plans", "print how PostgreSQL answers each case", false)
  .option("--json <file>", "write all figures and plans there as well")
  .parse()
  .opts<{
    users: number;
    rounds: number;
    clients: number;
    seconds: number;
    database?: string;
    stock: boolean;
    plans: boolean;
    json?: string;
  }>();

// The address has a password in it, which is nobody's business who reads the figures.
const { database: _, ...measured } = options;

const PREFIX = "/api/auth";
const pool = (url: string, max: number) => openPool(url, { max, options: "-c TimeZone=UTC" });

const agent = new Agent({ keepAlive: true });

/** An answer and its status. Not by `fetch`, which takes half a millisecond more, of five. */
const answerOf = (url: string, options: RequestOptions, body?: string) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    request(url, { ...options, agent }, (response) => {
      const { statusCode: status } = response;
      text(response).then((body) => resolve({ status, body }), reject);
    })
      .on("error", reject)
      .end(body);
  });

/** One of the servers, asked as a browser asks. */
function client(url: string, cookie: string) {
  let asked = 0;
  const ask = async (path: string, post?: object) => {
    asked++;
    const { status, body } = await answerOf(
      `${url}${PREFIX}${path}`,
      {
        method: post ? "POST" : "GET",
        headers: {
          cookie,
          origin: url,
          "content-type": "application/json",
          // An address of its own for each: how often one may ask is not the question here.
          "x-forwarded-for": `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
        },
      },
      post && JSON.stringify(post),
    );
    if (status !== 200) throw new Error(`${path} answered ${status} ${body}`);
    return body;
  };
  return {
    list: (query: Record<string, string>) => ask(`/admin/list-users?${new URLSearchParams(query)}`),
    /** Asks who is signed in, and nothing else. */
    empty: () => ask("/get-session"),
    rename: (userId: string, name: string) => ask("/admin/update-user", { userId, data: { name } }),
  };
}

const scratch = mkdtempSync(join(tmpdir(), "gatehouse-bench-"));
const server = options.database
  ? { url: options.database, stop: async () => {} }
  : await startThrowawayPostgres({
      durable: true,
      settings: { shared_buffers: "1GB", effective_cache_size: "3GB", work_mem: "16MB" },
    });
const sql = pool(server.url, options.clients);
try {
  await migrate(server.url);
  if (!options.database) await fill();
  const { rows } = await sql.query<{ n: number }>(
    `SELECT sum("count")::int AS n FROM "dailyCount" WHERE "kind" = 'user'`,
  );
  const users = rows[0]?.n ?? 0;
  const boss = await createUser(sql, { role: "admin", name: "Bench Boss" });
  const { headers } = await createSession(sql, boss);
  const cookie = headers.get("cookie") ?? "";
  if (options.stock) {
    console.log("Copying them to the stock plugin's tables");
    await copyToStock(sql, server.url);
  }

  const recorder = openRecorder(server.url);
  const app = await startApp({ database: server.url, log: join(scratch, "app.log") });
  const stockServer = options.stock
    ? await startLeashed<{ url: string }>("../../bench/search/stock-server.ts", {
        input: { database: server.url, poolMax: 10 },
      })
    : undefined;
  try {
    const ours = client(app.ready.url, cookie);
    const stock = stockServer && client(stockServer.ready.url, cookie);
    const cases = await searchCases(sql, users);
    console.log("Warming up");
    await warmUp(cases, { ours, stock });
    const results: Result[] = [];
    for (const each of cases) {
      console.log(each.name);
      const steps = await recorder.stepsOf(headers, each.ours);
      results.push(await oneAtATime(each, steps, { ours, stock }));
    }
    printAlone(results, { ...options, users });
    const busy = options.seconds > 0 ? await underLoad(cases, { ours, stock }) : [];
    if (busy.length > 0) printBusy(busy, options);
    if (options.plans)
      for (const { name, plans } of results) console.log(`\n${name}\n${plans.join("\n\n")}`);
    if (options.json)
      writeFileSync(
        options.json,
        `${JSON.stringify(summary(results, busy, { ...measured, users }), null, 2)}\n`,
      );
  } finally {
    agent.destroy();
    await Promise.all([app.stop(), stockServer?.stop(), recorder.stop()]);
    if (options.database) await takeBack(boss.id);
  }
} finally {
  await sql.end();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

type Client = ReturnType<typeof client>;
type Clients = { ours: Client; stock: Client | undefined };

/** Leaves in somebody's own database neither another admin nor a copy of everybody. */
async function takeBack(adminId: string) {
  await sql.query('DELETE FROM "user" WHERE id = $1', [adminId]);
  if (options.stock) await dropStock(sql);
}

async function fill() {
  console.log(`Making ${options.users.toLocaleString("en")} users`);
  const seeding = await sql.connect();
  await seed(seeding, { users: options.users, log: (line) => console.log(`  ${line}`) });
  seeding.release();
}

/** Asks each side all its questions, over and over, before anything is measured. */
async function warmUp(cases: readonly SearchCase[], sides: Clients) {
  for (const side of ["ours", "stock"] as const) {
    const asked = sides[side];
    if (!asked) continue;
    const questions = cases.map((each) => each[side]).filter((question) => question !== null);
    await drive(
      async (turn) => {
        await asked.list(questions[turn % questions.length] as Record<string, string>);
        if (side === "ours") await asked.empty();
        return 1;
      },
      { clients: 1, seconds: WARM_UP_SECONDS },
    );
  }
}

/**
 * Each side in turn, request by request, so that whatever else happens hits all of them,
 * and in orders in which each comes after each other equally often: two hundred
 * milliseconds of somebody else's work leave neither cache nor core as they were.
 */
async function oneAtATime(
  each: SearchCase,
  steps: Steps,
  { ours, stock }: Clients,
): Promise<Result> {
  const ways: [Way, () => Promise<unknown>][] = [
    ["ours", () => ours.list(each.ours)],
    ["SQL", () => replay(sql, steps)],
    ["empty", () => ours.empty()],
  ];
  const { stock: question } = each;
  if (stock && question) ways.push(["stock", () => stock.list(question)]);
  const times = new Map<Way, number[]>(ways.map(([way]) => [way, []]));
  const orders = balancedOrders(ways.length);
  // The first two of each are to warm up, and don't count.
  for (let round = -2; round < options.rounds; round++) {
    for (const place of orders[(round + 2) % orders.length] as number[]) {
      const [way, ask] = ways[place] as (typeof ways)[number];
      const started = performance.now();
      await ask();
      if (round >= 0) times.get(way)?.push(performance.now() - started);
    }
  }
  const loads = [...times].map(([way, taken]) => [way, asLoad(taken)] as const);
  return { name: each.name, loads: Object.fromEntries(loads), plans: await plansOf(sql, steps) };
}

function asLoad(times: number[]): Load {
  return {
    operations: times.length,
    seconds: times.reduce((sum, time) => sum + time, 0) / 1000,
    times: times.sort((a, b) => a - b),
  };
}

/** The same questions from several clients at once, every tenth request a change of a name. */
async function underLoad(cases: readonly SearchCase[], clients: Clients): Promise<Busy[]> {
  const { rows } = await sql.query<{ id: string }>('SELECT id FROM "user" LIMIT 1000');
  const done: Busy[] = [];
  for (const each of cases) {
    for (const side of ["ours", "stock"] as const) {
      const question = each[side];
      const asked = clients[side];
      if (!question || !asked) continue;
      console.log(`${each.name}, ${side}, ${options.clients} clients`);
      const times: number[] = [];
      const { seconds, operations } = await drive(
        async (turn) => {
          if (turn % 10 === 9) {
            const { id } = rows[turn % rows.length] as { id: string };
            await asked.rename(id, `Renamed ${turn}`);
            return 1;
          }
          const started = performance.now();
          await asked.list(question);
          times.push(performance.now() - started);
          return 1;
        },
        { clients: options.clients, seconds: options.seconds },
      );
      done.push({
        name: each.name,
        side,
        load: { operations, seconds, times: times.sort((a, b) => a - b) },
      });
    }
  }
  return done;
}
