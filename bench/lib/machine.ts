import { cpus } from "node:os";
import type pg from "pg";

/** What the figures were measured on, in a line. */
export async function describeMachine(sql: pg.Pool): Promise<string> {
  const { rows } = await sql.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  const cpu = cpus();
  return `PostgreSQL ${rows[0]?.version}, fsync on; Node ${process.version}; ${cpu.length} × ${cpu[0]?.model}`;
}
