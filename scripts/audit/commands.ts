import { createHash } from "node:crypto";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import {
  type ChainPoint,
  type ChainRow,
  hashedColumns,
  isSignedBy,
  type SignedHead,
  signHead,
  verifyChain,
} from "@/lib/audit/chain";
import type { EventFilter } from "@/lib/audit/chain-reader";
import { advanceVerification, startVerification } from "@/lib/audit/verification";
import { csvLine } from "@/lib/extended-admin/csv";
import { AuditError, type AuditLog } from "./log";

/**
 * Walks the chain to its end and keeps the result, which the panel shows.
 * @throws AuditError naming the first row that is not as it should be.
 */
export async function verify(log: AuditLog, { head, by }: { head?: string; by: string }) {
  const expected = head ? [await readHead(head)] : [];
  const { id } = await startVerification(log.query, by);
  const done = await advanceVerification(log.query, id, { expected, budget: Infinity });
  if (!done) throw new AuditError("Somebody removed the record of this verification meanwhile.");
  if (done.fault) {
    const { seq, id, what } = done.fault;
    throw new AuditError(`Row ${seq}${id ? ` (${id})` : ""} ${what}.`);
  }
  const begin = done.from === "0" ? "" : `, after the pruning of rows 1 to ${done.from}`;
  const kept = expected[0] ? `, and contains the given head (row ${expected[0].seq})` : "";
  const rows = done.rows === 1 ? "1 row" : `${done.rows} rows`;
  console.log(`The audit log holds: ${rows}${begin}${kept}.`);
}

/** @throws AuditError without a key or without an event. */
export async function printHead(log: AuditLog) {
  const head = await log.head();
  if (!head) throw new AuditError("The audit log is empty: there is no head yet.");
  console.log(JSON.stringify(signHead(head, requireKey())));
}

/** Writes events to standard output as they are read. The export itself is on record first. */
export async function exportEvents(
  log: AuditLog,
  { format, by, ...filter }: EventFilter & { format: string; by: string },
) {
  if (format !== "csv" && format !== "jsonl") {
    throw new AuditError(`--format is "${format}": it must be csv or jsonl.`);
  }
  await log.record("audit.exported", by, { format, ...filter });
  if (format === "csv") process.stdout.write(csvLine(CSV_COLUMNS));
  for await (const row of log.rows({}, filter)) {
    const line =
      format === "csv" ? csvLine(CSV_COLUMNS.map((column) => row[column])) : jsonLine(row);
    if (!process.stdout.write(line)) await once(process.stdout, "drain");
  }
}

const CSV_COLUMNS = ["seq", ...hashedColumns, "hash"] as const;

const jsonLine = (row: ChainRow) => `${JSON.stringify(row)}\n`;

interface PruneOptions {
  /** Age in milliseconds. */
  olderThan: number;
  archive: string;
  actor: string;
}

/**
 * Archives the events before a moment, then removes them. The archive carries
 * its own proof: the rows with their hashes, and the checkpoint that the log
 * keeps names the last of them. Removal and checkpoint are one transaction; the
 * archive is complete on disk before it begins.
 * @throws AuditError when there is nothing to prune or the chain doesn't hold.
 */
export async function prune(log: AuditLog, { olderThan, archive, actor }: PruneOptions) {
  const before = new Date(Date.now() - olderThan);
  const begin = await log.checkpoint();
  const last = await lastBefore(log, before);
  if (!last || (begin && BigInt(last.seq) <= BigInt(begin.seq))) {
    console.log(`No event is older than ${before.toISOString()}.`);
    return;
  }
  const written = await writeArchive(log, archive, begin, last);
  await log.client.query("BEGIN");
  try {
    await log.record("audit.pruned", actor, {
      throughSeq: last.seq,
      throughHash: last.hash,
      rows: written.rows,
      archiveSha256: written.sha256,
    });
    const { rowCount } = await log.client.query('DELETE FROM "auditEvent" WHERE "seq" <= $1', [
      last.seq,
    ]);
    if (rowCount !== written.rows) {
      throw new AuditError(`${rowCount} rows would go, but ${written.rows} were archived.`);
    }
    await log.client.query("COMMIT");
  } catch (error) {
    await log.client.query("ROLLBACK");
    throw error;
  }
  console.log(
    `Archived and removed ${written.rows} events, through row ${last.seq}, to ${archive}.`,
  );
}

/** The last row of the prefix in which every event is older. */
async function lastBefore(log: AuditLog, before: Date): Promise<ChainPoint | null> {
  const { rows } = await log.client.query<ChainPoint>(
    `SELECT "seq"::text, "hash" FROM "auditEvent" AS e
      WHERE e."seq" < coalesce(
              (SELECT min("seq") FROM "auditEvent" WHERE "createdAt" >= $1), 9223372036854775807)
      ORDER BY e."seq" DESC LIMIT 1`,
    [before],
  );
  return rows[0] ?? null;
}

async function writeArchive(
  log: AuditLog,
  archive: string,
  begin: ChainPoint | null,
  last: ChainPoint,
) {
  // wx: an archive is never overwritten.
  const handle = await open(archive, "wx").catch((error: NodeJS.ErrnoException) => {
    throw new AuditError(`The archive ${archive} cannot be made: ${error.code}.`);
  });
  const digest = createHash("sha256");
  async function* archived() {
    for await (const row of log.rows({ after: begin?.seq, through: last.seq })) {
      const line = jsonLine(row);
      digest.update(line);
      await handle.write(line);
      yield row;
    }
  }
  const report = await verifyChain(archived(), { after: begin, expected: [last] });
  await handle.sync();
  await handle.close();
  if (report.fault) {
    const { seq, what } = report.fault;
    throw new AuditError(`Nothing was removed: row ${seq} ${what}.`);
  }
  return { rows: report.rows, sha256: digest.digest("hex") };
}

async function readHead(file: string): Promise<SignedHead> {
  const head = JSON.parse(await readFile(file, "utf8")) as SignedHead;
  if (!isSignedBy(head, requireKey())) {
    throw new AuditError(`${file} was not signed with this AUDIT_HEAD_KEY, or was changed since.`);
  }
  return head;
}

function requireKey(): string {
  const key = process.env.AUDIT_HEAD_KEY ?? "";
  if (key.length >= 32) return key;
  throw new AuditError(
    "Set AUDIT_HEAD_KEY to 32 characters or more, and keep it away from the database.",
  );
}
