import "server-only";
import type { DiagnoseMigrationHistoryOutput } from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";

/** Why a database was not migrated; the message is a sentence for the person who runs it. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

const OLDEST_VERSION = 14;

/** @param versionNumber `server_version_num`, such as 150018 */
export function assertSupportedVersion(versionNumber: number) {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST_VERSION) return;
  throw new MigrationError(
    `The database is PostgreSQL ${major}; Gatehouse needs ${OLDEST_VERSION} or newer.`,
  );
}

/** The server is one that the migrations can run on, and unqualified names mean `public`. */
export async function assertServer(client: pg.Client) {
  const { rows } = await client.query<{ version: number; schema: string | null; role: string }>(
    `SELECT current_setting('server_version_num')::int AS version,
       current_schema() AS schema, current_user AS role`,
  );
  const server = rows[0];
  if (!server) throw new MigrationError("The database does not tell its version.");
  assertSupportedVersion(server.version);
  if (server.schema === null) {
    throw new MigrationError(
      `The role ${server.role} has no schema "public" that it may use in this database. ` +
        "Make the role the database's owner.",
    );
  }
  if (server.schema !== "public") {
    throw new MigrationError(
      `Tables of the role ${server.role} would be in the schema "${server.schema}"; Gatehouse lives ` +
        'in "public". Set the role\'s search_path to public, or use another role.',
    );
  }
}

/**
 * The database is empty, or a history of migrations says whose tables are in it.
 * @returns `external`, the tables of extensions (PostGIS brings some), which
 *   count for nothing, and whether migrations have run here before
 */
export async function assertNothingForeign(client: pg.Client) {
  const { rows } = await client.query<{ name: string; external: boolean }>(
    `SELECT relname AS name, EXISTS (
        SELECT 1 FROM pg_depend
        WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e'
      ) AS external
     FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
     ORDER BY relname`,
  );
  const external = rows.filter((row) => row.external).map((row) => `public.${row.name}`);
  const tables = rows.filter((row) => !row.external).map((row) => row.name);
  const others = tables.filter((name) => name !== "_prisma_migrations");
  const initialized = tables.length > others.length && (await hasHistory(client));
  if (others.length > 0 && !initialized) {
    throw new MigrationError(
      `The database has tables that Gatehouse did not make (${listed(others)}). ` +
        "Give Gatehouse a database of its own.",
    );
  }
  return { external, initialized };
}

async function hasHistory(client: pg.Client) {
  const { rows } = await client.query<{ any: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "_prisma_migrations") AS any`,
  );
  return rows[0]?.any ?? false;
}

/** What was applied here is ours, complete and as it is in prisma/migrations now. */
export async function assertHistoryIsOurs(
  client: pg.Client,
  diagnosis: DiagnoseMigrationHistoryOutput,
) {
  const { history, failedMigrationNames: failed, editedMigrationNames: edited } = diagnosis;
  const unknown =
    history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [];
  if (unknown.length > 0) {
    throw new MigrationError(
      `The database has migrations that this Gatehouse does not know (${listed(unknown)}): ` +
        "it belongs to another application, or to a newer Gatehouse.",
    );
  }
  if (failed[0]) throw new MigrationError(await describeFailed(client, failed[0]));
  if (edited.length > 0) {
    throw new MigrationError(
      `prisma/migrations has been changed after it was applied here (${listed(edited)}). ` +
        "Bring the files back as they were, and put the change into a new migration.",
    );
  }
}

async function describeFailed(client: pg.Client, name: string) {
  const { rows } = await client.query<{ startedAt: Date; logs: string | null }>(
    `SELECT started_at AS "startedAt", logs FROM "_prisma_migrations"
     WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL
     ORDER BY started_at DESC LIMIT 1`,
    [name],
  );
  const when = rows[0] ? ` on ${rows[0].startedAt.toISOString()}` : "";
  const reason = rows[0]?.logs?.match(/ERROR: .*/)?.[0];
  return (
    `The migration ${name} failed here${when}${reason ? ` (${reason})` : ""}. Remove the cause, ` +
    `then mark it as undone with: npx prisma migrate resolve --rolled-back ${name}`
  );
}

/**
 * What the first migrations need beyond tables. Asked first, since a migration
 * that failed half-way has to be cleaned up by a person.
 */
export async function assertPermitted(client: pg.Client) {
  const { rows } = await client.query<{ create: boolean; trigrams: boolean; role: string }>(
    `SELECT has_database_privilege(current_database(), 'CREATE')
        AND has_schema_privilege('public', 'CREATE') AS create,
      EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm') AS trigrams,
      current_user AS role`,
  );
  const server = rows[0];
  if (!server?.create) {
    throw new MigrationError(
      `The role ${server?.role} may not create tables in this database. Make it the owner.`,
    );
  }
  if (!server.trigrams) {
    throw new MigrationError(
      "The server lacks the extension pg_trgm, which search needs. It comes with PostgreSQL's " +
        "contrib modules (on Debian the package postgresql-contrib).",
    );
  }
}

function listed(names: string[], shown = 5) {
  const rest = names.length - shown;
  return names.slice(0, shown).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
