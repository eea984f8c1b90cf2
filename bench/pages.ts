/**
 * `npm run bench:pages`: each page of the panel beside an empty page of the same
 * production server: time to first byte, requests a second, what the middleware
 * and the guard add to an empty page, the server's memory, JavaScript per page.
 */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { migrate } from "@/lib/db/migrate";
import { paths } from "@/lib/paths";
import { seed } from "@/prisma/seed/seed";
import { pageScripts } from "@/scripts/bundle/page-scripts";
import { startLeashed } from "@/scripts/testing/leashed";
import { openPool } from "@/scripts/testing/pool";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { createSession, createUser } from "@/test/factories";
import { TEST_SECRET } from "@/test/secret";
import { type Load, percentile, rateOf } from "./lib/load";
import { describeMachine } from "./lib/machine";
import { type Doing, inTurns } from "./lib/rounds";
import { wholeNumber } from "./lib/whole-number";
import { buildWithEmptyPages, emptyPages } from "./pages/app-with-empty-pages";

const options = new Command("npm run bench:pages --")
  .description("Measures the panel's pages beside an empty page of the same server.")
  .option("--users <n>", "users in the database", wholeNumber(1), 10_000)
  .option("--requests <n>", "requests of each page, one at a time", wholeNumber(1), 40)
  .option("--clients <n>", "requests at a time in the second part", wholeNumber(1), 8)
  .option("--seconds <n>", "length of one turn of the second part", wholeNumber(1), 1)
  .option("--rounds <n>", "turns of each page in the second part", wholeNumber(1), 20)
  .option("--json <file>", "write the figures there as well")
  .parse()
  .opts<{
    users: number;
    requests: number;
    clients: number;
    seconds: number;
    rounds: number;
    json?: string;
  }>();

const scratch = await mkdtemp(join(tmpdir(), "gatehouse-bench-"));
console.log("Building the app with an empty page in it");
const folder = await buildWithEmptyPages();
const server = await startThrowawayPostgres({ durable: true });
const sql = openPool(server.url, { max: 1 });
try {
  console.log(`Making ${options.users.toLocaleString("en")} users`);
  await migrate(server.url);
  const seeding = await sql.connect();
  await seed(seeding, { users: options.users });
  seeding.release();
  const boss = await createUser(sql, { role: "admin", name: "Bench Boss" });
  const { headers } = await createSession(sql, boss);
  const cookie = headers.get("cookie") ?? "";

  const app = await startLeashed<{ url: string; pid: number }>("app-server.ts", {
    input: {
      folder,
      log: join(scratch, "app.log"),
      middleware: true,
      env: {
        DATABASE_URL: server.url,
        DATABASE_POOL_MAX: "10",
        BETTER_AUTH_SECRET: TEST_SECRET,
        ADMIN_USER_IDS: "",
        SMTP_URL: "",
      },
    },
  });
  try {
    const { url, pid } = app.ready;
    const memoryAtStart = residentMegabytes(pid);
    const pages = await openedPages();
    const opened = await oneAtATime(url, cookie, pages);
    const scripts = new Map(
      pageScripts(join(folder, ".next")).map(({ page, bytes }) => [page, bytes]),
    );

    console.log(`\n${await describeMachine(sql)}; ${options.users.toLocaleString("en")} users`);
    console.log(`Each page ${options.requests} times, one request at a time, in turn; ms and kB`);
    const table = pages.map(({ path, pattern }) => {
      const { first, whole, bytes } = opened.get(path) as Opened;
      const empty = opened.get(emptyPages.empty.path) as Opened;
      return {
        page: pattern,
        "first byte p50": round(percentile(first, 0.5)),
        p95: round(percentile(first, 0.95)),
        "÷ empty": round(percentile(first, 0.5) / percentile(empty.first, 0.5)),
        "whole p50": round(percentile(whole, 0.5)),
        HTML: round(bytes / 1000),
        JavaScript: round((scripts.get(pattern) ?? 0) / 1000),
      };
    });
    console.table(table);

    const askedFor = (of: readonly { name: string; path: string }[]) =>
      Object.fromEntries(
        of.map(({ name, path }): [string, Doing] => [
          name,
          async () => {
            await open(url, path, cookie);
            return 1;
          },
        ]),
      );
    const loads = new Map([
      ...(await inTurns(askedFor(Object.values(emptyPages)), options)),
      // By itself: with turns of so much heavier a page in between the others came out dearer.
      ...(await inTurns(askedFor([{ name: "the list of users", path: paths.users }]), options)),
    ]);
    const base = rateOf(loads.get(emptyPages.empty.name) as Load);
    const rates = [...loads].map(([way, load]) => ({
      page: way,
      "requests a second": round(rateOf(load)),
      "cost beyond empty": `${Math.round((base / rateOf(load) - 1) * 100)} %`,
    }));
    console.log(`${options.clients} requests at a time, in turns of ${options.seconds} s`);
    console.table(rates);
    const memory = { atStart: memoryAtStart, atEnd: residentMegabytes(pid) };
    console.log(
      `The server's memory: ${memory.atStart} MB at first, ${memory.atEnd} MB at the end`,
    );
    if (options.json) {
      const figures = { machine: await describeMachine(sql), options, table, rates, memory };
      await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
    }
  } finally {
    await app.stop();
  }
} finally {
  await sql.end();
  await server.stop();
  await Promise.all([scratch, folder].map((path) => rm(path, { recursive: true, force: true })));
}

