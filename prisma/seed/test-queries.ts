import pg from "pg";
import type { TestDatabase } from "@/test/database";

/** The day that the tests seed for. */
export const day = new Date("2026-11-21T00:00:00Z");

const tables = ["user", "session", "account", "globalRole", "globalModule", "auditEvent"];

/** The columns that are random on purpose, or follow from what was there before. */
const undecided: Record<string, string[]> = {
  session: ["token"],
  account: ["password"],
  auditEvent: ["seq", "prevHash", "hash"],
};

export async function open(database: TestDatabase) {
  const client = new pg.Client(database.url);
  await client.connect();
  return client;
}

export async function rowsOf<Row extends pg.QueryResultRow>(client: pg.Client, sql: string) {
  return (await client.query<Row>(sql)).rows;
}

export async function counts(client: pg.Client, table: string, conditions: Record<string, string>) {
  const columns = Object.entries(conditions).map(
    ([name, condition]) => `(count(*) FILTER (WHERE ${condition}))::int AS "${name}"`,
  );
  const sql = `SELECT ${columns.join(", ")} FROM "${table}"`;
  return (await client.query<Record<string, number>>(sql)).rows[0] ?? {};
}

export async function idsOf(client: pg.Client) {
  const rows = await rowsOf<{ id: string }>(client, 'SELECT "id" FROM "user" ORDER BY "id"');
  return new Set(rows.map(({ id }) => id));
}

/** A hash for each row: of all that the seed decides, so without a place in the audit chain. */
export async function rowPrints(client: pg.Client, table: string, where = "true") {
  const left = (undecided[table] ?? []).map((column) => ` - '${column}'`).join("");
  const sql = `SELECT md5((to_jsonb(t)${left})::text) AS print FROM "${table}" AS t WHERE ${where}`;
  return (await rowsOf<{ print: string }>(client, sql)).map(({ print }) => print);
}

/** A hash for each table, over all that is in it. */
export async function fingerprint(client: pg.Client) {
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const sql = `SELECT md5(string_agg(to_jsonb(t)::text, E'\\n' ORDER BY "id" COLLATE "C")) AS print
      FROM "${table}" AS t`;
    prints[table] = (await client.query(sql)).rows[0].print;
  }
  return prints;
}

/** Indexes, constraints and triggers, as the catalogue describes them. */
export async function structure(client: pg.Client) {
  const sql = `
    SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT tgname || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid)
      FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY definition`;
  return rowsOf<{ definition: string }>(client, sql);
}
