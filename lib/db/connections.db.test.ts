import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, openPool, type TestDatabase } from "@/test/database";
import { createPrisma } from "./prisma";

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.url, { max: 10 });
  await pool.query("CREATE TABLE scratch (id int PRIMARY KEY)");
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function openClient() {
  const client = new pg.Client(database.url);
  client.on("error", () => {});
  await client.connect();
  return client;
}

const socketOf = (client: pg.Client) =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;

// The embedded database is one session behind many connections; what follows is
// what a server does by itself.
describe("connections", () => {
  it("keep their parameters apart, also when a query arrives in pieces", async () => {
    const long = "y".repeat(200_000);
    const wrong = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const given = index % 3 === 0 ? [String(index)] : [`${index}${long}`, index];
        const sql = given.length === 1 ? "SELECT $1::text AS a" : "SELECT $1::text AS a, $2::int";
        const { rows } = await pool.query<{ a: string }>(sql, given);
        return rows[0]?.a !== given[0];
      }),
    );
    expect(wrong).not.toContain(true);
  });

  it("serve transactions and queries at the same time", async () => {
    const prisma = createPrisma({ connectionString: database.url, poolMax: database.poolMax });
    const row = (id: string) => ({ id, identifier: "x", value: "y", expiresAt: new Date() });
    const transactions = ["a", "b", "c", "d"].map((name) =>
      prisma.$transaction(async (tx) => {
        for (let index = 0; index < 5; index++) {
          await tx.verification.create({ data: row(`${name}${index}`) });
          await sleep(5);
        }
        return tx.verification.count({ where: { id: { startsWith: name } } });
      }),
    );
    const queries = Array.from({ length: 20 }, () => prisma.verification.count());
    expect(await Promise.all(transactions)).toEqual([5, 5, 5, 5]);
    // Whole transactions only, however they fell between the queries.
    expect((await Promise.all(queries)).filter((count) => count % 5 !== 0)).toEqual([]);
    await prisma.$disconnect();
  });

  it("leave nothing of a transaction whose client died", async () => {
    const client = await openClient();
    await client.query("BEGIN");
    await client.query("INSERT INTO scratch VALUES (1)");
    socketOf(client).destroy();
    const other = await openClient();
    expect((await other.query("SELECT * FROM scratch")).rows).toEqual([]);
    await other.query("INSERT INTO scratch VALUES (1)");
    await other.end();
  });

  it("go on after a failed transaction", async () => {
    const client = await openClient();
    await client.query("BEGIN");
    await expect(client.query("SELECT nonsense")).rejects.toThrow(/nonsense/);
    await client.query("ROLLBACK");
    expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await client.end();
  });
});
