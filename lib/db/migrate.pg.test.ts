import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { LOCK_KEY, migrate } from "./migrate";
import { readMigrations } from "./migration-files";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  client = new pg.Client(database.url);
  await client.connect();
});

beforeEach(async () => {
  await client.query(
    "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC",
  );
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const count = readMigrations().migrationDirectories.length;

describe("migrate on a server", () => {
  it("lets instances that start at once take turns", async () => {
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url)));
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 0, count]);
    const { rows } = await client.query('SELECT migration_name FROM "_prisma_migrations"');
    expect(rows).toHaveLength(count);
  });

  it("waits for the one that holds the lock, and goes on when that one dies", async () => {
    const first = new pg.Client(database.url);
    first.on("error", () => {});
    await first.connect();
    let report: (line: string) => void = () => {};
    const waiting = new Promise<string>((resolve) => {
      report = resolve;
    });
    // What migrate() itself does first, held open.
    const {
      rows: [{ pid: firstPid }],
    } = await first.query("SELECT pg_advisory_lock($1), pg_backend_pid() AS pid", [LOCK_KEY]);
    const second = migrate(database.url, { log: (line) => report(line) });
    expect(await waiting).toMatch(/^Another instance is migrating/);
    await sleep(300);
    expect((await client.query("SELECT to_regclass('\"user\"') AS t")).rows).toEqual([{ t: null }]);

    // This one alone: other files' tests hold such locks on the same server.
    await client.query("SELECT pg_terminate_backend($1)", [firstPid]);
    expect(await second).toHaveLength(count);
  });

  it("refuses a connection whose tables would not be in public", async () => {
    const url = new URL(database.url);
    url.searchParams.set("options", "-c search_path=other,public");
    await client.query("CREATE SCHEMA other");
    await expect(migrate(url.href)).rejects.toThrow(
      'would be in the schema "other"; Gatehouse lives in "public".',
    );
  });

  it("refuses a role that may not create tables before it has begun", async () => {
    const role = `gatehouse_test_reader_${process.pid}`;
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reader'`);
    try {
      const url = new URL(database.url);
      url.username = role;
      url.password = "reader";
      await expect(migrate(url.href)).rejects.toThrow(
        `The role ${role} may not create tables in this database. Make it the owner.`,
      );
    } finally {
      await client.query(`DROP ROLE ${role}`);
    }
  });
});
