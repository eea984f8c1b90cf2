import pg from "pg";
import { demoAccounts } from "@/prisma/seed/demo-accounts";
import type { Lifetime } from "./lifetime";
import { runNode, typescript } from "./node-process";

async function query<Row extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export async function countUsers(url: string) {
  const rows = await query<{ count: number }>(url, 'SELECT count(*)::int AS count FROM "user"');
  return rows[0]?.count ?? 0;
}

/** Fills an empty database with the demo people. */
export function seedDemo(lifetime: Lifetime, url: string) {
  const args = [...typescript, "prisma/seed/index.ts", "--demo"];
  return runNode(lifetime, "Seeding", args, { env: { DATABASE_URL: url } });
}

/** The demo accounts that this database has. */
export async function findDemoSignIns(url: string) {
  const emails = demoAccounts.map((account) => account.email);
  const rows = await query<{ email: string }>(
    url,
    'SELECT "email" FROM "user" WHERE "email" = ANY($1)',
    [emails],
  );
  const present = new Set(rows.map((row) => row.email));
  return demoAccounts.filter((account) => present.has(account.email));
}
