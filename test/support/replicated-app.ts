import { bearer } from "better-auth/plugins";
import { migrate } from "@/lib/db/migrate";
import { createReplicaPrisma } from "@/lib/db/prisma";
import { openPool } from "@/scripts/testing/pool";
import { startReplicatedPostgres } from "@/scripts/testing/throwaway-postgres";
import { createTestApp } from "../app";
import type { TestDatabase } from "../database";

/** The product on a server of its own that has a streaming replica, whose replay can be held up. */
export async function createReplicatedApp() {
  const servers = await startReplicatedPostgres();
  await migrate(servers.url);
  const replica = createReplicaPrisma({ connectionString: servers.replica.url, poolMax: 5 });
  // Nothing to drop: it goes with its server.
  const database: TestDatabase = {
    url: servers.url,
    kind: "postgres",
    poolMax: 5,
    drop: async () => {},
  };
  const app = await createTestApp({ plugins: [bearer()], database, replica });
  const standby = openPool(servers.replica.url, { max: 1 });

  /** Waits until the replica has all that the primary has. */
  async function caughtUp() {
    const end = await app.one<{ end: string }>("SELECT pg_current_wal_flush_lsn()::text AS end");
    for (;;) {
      const { rows } = await standby.query<{ there: boolean }>(
        "SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS there",
        [end?.end],
      );
      if (rows[0]?.there) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  return {
    ...app,
    database,
    replica: {
      ...servers.replica,
      prisma: replica,
      caughtUp,
      /** From here on it stays as it is, though it receives everything. */
      async pause() {
        await caughtUp();
        await standby.query("SELECT pg_wal_replay_pause()");
        for (;;) {
          const { rows } = await standby.query<{ state: string }>(
            "SELECT pg_get_wal_replay_pause_state() AS state",
          );
          if (rows[0]?.state === "paused") return;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
      async resume() {
        await standby.query("SELECT pg_wal_replay_resume()");
        await caughtUp();
      },
    },
    async close() {
      await app.close();
      await replica.$disconnect();
      await standby.end();
      await servers.stop();
    },
  };
}

export type ReplicatedApp = Awaited<ReturnType<typeof createReplicatedApp>>;
