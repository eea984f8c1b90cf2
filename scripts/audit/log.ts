import { randomBytes } from "node:crypto";
import pg from "pg";
import {
  type ChainRange,
  type ChainReader,
  chainReader,
  type EventFilter,
  type Query,
} from "@/lib/audit/chain-reader";
import { openDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { loadEnvironment } from "@/scripts/lib/environment";

/** A problem that the person at the command line can read and mend. */
export class AuditError extends Error {}

/** The audit log of a database, as the commands read it and write to it. */
export class AuditLog {
  /** For whatever asks the database in SQL. */
  readonly query: Query;
  private readonly reader: ChainReader;

  constructor(readonly client: pg.Client) {
    this.query = async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[];
    this.reader = chainReader(this.query);
  }

  /** Every event after a place, oldest first, up to and including `through`. */
  rows(range: ChainRange = {}, filter: EventFilter = {}) {
    return this.reader.rows(range, filter);
  }

  checkpoint() {
    return this.reader.checkpoint();
  }

  head() {
    return this.reader.head();
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
