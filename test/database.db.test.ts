import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./database";

async function query(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

describe("a test database", () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  it("is migrated", async () => {
    expect(await query(first.url, tables)).toContainEqual({ table_name: "auditEvent" });
  });

  it("shares nothing with another", async () => {
    await query(
      first.url,
      `INSERT INTO "user" ("id", "name", "email") VALUES ('1', 'A', 'a@example.com')`,
    );
    expect(await query(first.url, 'SELECT "id" FROM "user"')).toEqual([{ id: "1" }]);
    expect(await query(second.url, 'SELECT "id" FROM "user"')).toEqual([]);
  });

  it("is empty on request", async () => {
    const empty = await createTestDatabase({ migrated: false });
    expect(await query(empty.url, tables)).toEqual([]);
    await empty.drop();
    await expect(query(empty.url, "SELECT 1")).rejects.toThrow();
  });

  it("folds case beyond ASCII, as search needs it to", async () => {
    expect(await query(first.url, "SELECT lower('ÉÄÇŞ') AS folded")).toEqual([{ folded: "éäçş" }]);
  });
});
