import { randomUUID } from "node:crypto";
import type { AuditVerification } from "@/lib/extended-admin";
import { beginWalk, type ChainPoint, type ChainWalk, endWalk, walkOn } from "./chain";
import { chainReader, type Query } from "./chain-reader";

/**
 * A verification of the chain as something that is kept: begun, advanced part by
 * part, finished with a result. What is known of it stands in its row, so nothing
 * is held in memory or in a transaction between two parts, and nobody but the
 * database says how far it is. Kept beside the log, not in it.
 */

interface Row {
  id: string;
  startedAt: Date;
  finishedAt: Date | null;
  startedBy: string;
  rows: string;
  beginSeq: string;
  beginHash: string;
  lastSeq: string;
  lastHash: string;
  targetSeq: string;
  faultSeq: string | null;
  faultId: string | null;
  faultWhat: string | null;
}

const COLUMNS = `"id", "startedAt", "finishedAt", "startedBy", "rows"::text, "beginSeq"::text,
  "beginHash", "lastSeq"::text, "lastHash", "targetSeq"::text, "faultSeq"::text, "faultId",
  "faultWhat"`;

function viewOf(row: Row): AuditVerification {
  const { id, startedAt, finishedAt, startedBy } = row;
  return {
    id,
    startedAt,
    finishedAt,
    startedBy,
    rows: Number(row.rows),
    from: row.beginSeq,
    through: row.lastSeq,
    target: row.targetSeq,
    fault:
      row.faultSeq === null
        ? null
        : { seq: row.faultSeq, id: row.faultId, what: row.faultWhat ?? "" },
  };
}

/** Begins one that goes from where the log begins to what is its newest row now. */
export async function startVerification(query: Query, by: string): Promise<AuditVerification> {
  const reader = chainReader(query);
  const begin = await reader.checkpoint();
  const head = await reader.head();
  const { last } = beginWalk(begin);
  const [row] = await query<Row>(
    `INSERT INTO "auditVerification" ("id", "startedBy", "beginSeq", "beginHash", "lastSeq",
       "lastHash", "targetSeq")
     VALUES ($1, $2, $3::bigint, $4, $3::bigint, $4, $5::bigint) RETURNING ${COLUMNS}`,
    [randomUUID(), by, last.seq, last.hash, head?.seq ?? last.seq],
  );
  if (!row) throw new Error("the verification was not stored");
  return viewOf(row);
}

async function find(query: Query, id: string) {
  const [row] = await query<Row>(`SELECT ${COLUMNS} FROM "auditVerification" WHERE "id" = $1`, [
    id,
  ]);
  return row ?? null;
}

/** The newest one that came to its end; null where none has. */
export async function latestVerification(query: Query): Promise<AuditVerification | null> {
  const [row] = await query<Row>(
    `SELECT ${COLUMNS} FROM "auditVerification" WHERE "finishedAt" IS NOT NULL
      ORDER BY "finishedAt" DESC LIMIT 1`,
  );
  return row ? viewOf(row) : null;
}

/** How far an earlier one came: what was there then has to be there now. */
async function earlierEnds(query: Query): Promise<ChainPoint[]> {
  const [row] = await query<Row>(
    `SELECT ${COLUMNS} FROM "auditVerification"
      WHERE "finishedAt" IS NOT NULL AND "faultSeq" IS NULL AND "lastSeq" > 0
      ORDER BY "lastSeq" DESC, "finishedAt" DESC LIMIT 1`,
  );
  if (!row) return [];
  const source = `what was verified on ${row.finishedAt?.toISOString()}`;
  return [{ seq: row.lastSeq, hash: row.lastHash, source }];
}

/**
 * Goes on with a verification for about `budget` milliseconds, or to its end.
 * Null where there is none with this id. Two at a time do no harm: the second to
 * store its part finds that the first has, and that part is dropped.
 */
export async function advanceVerification(
  query: Query,
  id: string,
  { budget, expected = [] }: { budget: number; expected?: readonly ChainPoint[] },
): Promise<AuditVerification | null> {
  const row = await find(query, id);
  if (!row || row.finishedAt) return row && viewOf(row);
  const reader = chainReader(query);
  const known = [...expected, ...(await earlierEnds(query))];
  const through = row.targetSeq;
  const begin = row.beginSeq === "0" ? null : { seq: row.beginSeq, hash: row.beginHash };
  let walk: ChainWalk = {
    begin,
    last: { seq: row.lastSeq, hash: row.lastHash },
    rows: Number(row.rows),
  };
  const end = Date.now() + budget;
  do {
    const rows = await reader.page({ after: walk.last.seq, through });
    const part = await walkOn(walk, rows, known);
    // A pruning that overtook the walk took away what it was about to read.
    const checkpoint = await reader.checkpoint();
    if (checkpoint && BigInt(checkpoint.seq) > BigInt(part.walk.last.seq)) {
      walk = beginWalk(checkpoint);
      continue;
    }
    walk = part.walk;
    const isOver = rows.length === 0 || BigInt(walk.last.seq) >= BigInt(through);
    // The row that was the newest at the start has to be reached as well.
    const fault =
      part.fault ?? (isOver ? endWalk(walk, [...known, { seq: through, hash: "" }]) : null);
    if (fault || isOver) return store(query, row, walk, { finished: true, fault });
  } while (Date.now() < end);
  return store(query, row, walk, { finished: false, fault: null });
}

async function store(
  query: Query,
  row: Row,
  walk: ChainWalk,
  { finished, fault }: { finished: boolean; fault: AuditVerification["fault"] },
): Promise<AuditVerification | null> {
  const begin = beginWalk(walk.begin).last;
  const [stored] = await query<Row>(
    `UPDATE "auditVerification"
        SET "beginSeq" = $3::bigint, "beginHash" = $4, "lastSeq" = $5::bigint, "lastHash" = $6,
            "rows" = $7::bigint, "finishedAt" = CASE WHEN $8::boolean THEN now() END,
            "faultSeq" = $9::bigint, "faultId" = $10, "faultWhat" = $11
      WHERE "id" = $1 AND "lastSeq" = $2::bigint AND "finishedAt" IS NULL
      RETURNING ${COLUMNS}`,
    [
      row.id,
      row.lastSeq,
      begin.seq,
      begin.hash,
      walk.last.seq,
      walk.last.hash,
      String(walk.rows),
      finished,
      fault?.seq ?? null,
      fault?.id ?? null,
      fault?.what ?? null,
    ],
  );
  if (stored) return viewOf(stored);
  const other = await find(query, row.id);
  return other && viewOf(other);
}
