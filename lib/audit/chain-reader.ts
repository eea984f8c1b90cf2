import type { ChainPoint, ChainRow } from "./chain";

/** One SQL statement with its parameters, on whichever client there is. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface ChainRange {
  /** The place before the first row. Default: before all. */
  after?: string;
  /** The last row. Default: the newest. */
  through?: string;
}

export interface EventFilter {
  actor?: string;
  target?: string;
  action?: string;
}

const PAGE = 2_000;

const COLUMNS = `"seq"::text, "id",
  to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
  "action", "outcome", "actorId", "actorLabel", "impersonatorId", "impersonatorLabel",
  "targetType", "targetId", "targetLabel", "reason", "before", "after", "ipAddress",
  "userAgent", "requestId", "batchId", "prevHash", "hash"`;

/** The audit log of a database, read in pages and never whole. */
export function chainReader(query: Query) {
  /** The next rows of a range, oldest first; none at its end. */
  function page({ after = "0", through }: ChainRange, filter: EventFilter = {}) {
    return query<ChainRow>(
      `SELECT ${COLUMNS} FROM "auditEvent" AS e
        WHERE e."seq" > $1::bigint AND ($2::bigint IS NULL OR e."seq" <= $2::bigint)
          AND ($3::text IS NULL OR "actorId" = $3) AND ($4::text IS NULL OR "targetId" = $4)
          AND ($5::text IS NULL OR "action" = $5)
        ORDER BY e."seq" LIMIT ${PAGE}`,
      [after, through ?? null, filter.actor ?? null, filter.target ?? null, filter.action ?? null],
    );
  }

  return {
    page,

    /** Every row of a range, oldest first. */
    async *rows(range: ChainRange = {}, filter: EventFilter = {}): AsyncGenerator<ChainRow> {
      for (let { after } = range; ; ) {
        const rows = await page({ ...range, after }, filter);
        yield* rows;
        const end = rows.at(-1);
        if (!end || rows.length < PAGE) return;
        after = end.seq;
      }
    },

    /** Where the log begins: the newest checkpoint of a pruning, or nothing. */
    async checkpoint(): Promise<ChainPoint | null> {
      const rows = await query<ChainPoint>(
        `SELECT "after"::json ->> 'throughSeq' AS seq, "after"::json ->> 'throughHash' AS hash
           FROM "auditEvent" WHERE "action" = 'audit.pruned' AND "outcome" = 'success'
          ORDER BY "auditEvent"."seq" DESC LIMIT 1`,
      );
      return rows[0] ?? null;
    },

    async head(): Promise<ChainPoint | null> {
      const rows = await query<ChainPoint>(
        `SELECT "seq"::text, "hash" FROM "auditEvent" AS e ORDER BY e."seq" DESC LIMIT 1`,
      );
      return rows[0] ?? null;
    },
  };
}

export type ChainReader = ReturnType<typeof chainReader>;
