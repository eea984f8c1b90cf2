import "server-only";
import { currentTransaction, type Database, queryDirectly } from "./prisma";

export interface ReplicaWatch {
  primary: Database;
  replica: Database;
  /** How far behind others' changes may be, in seconds. Default 30. */
  maxLag?: number;
  /** How long a replica that failed is left alone, in milliseconds. Default 5,000. */
  rest?: number;
}

/** How long the question below may take on the replica, in milliseconds. */
const PATIENCE = 2_000;

/** How often the log hears that a replica isn't used, in milliseconds. */
const WARNING_INTERVAL = 60_000;

/**
 * Where a server is, and what it knows of what one person did: each privileged
 * operation left an event, everything else that people do themselves shows in
 * their own row or sessions. Replay follows the order of commits, so a replica
 * that says the same as the primary has all of it.
 */
const QUESTION = `
  SELECT pg_is_in_recovery() AS "isStandby",
         (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
               ELSE pg_current_wal_flush_lsn() END - '0/0'::pg_lsn)::text AS "position",
         extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS "lag",
         json_build_array(
           (SELECT max("seq") FROM "auditEvent" WHERE "actorId" = $1),
           (SELECT "updatedAt" FROM "user" WHERE "id" = $1),
           (SELECT json_build_array(count(*), max("createdAt"), max("updatedAt"))
              FROM "session" WHERE "userId" = $1)
         )::text AS "deeds"`;

interface State {
  isStandby: boolean;
  /** Bytes of the write-ahead log: all that replicas can have, or all replayed. */
  position: string;
  /** Seconds since the commit that was replayed last; null where none was yet. */
  lag: number | null;
  deeds: string;
}

/**
 * Judges, before each list, whether a streaming replica may be asked. Nothing of
 * it is kept in memory or in a cookie: the primary knows what the person did, by
 * whichever instance and with whichever credential.
 */
export function watchReplica({ primary, replica, maxLag = 30, rest = 5_000 }: ReplicaWatch) {
  let restsUntil = 0;
  let silentUntil = 0;

  const ask = async (client: Database, userId: string) => {
    const [state] = await queryDirectly<State>(client, QUESTION, [userId]);
    if (!state) throw new Error("the state of a database is one row");
    return state;
  };

  function warn(reason: string) {
    if (Date.now() < silentUntil) return;
    silentUntil = Date.now() + WARNING_INTERVAL;
    console.warn(`DATABASE_REPLICA_URL ${reason}. Lists are read on the primary meanwhile.`);
  }

  function noteFailure(error: unknown) {
    restsUntil = Date.now() + rest;
    warn(`fails (${error instanceof Error ? error.message.trim() : error})`);
  }

  return {
    noteFailure,

    async isFitFor(userId: string): Promise<boolean> {
      // What is in the transaction has not left it yet.
      if (currentTransaction(primary) !== primary || Date.now() < restsUntil) return false;
      const [own, copy] = await Promise.all([
        ask(primary, userId),
        inTime(ask(replica, userId)).catch(noteFailure),
      ]);
      if (!copy) return false;
      if (!copy.isStandby) {
        noteFailure(new Error("it is no streaming replica"));
        return false;
      }
      if (copy.deeds !== own.deeds) return false;
      if (BigInt(copy.position) >= BigInt(own.position)) return true;
      if (copy.lag !== null && copy.lag <= maxLag) return true;
      warn(`is more than ${maxLag} seconds behind`);
      return false;
    },
  };
}

/** @throws Error when the time is over; what comes afterwards is not waited for. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([answer, over]).finally(() => clearTimeout(timer));
}
