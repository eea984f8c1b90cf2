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
import { openPool } from "@/scripts/testing/pool";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { createSession, createUser } from "@/test/factories";
import { startApp } from "./lib/app";
import { percentile } from "./lib/load";
import { describeMachine } from "./lib/machine";
import { wholeNumber } from "./lib/whole-number";
import { buildWithEmptyPages, emptyPages } from "./pages/app-with-empty-pages";
import { costsOf, ratesOf } from "./pages/costs";
import { type Opened, open } from "./pages/open";

const options = new Command("npm run bench:pages --")
  .description("Measures the panel's pages beside an empty page of the same server.")
  .option("--users <n>", "users in the database", wholeNumber(1), 10_000)
  .option("--requests <n>", "requests of each page, one at a time", wholeNumber(1), 40)
  .option("--clients <n>", "requests at a time in the second part", wholeNumber(1), 8)
  .option("--seconds <n>", "length of one turn of the second part", wholeNumber(1), 1)
  .option("--rounds <n>", "turns of each page in the second part", wholeNumber(1), 4)
  .option("--servers <n>", "servers, one after the other, of the second part", wholeNumber(1), 5)
  .option("--json <file>", "write the figures there as well")
  .parse()
  .opts<{
    users: number;
    requests: number;
    clients: number;
    seconds: number;
    rounds: number;
    servers: number;
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

  const withApp = async <Result>(work: (url: string, pid: number) => Promise<Result>) => {
    const app = await startApp({ database: server.url, log: join(scratch, "app.log"), folder });
    try {
      return await work(app.ready.url, app.ready.pid);
    } finally {
      await app.stop();
    }
  };

  const panel = await withApp(async (url, pid) => {
    const memoryAtStart = residentMegabytes(pid);
    const table = tableOf(await oneAtATime(url, cookie, await openedPages()));
    console.log(`\n${await describeMachine(sql)}; ${options.users.toLocaleString("en")} users`);
    console.log(`Each page ${options.requests} times, one request at a time, in turn; ms and kB`);
    console.table(table);

    const list = { name: "the list of users", path: paths.users };
    const { [list.name]: rate = Number.NaN } = await ratesOf(url, cookie, [list], options);
    const memory = { atStart: memoryAtStart, atEnd: residentMegabytes(pid) };
    console.log(
      `The list of users, ${options.clients} at a time: ${round(rate)} requests a second;`,
      `the server's memory: ${memory.atStart} MB at first, ${memory.atEnd} MB at the end`,
    );
    return { table, listOfUsers: rate, memory };
  });

  const servers: Record<string, number>[] = [];
  while (servers.length < options.servers) {
    servers.push(await withApp((url) => ratesOf(url, cookie, Object.values(emptyPages), options)));
  }
  const costs = costsOf(servers);
  console.log(
    `Requests a second on each server, ${options.clients} at a time, in turns of ${options.seconds} s`,
  );
  console.table(
    servers.map((rates) =>
      Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, round(rate)])),
    ),
  );
  console.log("Cost beyond the empty page, on all servers together and on each");
  console.table(
    costs.map(({ name, together, each }) => ({
      page: name,
      together: percent(together),
      each: each.map(percent).join(", "),
    })),
  );
  if (options.json) {
    const figures = { machine: await describeMachine(sql), options, ...panel, servers, costs };
    await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
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

/** Each page in turn, request by request; the first three rounds warm up. */
async function oneAtATime(url: string, cookie: string, pages: readonly Page[]) {
  const kept = pages.map((page) => ({ ...page, opened: [] as Opened[] }));
  for (let turn = -3; turn < options.requests; turn++) {
    for (const { path, opened } of kept) {
      const now = await open(url + path, cookie);
      if (turn >= 0) opened.push(now);
    }
  }
  return kept;
}

function tableOf(pages: readonly (Page & { opened: readonly Opened[] })[]) {
  const scripts = new Map(
    pageScripts(join(folder, ".next")).map(({ page, bytes }) => [page, bytes]),
  );
  const timed = pages.map(({ pattern, opened }) => ({
    pattern,
    first: { times: opened.map(({ first }) => first).sort((a, b) => a - b) },
    whole: { times: opened.map(({ whole }) => whole).sort((a, b) => a - b) },
    bytes: opened.at(-1)?.bytes ?? Number.NaN,
  }));
  const empty = timed[0] ? percentile(timed[0].first, 0.5) : Number.NaN;
  return timed.map(({ pattern, first, whole, bytes }) => ({
    page: pattern,
    "first byte p50": round(percentile(first, 0.5)),
    p95: round(percentile(first, 0.95)),
    "÷ empty": round(percentile(first, 0.5) / empty),
    "whole p50": round(percentile(whole, 0.5)),
    HTML: round(bytes / 1000),
    JavaScript: round((scripts.get(pattern) ?? 0) / 1000),
  }));
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

function percent(share: number) {
  return `${Math.round(share * 100)} %`;
}
