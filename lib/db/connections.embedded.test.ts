import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, openPool, type TestDatabase } from "@/test/database";

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

describe("connections of the embedded database", () => {
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
