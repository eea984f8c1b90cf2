import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { createPrisma } from "./prisma";

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
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

describe("connections of the embedded database", () => {
  beforeEach(({ skip }) => {
    if (database.kind !== "embedded") skip();
  });

  it("go on after a client that died in the middle of a query", async () => {
    const socket = connect(Number(new URL(database.url).port), "127.0.0.1");
    const parse = Buffer.from("P\0\0\0\0\0select nonsense\0\0\0", "latin1");
    parse.writeInt32BE(parse.length - 1, 1);
    await new Promise((done) => socket.write(parse, done));
    await sleep(100);
    const waiting = pool.query("SELECT 7 AS seven");
    socket.destroy();
    expect((await waiting).rows).toEqual([{ seven: 7 }]);
  });

  it.each([
    { protocol: "simple", query: { text: "copy scratch from stdin" } },
    {
      protocol: "extended",
      query: { text: "COPY scratch FROM STDIN", queryMode: "extended" },
    },
  ])("refuse COPY FROM STDIN, which would hang it ($protocol)", async ({ query }) => {
    const client = await openClient();
    await expect(client.query(query)).rejects.toThrow(/cannot COPY FROM STDIN/);
    expect((await client.query("SELECT $1::int AS one", [1])).rows).toEqual([{ one: 1 }]);
    await client.end();
  });

  it("refuse what is no message", async () => {
    const socket = connect(Number(new URL(database.url).port), "127.0.0.1");
    socket.write(Buffer.from([1, 0, 0, 0, 4]));
    const answer = await new Promise<Buffer>((done) => socket.once("data", done));
    expect(answer.toString("latin1")).toContain("This is not a message of a PostgreSQL client.");
    socket.destroy();
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });
});
