import "server-only";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { exclusiveSession } from "./embedded-session";

/** Room for the app's pool, a second one across a hot reload, and commands beside it. */
const MAX_CONNECTIONS = 100;
const STOP_TIMEOUT = 3_000;

export interface EmbeddedServer {
  port: number;
  /** Ends the connections, rolls back what they left open, and closes the data folder. */
  close(): Promise<void>;
}

/**
 * Serves the embedded PostgreSQL in `folder` on a free port of 127.0.0.1, from
 * this process. While a statement runs, the process does nothing else.
 * @param folder made if it is missing; no other process may have it open
 * @param onBroken told when the database can no longer answer
 */
export async function serveEmbedded(
  folder: string,
  onBroken: (error: unknown) => void,
): Promise<EmbeddedServer> {
  mkdirSync(dirname(folder), { recursive: true });
  const db = await PGlite.create({ dataDir: folder, extensions: { pg_trgm } });
  const server = new PGLiteSocketServer({
    db: exclusiveSession(db, onBroken),
    host: "127.0.0.1",
    port: 0,
    maxConnections: MAX_CONNECTIONS,
  });
  await server.start();
  return {
    port: Number(server.getServerConn().split(":").at(-1)),
    async close() {
      // A client that does not let go of its socket must not keep the data open.
      await Promise.race([
        server.stop(),
        new Promise((resolve) => setTimeout(resolve, STOP_TIMEOUT).unref()),
      ]);
      await db.close();
    },
  };
}
