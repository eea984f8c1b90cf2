import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { readMigrations, readSchema } from "./migration-files";
import {
  assertHistoryIsOurs,
  assertNothingForeign,
  assertPermitted,
  assertServer,
  MigrationError,
} from "./migration-safety";
import { withSchemaEngine } from "./schema-engine";

export { MigrationError } from "./migration-safety";

/** Any number of our own; PostgreSQL keeps advisory locks per database. */
export const LOCK_KEY = "7453010396511236453";
const LOCK_POLL = 250;
const LOCK_TIMEOUT = 10 * 60_000;
const CONNECTION_TIMEOUT = 10_000;

export interface MigrateOptions {
  /** Told what happens, one line at a time. */
  log?: (line: string) => void;
  /** Other migrations than prisma/migrations, for tests. */
  migrations?: MigrationList;
}

/**
 * Brings the database up to prisma/migrations, as `prisma migrate deploy` would:
 * the same record in `_prisma_migrations`, so either can go on after the other.
 * Instances that start at once take turns. Needs a direct connection: behind a
 * pooler in transaction mode a session's lock means nothing.
 *
 * @returns the names of the migrations that were applied now
 * @throws MigrationError, with nothing changed, if the database is not ours
 */
export async function migrate(
  connectionString: string,
  options: MigrateOptions = {},
): Promise<string[]> {
  const log = options.log ?? (() => {});
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    application_name: "gatehouse migrate",
  });
  // A lost connection also fails the statement that is running.
  client.on("error", () => {});
  await client.connect().catch((cause) => {
    throw new MigrationError(`The database cannot be reached: ${plainWords(cause)}`, { cause });
  });
  try {
    await assertServer(client);
    await takeLock(client, log);
    try {
      return await applyPending(client, connectionString, {
        log,
        migrations: options.migrations ?? readMigrations(),
      });
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [LOCK_KEY]).catch(() => {});
    }
  } finally {
    await client.end();
  }
}

/**
 * Waits for its turn by asking again and again: a statement that waits inside
 * PostgreSQL holds a snapshot, and CREATE INDEX CONCURRENTLY in the migration
 * that is waited for would wait for that.
 */
async function takeLock(client: pg.Client, log: (line: string) => void) {
  const end = Date.now() + LOCK_TIMEOUT;
  for (let attempt = 0; ; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS taken",
      [LOCK_KEY],
    );
    if (rows[0]?.taken) return;
    if (attempt === 0) log("Another instance is migrating this database; waiting for it.");
    if (Date.now() > end) {
      throw new MigrationError("Another instance has been migrating this database for 10 minutes.");
    }
    await sleep(LOCK_POLL);
  }
}

async function applyPending(
  client: pg.Client,
  connectionString: string,
  { log, migrations }: Required<MigrateOptions>,
) {
  const { external, initialized } = await assertNothingForeign(client);
  const filters = { externalTables: external, externalEnums: [] };
  return withSchemaEngine({ connectionString, schema: readSchema() }, async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: migrations,
      optInToShadowDatabase: false,
      filters,
    });
    await assertHistoryIsOurs(client, diagnosis);
    if (diagnosis.history?.diagnostic !== "databaseIsBehind") return [];
    const pending = diagnosis.history.unappliedMigrationNames;
    if (!initialized) await assertPermitted(client);
    log(`Applying ${pending.join(", ")}.`);
    try {
      const done = await engine.applyMigrations({ migrationsList: migrations, filters });
      return done.appliedMigrationNames;
    } catch (cause) {
      throw await explainFailure(client, cause);
    }
  });
}

async function explainFailure(client: pg.Client, cause: unknown) {
  const { rows } = await client
    .query<{ name: string }>(
      `SELECT migration_name AS name FROM "_prisma_migrations"
       WHERE finished_at IS NULL AND rolled_back_at IS NULL LIMIT 1`,
    )
    .catch(() => ({ rows: [] }));
  const what = rows[0] ? `The migration ${rows[0].name} failed` : "Migrating failed";
  return new MigrationError(`${what}: ${plainWords(cause)}`, { cause });
}

/** The database's own words, without the engine's frames around them. */
function plainWords(error: unknown) {
  if (error instanceof AggregateError && error.errors.length > 0) error = error.errors[0];
  const message = error instanceof Error ? error.message : String(error);
  const words = message.split(/\n\s*0: /)[0] ?? message;
  return words.replace(/^external connector error\n|Error querying the database: /g, "").trim();
}
