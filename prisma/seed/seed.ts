import type { ClientBase } from "pg";
import { banReasons } from "@/lib/admin.config";
import { Problem } from "@/scripts/lib/problem";
import { auditSql } from "./audit-sql";
import { loadInBulk } from "./bulk";
import { dailyCountsSql } from "./daily-counts-sql";
import { createDraws, type Draws } from "./draws";
import { insertDemoAccounts } from "./insert-demo-accounts";
import { peopleSql } from "./people-sql";
import { insertReferenceData } from "./reference-data";
import { standingSql } from "./standing-sql";
import { accountTableSql, sessionTableSql, userTableSql } from "./tables-sql";
import { userAgents } from "./user-agents";
import { createWordTables } from "./word-tables";

export const DEFAULT_USERS = 10_000;
export const MAX_USERS = 10_000_000;

export interface SeedOptions {
  /** How many users the database holds afterwards, if it holds fewer now. */
  users?: number;
  /** Asks for the demo accounts by name; in production nothing is seeded without. */
  demo?: boolean;
  /** Another number gives other people. */
  seed?: number;
  /** The rows' newest times lie just before it. Default: today, 00:00 UTC. */
  day?: Date;
  /** Gets the lines that tell how far it is. */
  log?: (line: string) => void;
}

/** What a run added, and what it found. */
export interface SeedResult {
  found: number;
  users: number;
  sessions: number;
  accounts: number;
  auditEvents: number;
  roles: number;
  modules: number;
  /** E-mail addresses of the demo accounts that this run added. */
  demoAccounts: string[];
}

/**
 * Fills a migrated database with roles, modules, demo accounts, users and their
 * history, in one transaction. Adds and never changes or deletes: a second run
 * with the same number of users finds nothing to do.
 * @throws Problem, with nothing changed, for wrong options, and in production without `demo`
 */
export async function seed(client: ClientBase, options: SeedOptions = {}): Promise<SeedResult> {
  const settings = checkOptions(options);
  await client.query("BEGIN");
  let result: SeedResult;
  try {
    result = await run(client, settings);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  if (result.users > 0) {
    // Row counts for the planner, and the visibility map for index-only scans.
    await client.query('VACUUM (ANALYZE) "user", "session", "account", "auditEvent"');
    settings.log("Analyzed the tables");
  }
  return result;
}

type Settings = Required<SeedOptions>;

/**
 * The options with their defaults, checked. `seed` does it too; a command calls
 * it before it opens a database.
 */
export function checkOptions(options: SeedOptions): Settings {
  const { users = DEFAULT_USERS, demo = false, seed = 0, log = () => {} } = options;
  if (process.env.NODE_ENV === "production" && !demo) {
    throw new Problem(
      "NODE_ENV is production, and the seed makes accounts whose passwords stand in its source. " +
        "If that is what you want here, ask for them by name: --demo.",
    );
  }
  if (!Number.isInteger(users) || users < 0 || users > MAX_USERS) {
    throw new Problem(`The number of users is a whole number from 0 to ${count(MAX_USERS)}.`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 1_000_000) {
    throw new Problem("The seed is a whole number from 0 to 1,000,000.");
  }
  const day = options.day ?? new Date(new Date().setUTCHours(0, 0, 0, 0));
  return { users, demo, seed, day, log };
}

async function run(client: ClientBase, settings: Settings): Promise<SeedResult> {
  const { users, day, log } = settings;
  // The plugin's lock: one seed at a time, and no privileged operation meanwhile.
  await client.query('SELECT FROM "adminLock" FOR UPDATE');
  await client.query("SET LOCAL TimeZone = 'UTC'");

  const found = await rowCount(client, "user");
  const reference = await insertReferenceData(client, day);
  const demo = await insertDemoAccounts(client, day);
  for (const email of demo.taken) {
    log(`${email} belongs to another account already: left alone`);
  }
  const missing = users - found - demo.added.length;
  const bulk =
    missing > 0
      ? await insertPeople(client, settings, missing, found)
      : { sessions: 0, accounts: 0, auditEvents: 0 };
  return {
    found,
    ...reference,
    ...bulk,
    users: demo.added.length + Math.max(missing, 0),
    accounts: bulk.accounts + demo.added.length,
    demoAccounts: demo.added,
  };
}

async function insertPeople(
  client: ClientBase,
  { seed, day, log }: Settings,
  missing: number,
  found: number,
) {
  const draws = createDraws(seed);
  await client.query(`
    SET LOCAL synchronous_commit = off;
    SET LOCAL work_mem = '128MB';
    SET LOCAL maintenance_work_mem = '256MB';
    SET LOCAL jit = off;
    CREATE TEMP TABLE seed_person (i bigint, name text, email text) ON COMMIT DROP;
    CREATE TEMP TABLE seed_user (
      i bigint, id text, name text, email text, age bigint, verified boolean, role text,
      role_age bigint, state text, ban_age bigint, ban_length bigint, ban_reason text,
      disabled_age bigint, event_age bigint, active_age bigint
    ) ON COMMIT DROP;
  `);
  const slots = await createWordTables(client);
  const start = await firstFreeNumber(client, draws, missing, found);
  const insert = async (what: string, sql: string, values: unknown[] = []) => {
    const { rowCount } = await client.query(sql, values);
    log(`${count(rowCount ?? 0)} ${what}`);
    return rowCount ?? 0;
  };

  await insert("names", peopleSql(draws, slots), [start, start + missing - 1]);
  await insert("histories", standingSql(draws, banReasons), [day]);
  await client.query("ANALYZE seed_user");

  let sessions = 0;
  let accounts = 0;
  await loadInBulk(client, {
    rebuild: missing > found,
    log,
    async load() {
      await insert("users", userTableSql, [day]);
      sessions = await insert("sessions", sessionTableSql(draws, slots), [day]);
      accounts = await insert("accounts", accountTableSql(draws, slots), [day]);
    },
  });
  for (const sql of dailyCountsSql(draws)) await insert("days' counts", sql, [day]);

  let auditEvents = 0;
  if ((await rowCount(client, "auditEvent")) === 0) {
    auditEvents = await insert("audit events", auditSql(draws), [day, userAgents[0]?.text]);
  } else {
    log("The audit log has events already, and history is not written behind them: none added");
  }
  return { sessions, accounts, auditEvents };
}

/** The first number after all that are in use, with `missing` free ones from there on. */
async function firstFreeNumber(client: ClientBase, draws: Draws, missing: number, found: number) {
  if (found === 0) return 1;
  for (let bound = found + missing; ; bound *= 2) {
    const { rows } = await client.query<{ last: string }>(
      `SELECT coalesce(max(i), 0) AS last FROM generate_series(1, $1::bigint) AS i
         JOIN "user" ON "id" = ${draws.id("user")}`,
      [bound],
    );
    const last = Number(rows[0]?.last);
    if (last + missing <= bound) return last + 1;
  }
}

async function rowCount(client: ClientBase, table: string) {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM "${table}"`);
  return Number(rows[0]?.count);
}

/** A number for people. */
export function count(value: number) {
  return value.toLocaleString("en");
}
