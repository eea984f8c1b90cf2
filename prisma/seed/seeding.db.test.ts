import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { demoAccounts } from "./demo-accounts";
import { type SeedResult, seed } from "./seed";
import { counts, day, fingerprint, idsOf, open, rowPrints, structure } from "./test-queries";

const [firstDemo] = demoAccounts;

/** One database that is filled step by step, and one that was filled in one go. */
describe("seeding", () => {
  const databases: TestDatabase[] = [];
  let client: pg.Client;
  let whole: pg.Client;
  const results: SeedResult[] = [];
  const lines: string[] = [];

  const users = async () => (await counts(client, "user", { all: "true" })).all;

  beforeAll(async () => {
    for (const _ of [1, 2]) databases.push(await createTestDatabase({ migrated: true }));
    [client, whole] = (await Promise.all(databases.map(open))) as [pg.Client, pg.Client];
    await seed(whole, { users: 600, day });
    // Somebody who came before the seed.
    await client.query(
      `INSERT INTO "user" ("id", "name", "email", "role") VALUES ('own', 'Own', $1, 'user')`,
      [firstDemo?.email],
    );
    for (const users of [200, 300]) {
      results.push(await seed(client, { users, day, log: (line) => lines.push(line) }));
    }
  });
  afterAll(async () => {
    await client.end();
    await whole.end();
    for (const database of databases) await database.drop();
  });

  it("counts who is there, and fills up", async () => {
    expect(results[0]).toMatchObject({ found: 1, users: 199, roles: 2, modules: 2 });
    expect(results[0]?.demoAccounts).toHaveLength(demoAccounts.length - 1);
    expect(results[1]).toMatchObject({ found: 200, users: 100, roles: 0, demoAccounts: [] });
    expect(await users()).toBe(300);
  });

  it("leaves accounts that it did not make alone, and says so", async () => {
    expect(lines.join("\n")).toContain(`${firstDemo?.email} belongs to another account already`);
    const { rows } = await client.query(`SELECT "name", "role" FROM "user" WHERE "id" = 'own'`);
    expect(rows).toEqual([{ name: "Own", role: "user" }]);
  });

  it("writes no history behind events that are there, and says so", async () => {
    expect(results[0]?.auditEvents).toBeGreaterThan(0);
    expect(results[1]?.auditEvents).toBe(0);
    expect(lines.join("\n")).toContain("history is not written behind them");
  });

  it.each(["user", "session", "account", "globalRole", "globalModule", "auditEvent"])(
    "gives the same %s rows on another database, in two goes as in one",
    async (table) => {
      const all = new Set(await rowPrints(whole, table));
      const here = await rowPrints(client, table, `"id" <> 'own'`);
      expect(here.length).toBeGreaterThan(0);
      expect(here.filter((print) => !all.has(print))).toEqual([]);
    },
  );

  it("gives the same people on every PostgreSQL", async () => {
    const { rows } = await whole.query(
      `SELECT "id", "name", "email", "createdAt" FROM "user" WHERE "id" !~ '^demo'
        ORDER BY "createdAt" LIMIT 2`,
    );
    // Changes only with the word lists; then every seeded database has other people.
    expect(rows).toEqual([
      {
        id: "MtRlk9h9aDVf6n1iN1vFRei1nM0vlu0x",
        name: "Estefanía Fernández Sáez",
        email: "estefania.fernandez94@example.com",
        createdAt: new Date("2023-11-22T18:07:15.827Z"),
      },
      {
        id: "LohjNltnLAax1lqnSINjhJwbXCjbOMCC",
        name: "ભાવેશ ચૌધરી",
        email: "bhavesh.chaudhari@example.com",
        createdAt: new Date("2023-11-24T03:28:57.022Z"),
      },
    ]);
  });

  it("changes nothing when there are enough", async () => {
    const before = await fingerprint(client);
    for (const users of [300, 10]) {
      expect(await seed(client, { users, day: new Date("2026-12-24T00:00:00Z") })).toEqual({
        found: 300,
        users: 0,
        sessions: 0,
        accounts: 0,
        auditEvents: 0,
        roles: 0,
        modules: 0,
        demoAccounts: [],
      });
    }
    expect(await fingerprint(client)).toEqual(before);
  });

  it("gives the place of somebody who was deleted to somebody new", async () => {
    const before = await idsOf(client);
    const gone = [...before].find((id) => !/^(demo|own)/.test(id)) ?? "";
    await client.query(`DELETE FROM "user" WHERE "id" = $1`, [gone]);
    expect(await seed(client, { users: 300, day })).toMatchObject({ found: 299, users: 1 });
    const after = await idsOf(client);
    expect(after.has(gone)).toBe(false);
    expect([...after].filter((id) => !before.has(id))).toHaveLength(1);
  });

  it("gives other people with another seed", async () => {
    const before = await idsOf(client);
    await seed(client, { users: 320, day, seed: 7 });
    const added = [...(await idsOf(client))].filter((id) => !before.has(id));
    expect(added).toHaveLength(20);
    const usual = await idsOf(whole);
    expect(added.filter((id) => usual.has(id))).toEqual([]);
  });

  it("refuses in production, unless the demo accounts are asked for", async () => {
    vi.stubEnv("NODE_ENV", "production");
    await expect(seed(client, { users: 330, day })).rejects.toThrow(/--demo/);
    expect(await users()).toBe(320);
    await seed(client, { users: 330, day, demo: true });
    expect(await users()).toBe(330);
  });

  it("refuses numbers that make no sense", async () => {
    for (const bad of [-1, 1.5, Number.NaN, 1e9]) {
      await expect(seed(client, { users: bad })).rejects.toThrow(/number of users/);
    }
    await expect(seed(client, { seed: -1 })).rejects.toThrow(/seed is a whole number/);
  });

  it("leaves nothing behind when it fails halfway", async () => {
    await client.query(`ALTER TABLE "account" ADD CONSTRAINT "full" CHECK (false) NOT VALID`);
    const before = await structure(client);
    await expect(seed(client, { users: 1_000, day })).rejects.toThrow(/full/);
    expect(await users()).toBe(330);
    expect(await structure(client)).toEqual(before);
  });
});
