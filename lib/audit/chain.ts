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
}

export interface ChainReport {
  rows: number;
  /** The newest row, or null for an empty log. */
  head: ChainPoint | null;
  /** What is wrong with the first row that is not as it should be. */
  fault: { seq: string; id: string | null; what: string } | null;
}

/**
 * Walks a chain, oldest first, and stops at the first fault: an edited row, a
 * missing or reordered one, or one that doesn't follow the row before. `after`
 * is where the chain must begin: nothing, or the checkpoint of a pruning.
 * `expected` are points that must be in it, such as an exported head.
 */
export async function verifyChain(
  rows: AsyncIterable<ChainRow>,
  { after, expected = [] }: { after?: ChainPoint | null; expected?: readonly ChainPoint[] } = {},
): Promise<ChainReport> {
  let last: ChainPoint = after ?? { seq: "0", hash: GENESIS };
  const waiting = new Map(expected.map((point) => [point.seq, point.hash]));
  // A point from before the pruning can only be shown by the archive.
  for (const seq of waiting.keys()) {
    if (after && BigInt(seq) < BigInt(after.seq)) waiting.delete(seq);
  }
  if (after && waiting.has(after.seq)) {
    const known = waiting.get(after.seq);
    if (known !== after.hash) return fault(0, null, after.seq, null, "differs from the given head");
    waiting.delete(after.seq);
  }
  let count = 0;
  for await (const row of rows) {
    const next = (BigInt(last.seq) + 1n).toString();
    const head = count === 0 && !after ? null : last;
    const at = (what: string) => fault(count, head, row.seq, row.id, what);
    if (row.seq !== next) {
      return fault(count, head, next, null, `is missing: the next row is ${row.seq}`);
    }
    if (row.prevHash !== last.hash) return at("does not follow the row before it");
    if (hashOf(row) !== row.hash) return at("was edited: its content does not give its hash");
    const known = waiting.get(row.seq);
    if (known !== undefined && known !== row.hash) return at("differs from the given head");
    waiting.delete(row.seq);
    last = { seq: row.seq, hash: row.hash };
    count += 1;
  }
  const [cut] = waiting.keys();
  const head = count > 0 || after ? last : null;
  if (cut !== undefined) {
    return fault(count, head, cut, null, `is missing: the log ends at ${last.seq}`);
  }
  return { rows: count, head, fault: null };
}

function fault(
  rows: number,
  head: ChainPoint | null,
  seq: string,
  id: string | null,
  what: string,
): ChainReport {
  return { rows, head, fault: { seq, id, what } };
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