interface Page {
  path: string;
  /** As the router names it. */
  pattern: string;
}

/** What is opened: the panel's pages, each with something in it. */
async function openedPages(): Promise<Page[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT "userId" AS id FROM "session" WHERE "userId" <> '' LIMIT 1`,
  );
  const user = rows[0]?.id ?? "";
  return [
    { path: emptyPages.empty.path, pattern: emptyPages.empty.path },
    { path: paths.admin, pattern: "/admin" },
    { path: paths.users, pattern: "/admin/users" },
    { path: paths.user(user), pattern: "/admin/users/[id]" },
    { path: paths.importUsers, pattern: "/admin/users/import" },
    { path: paths.sessions, pattern: "/admin/sessions" },
    { path: paths.roles, pattern: "/admin/roles" },
    { path: paths.role("support"), pattern: "/admin/roles/[name]" },
    { path: paths.newRole, pattern: "/admin/roles/new" },
    { path: paths.modules, pattern: "/admin/modules" },
    { path: paths.auditLog, pattern: "/admin/audit-log" },
    { path: paths.account, pattern: "/account" },
  ];
}

interface Opened {
  /** Until the first byte of the body. */
  first: Load;
  /** Until the last. */
  whole: Load;
  /** Of HTML, before compression. */
  bytes: number;
}

/** Each page in turn, request by request; the first round warms up. */
async function oneAtATime(url: string, cookie: string, pages: readonly Page[]) {
  const times = new Map(
    pages.map(({ path }) => [path, { first: [] as number[], whole: [] as number[], bytes: 0 }]),
  );
  for (let turn = -3; turn < options.requests; turn++) {
    for (const [path, kept] of times) {
      const { first, whole, bytes } = await open(url, path, cookie);
      if (turn < 0) continue;
      kept.first.push(first);
      kept.whole.push(whole);
      kept.bytes = bytes;
    }
  }
  const load = (of: number[]): Load => ({
    operations: of.length,
    seconds: of.reduce((sum, each) => sum + each, 0) / 1000,
    times: of.sort((a, b) => a - b),
  });
  return new Map<string, Opened>(
    [...times].map(([path, { first, whole, bytes }]) => [
      path,
      { first: load(first), whole: load(whole), bytes },
    ]),
  );
}

/** Opens a page as a browser does; throws for anything but a page. Times in milliseconds. */
async function open(url: string, path: string, cookie: string) {
  const started = performance.now();
  const response = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
  const reader = response.body?.getReader();
  const beginning = await reader?.read();
  const first = performance.now() - started;
  let bytes = beginning?.value?.length ?? 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
  }
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return { first, whole: performance.now() - started, bytes };
}

/** What the server's process holds of the machine's memory, where the system tells. */
function residentMegabytes(pid: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}

function round(value: number) {
  return Number(value.toFixed(1));
}
