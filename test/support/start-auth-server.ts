import { startLeashed } from "@/scripts/testing/leashed";
import { type Caller, createCaller } from "./http";

export interface AuthServerInput {
  databaseUrl: string;
  poolMax: number;
  adminUserIds: string[];
  /** A streaming replica of the database. */
  replicaUrl?: string;
  /** How far behind it may be, in seconds. */
  maxLag?: number;
  /** A Redis with rate limits and copies of sessions in it. */
  redisUrl?: string;
}

export interface AuthServerReady {
  url: string;
  pid: number;
}

/** The product's Better Auth in a process of its own. */
export interface AuthServer {
  url: string;
  /** One HTTP request to it, over a socket. Rejects when there is no answer. */
  http: Caller;
  /** Ends it by a signal, SIGKILL being the one that it can't see coming, and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Lets go: it closes what it has open, and ends. */
  stop(): Promise<void>;
}

/** Starts one on a database; it ends with this process at the latest. */
export async function startAuthServer(input: AuthServerInput): Promise<AuthServer> {
  const { ready, stop } = await startLeashed<AuthServerReady>("../../test/support/auth-server.ts", {
    input,
  });
  const http = createCaller(fetch, ready.url);
  const { status } = await http("/ok");
  if (status !== 200) throw new Error(`the server answers ${status} to /ok`);
  return {
    url: ready.url,
    http,
    stop,
    async kill(signal) {
      process.kill(ready.pid, signal);
      // Gone already, or about to be: this only waits.
      await stop();
    },
  };
}
