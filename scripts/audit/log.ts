import { randomBytes } from "node:crypto";
import pg from "pg";
import type { ChainPoint, ChainRow } from "@/lib/audit/chain";
import { openDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { loadEnvironment } from "@/scripts/lib/environment";

/** A problem that the person at the command line can read and mend. */
export class AuditError extends Error {}

const PAGE = 5_000;

const COLUMNS = `"seq"::text, "id",
  to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
  "action", "outcome", "actorId", "actorLabel", "impersonatorId", "impersonatorLabel",
  "targetType", "targetId", "targetLabel", "reason", "before", "after", "ipAddress",
  "userAgent", "requestId", "batchId", "prevHash", "hash"`;

export interface EventFilter {
  actor?: string;
  target?: string;
  action?: string;
}

/** The audit log of a database, read in pages and never whole. */
export class AuditLog {
  constructor(readonly client: pg.Client) {}

  /** Every event after a place, oldest first, up to and including `through`. */
  async *rows(
    { after = "0", through }: { after?: string; through?: string } = {},
    filter: EventFilter = {},
  ): AsyncGenerator<ChainRow> {
    for (let last = after; ; ) {
      const { rows } = await this.client.query<ChainRow>(
        `SELECT ${COLUMNS} FROM "auditEvent" AS e
          WHERE e."seq" > $1 AND ($2::bigint IS NULL OR e."seq" <= $2)
            AND ($3::text IS NULL OR "actorId" = $3) AND ($4::text IS NULL OR "targetId" = $4)
            AND ($5::text IS NULL OR "action" = $5)
          ORDER BY e."seq" LIMIT ${PAGE}`,
        [last, through ?? null, filter.actor ?? null, filter.target ?? null, filter.action ?? null],
      );
      yield* rows;
      const end = rows.at(-1);
      if (!end || rows.length < PAGE) return;
      last = end.seq;
    }
  }

  /** Where the log begins: the newest checkpoint of a pruning, or nothing. */
  async checkpoint(): Promise<ChainPoint | null> {
    const { rows } = await this.client.query<ChainPoint>(
      `SELECT "after"::json ->> 'throughSeq' AS seq, "after"::json ->> 'throughHash' AS hash
         FROM "auditEvent" WHERE "action" = 'audit.pruned' AND "outcome" = 'success'
        ORDER BY "auditEvent"."seq" DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  async head(): Promise<ChainPoint | null> {
    const { rows } = await this.client.query<ChainPoint>(
      `SELECT "seq"::text, "hash" FROM "auditEvent" AS e ORDER BY e."seq" DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  /** Records what a command did; the database chains it. */
  async record(action: string, actor: string, after: Record<string, unknown>) {
    await this.client.query(
      `INSERT INTO "auditEvent" ("id", "createdAt", "action", "outcome", "actorLabel", "targetType", "after")
       VALUES ($1, now(), $2, 'success', $3, 'audit', $4)`,
      [randomBytes(16).toString("hex"), action, actor, JSON.stringify(after)],
    );
  }
}

/** Runs a command on the app's log; its exit code is 1 when it threw an AuditError. */
export async function withLog(work: (log: AuditLog) => Promise<void>) {
  loadEnvironment("production");
  const database = await openDatabase();
  const client = new pg.Client({ connectionString: database.url });
  try {
    await migrate(database.url);
    await client.connect();
    await work(new AuditLog(client));
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await client.end();
    await database.close();
  }
}
