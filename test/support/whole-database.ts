import type pg from "pg";

const TABLES = ["user", "session", "account", "globalRole", "globalModule"] as const;

/** Everything that an operation could change, and the successes on record. */
export async function wholeDatabase(sql: pg.Pool): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    all[table] = (await sql.query(`SELECT * FROM "${table}" ORDER BY id`)).rows;
  }
  const successes = await sql.query(
    `SELECT action, "actorId", "targetId" FROM "auditEvent"
      WHERE outcome = 'success' ORDER BY seq`,
  );
  return { ...all, successes: successes.rows };
}

/** Takes all of it away but the log, which keeps what it has. */
export async function emptyDatabase(sql: pg.Pool) {
  await sql.query('DELETE FROM "user"; DELETE FROM "globalRole"; DELETE FROM "globalModule"');
}
