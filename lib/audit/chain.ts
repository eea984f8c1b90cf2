import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A stored audit event, with every column that its hash covers. */
export interface ChainRow {
  seq: string;
  id: string;
  /** UTC with milliseconds, as the hash has it: 2026-01-31T12:00:00.000Z. */
  createdAt: string;
  action: string;
  outcome: string;
  actorId: string | null;
  actorLabel: string;
  impersonatorId: string | null;
  impersonatorLabel: string | null;
  targetType: string | null;
  targetId: string | null;
  targetLabel: string | null;
  reason: string | null;
  before: string | null;
  after: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  batchId: string | null;
  prevHash: string;
  hash: string;
}

/** The columns under the hash, in its order; seq, first, is a number there. */
export const hashedColumns = [
  "id",
  "createdAt",
  "action",
  "outcome",
  "actorId",
  "actorLabel",
  "impersonatorId",
  "impersonatorLabel",
  "targetType",
  "targetId",
  "targetLabel",
  "reason",
  "before",
  "after",
  "ipAddress",
  "userAgent",
  "requestId",
  "batchId",
] as const satisfies readonly (keyof ChainRow)[];

/** What the first row of a log points back to. */
export const GENESIS = "0".repeat(64);

/**
 * The hash of a row, computed here and not by the database's own function: who
 * could edit rows could edit that as well. The text is PostgreSQL's rendering of
 * a jsonb array.
 */
export function hashOf(row: ChainRow): string {
  const values = [row.seq, ...hashedColumns.map((column) => JSON.stringify(row[column]))];
  return createHash("sha256")
    .update(`${row.prevHash}[${values.join(", ")}]`)
    .digest("hex");
}

/** A point of the chain that is known from elsewhere. */
export interface ChainPoint {
  seq: string;
  hash: string;
  /** What it is known from, as a fault names it. Default: "the given head". */
  source?: string;
}

/** What is wrong with the first row that is not as it should be. */
export interface ChainFault {
  seq: string;
  id: string | null;
  what: string;
}

export interface ChainReport {
  rows: number;
  /** The newest row, or null for an empty log. */
  head: ChainPoint | null;
  fault: ChainFault | null;
}

/** How far along the chain somebody is: all up to `last` is as it should be. */
export interface ChainWalk {
  /** Where the chain begins: at nothing, or at the checkpoint of a pruning. */
  begin: ChainPoint | null;
  last: ChainPoint;
  rows: number;
}

export function beginWalk(begin: ChainPoint | null): ChainWalk {
  return { begin, last: begin ?? { seq: "0", hash: GENESIS }, rows: 0 };
}

const isAfter = (a: string, b: string) => BigInt(a) > BigInt(b);

const differs = ({ source = "the given head" }: ChainPoint) => `differs from ${source}`;

/**
 * Goes on with a walk over the rows that follow, oldest first, to their end or to
 * the first fault: an edited row, a missing or reordered one, or one that doesn't
 * follow the row before. `expected` are points that must be in the chain, such as
 * an exported head. A chain of any length is walked in parts, at any pace.
 */
export async function walkOn(
  walk: ChainWalk,
  rows: AsyncIterable<ChainRow> | Iterable<ChainRow>,
  expected: readonly ChainPoint[] = [],
): Promise<{ walk: ChainWalk; fault: ChainFault | null }> {
  const { begin } = walk;
  let { last, rows: count } = walk;
  const stop = (fault: ChainFault | null) => ({ walk: { begin, last, rows: count }, fault });
  const wrongBegin =
    begin && expected.find(({ seq, hash }) => seq === begin.seq && hash !== begin.hash);
  if (wrongBegin) return stop({ seq: begin.seq, id: null, what: differs(wrongBegin) });
  for await (const row of rows) {
    const next = (BigInt(last.seq) + 1n).toString();
    const at = (what: string) => stop({ seq: row.seq, id: row.id, what });
    if (row.seq !== next) {
      return stop({ seq: next, id: null, what: `is missing: the next row is ${row.seq}` });
    }
    if (row.prevHash !== last.hash) return at("does not follow the row before it");
    if (hashOf(row) !== row.hash) return at("was edited: its content does not give its hash");
    const wrong = expected.find(({ seq, hash }) => seq === row.seq && hash !== row.hash);
    if (wrong) return at(differs(wrong));
    last = { seq: row.seq, hash: row.hash };
    count += 1;
  }
  return stop(null);
}

/**
 * Ends a walk that has seen every row. Whatever was expected further on has been
 * cut off. A point from before a pruning can only be shown by the archive.
 */
export function endWalk({ last }: ChainWalk, expected: readonly ChainPoint[]): ChainFault | null {
  const cut = expected.find(({ seq }) => isAfter(seq, last.seq));
  if (!cut) return null;
  return { seq: cut.seq, id: null, what: `is missing: the log ends at ${last.seq}` };
}

/** Walks a whole chain in one go; `after` is the checkpoint that it begins at. */
export async function verifyChain(
  rows: AsyncIterable<ChainRow>,
  { after, expected = [] }: { after?: ChainPoint | null; expected?: readonly ChainPoint[] } = {},
): Promise<ChainReport> {
  const { walk, fault } = await walkOn(beginWalk(after ?? null), rows, expected);
  const head = walk.rows > 0 || walk.begin ? walk.last : null;
  return { rows: walk.rows, head, fault: fault ?? endWalk(walk, expected) };
}

/** A head as it is kept elsewhere: the newest row, and who vouches for it. */
export interface SignedHead extends ChainPoint {
  signedAt: string;
  signature: string;
}

const signatureOf = (point: ChainPoint, signedAt: string, key: string) =>
  createHmac("sha256", key).update(`${point.seq}\n${point.hash}\n${signedAt}`).digest("hex");

export function signHead(point: ChainPoint, key: string, now = new Date()): SignedHead {
  const signedAt = now.toISOString();
  const { seq, hash } = point;
  return { seq, hash, signedAt, signature: signatureOf(point, signedAt, key) };
}

/** Whether a head was signed with this key and not changed since. */
export function isSignedBy(head: SignedHead, key: string): boolean {
  const expected = Buffer.from(signatureOf(head, head.signedAt, key), "hex");
  const given = Buffer.from(head.signature, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
