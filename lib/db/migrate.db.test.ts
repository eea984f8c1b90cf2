import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { LOCK_KEY, migrate } from "./migrate";
import { readMigrations } from "./migration-files";
import { findSchemaDrift } from "./schema-drift";

const ours = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name));

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  client = new pg.Client(database.url);
  await client.connect();
});

beforeEach(async () => {
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function rows(sql: string) {
  return (await client.query(sql)).rows;
}

const tables = () =>
  rows(`SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`);

/** Our migrations, with one more at the end. */
function withMigration(name: string, sql: string): MigrationList {
  const list = readMigrations();
  const migrationFile = { path: "migration.sql", content: { tag: "ok" as const, value: sql } };
  list.migrationDirectories.push({ path: name, migrationFile });
  return list;
}

describe("migrate", () => {
  it("applies everything and keeps Prisma's record of it", async () => {
    expect(await migrate(database.url)).toEqual(ours);
    const record = await rows(
      `SELECT migration_name AS name, checksum, logs, rolled_back_at, applied_steps_count AS steps,
         finished_at >= started_at AS finished
       FROM "_prisma_migrations" ORDER BY migration_name`,
    );
    expect(record).toEqual(
      ours.map((name) => ({
        name,
        checksum: createHash("sha256")
          .update(readFileSync(`prisma/migrations/${name}/migration.sql`))
          .digest("hex"),
        logs: null,
        rolled_back_at: null,
        steps: 1,
        finished: true,
      })),
    );
  });

  it("has nothing to do the second time, and applies only what is new the third", async () => {
    await migrate(database.url);
    expect(await migrate(database.url)).toEqual([]);
    const migrations = withMigration("29990101000000_more", 'CREATE TABLE "more" (id int);');
    expect(await migrate(database.url, { migrations })).toEqual(["29990101000000_more"]);
    expect(await tables()).toContainEqual({ name: "more" });
  });

  it("makes the schema that prisma/schema.prisma describes", async () => {
    await migrate(database.url);
    const written = readMigrations()
      .migrationDirectories.map(({ migrationFile: { content } }) => content.value)
      .join("\n");
    // Prisma would drop an index that its schema doesn't name. Those are ours,
    // written by hand; anything else is a migration that was forgotten.
    const forgotten = (await findSchemaDrift(database.url)).filter((statement) => {
      const index = statement.match(/^DROP INDEX ("\w+")$/)?.[1];
      return !index || !written.includes(`CREATE INDEX ${index}`);
    });
    expect(forgotten).toEqual([]);
  });

  it("sees a column that is missing as drift", async () => {
    await migrate(database.url);
    await client.query('ALTER TABLE "user" DROP COLUMN "banReason"');
    expect((await findSchemaDrift(database.url)).join("\n")).toMatch(
      /ADD COLUMN\s+"banReason" TEXT/,
    );
  });

  it("frees its lock", async () => {
    await migrate(database.url);
    const held = await rows(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory'
         AND classid::bigint << 32 | objid::bigint = ${LOCK_KEY}`,
    );
    expect(held).toEqual([]);
  });
});

describe("migrate refuses, and changes nothing,", () => {
  it("a database with somebody else's tables", async () => {
    await client.query("CREATE TABLE customers (id int)");
    await expect(migrate(database.url)).rejects.toThrow(
      "The database has tables that Gatehouse did not make (customers). " +
        "Give Gatehouse a database of its own.",
    );
    expect(await tables()).toEqual([{ name: "customers" }]);
  });

  it("but minds no tables of extensions", async () => {
    await client.query("CREATE EXTENSION pg_trgm");
    await client.query("CREATE TABLE spatial_ref_sys (id int)");
    await client.query("ALTER EXTENSION pg_trgm ADD TABLE spatial_ref_sys");
    expect(await migrate(database.url)).toEqual(ours);
  });

  it("a history that names migrations of another application", async () => {
    const migrations = withMigration("20200101000000_invoices", "CREATE TABLE invoices (id int);");
    migrations.migrationDirectories.splice(0, ours.length);
    await migrate(database.url, { migrations });
    const before = await tables();
    await expect(migrate(database.url)).rejects.toThrow(
      /does not know \(20200101000000_invoices\): it belongs to another application/,
    );
    expect(await tables()).toEqual(before);
  });

  it("a database that a newer version has migrated", async () => {
    const migrations = withMigration("29990101000000_newer", "SELECT 1;");
    await migrate(database.url, { migrations });
    await expect(migrate(database.url)).rejects.toThrow(/29990101000000_newer.*newer Gatehouse/);
  });

  it("a migration that was changed after it was applied", async () => {
    await migrate(database.url);
    const edited = readMigrations();
    const file = edited.migrationDirectories[0]?.migrationFile;
    if (file) file.content.value += "\n-- one more line";
    edited.migrationDirectories.push(
      ...withMigration("29990101000000_next", "SELECT 1;").migrationDirectories.slice(-1),
    );
    await expect(migrate(database.url, { migrations: edited })).rejects.toThrow(
      `prisma/migrations has been changed after it was applied here (${ours[0]})`,
    );
  });

  it("to go on after a migration that failed", async () => {
    await migrate(database.url);
    const before = await tables();
    const migrations = withMigration(
      "29990101000000_broken",
      'CREATE TABLE "half" (id int); CREATE TABLE "user" (id int);',
    );
    await expect(migrate(database.url, { migrations })).rejects.toThrow(
      'The migration 29990101000000_broken failed: ERROR: relation "user" already exists',
    );
    expect(await tables()).toEqual(before);
    await expect(migrate(database.url, { migrations })).rejects.toThrow(
      /29990101000000_broken failed here on .* \(ERROR: relation "user" already exists\)/,
    );
  });

  it("an address where no database answers", async () => {
    const nowhere = "postgres://postgres@127.0.0.1:9/none";
    await expect(migrate(nowhere)).rejects.toThrow(/^The database cannot be reached: /);
  });
});
