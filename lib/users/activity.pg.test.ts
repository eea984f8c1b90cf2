import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { createSession } from "@/test/factories";
import { prismaUserDirectory } from "./prisma-user-directory";

let app: TestApp;
let clients: pg.Client[];

beforeAll(async () => {
  app = await createTestApp();
  clients = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const client = new pg.Client({ connectionString: app.url });
      await client.connect();
      return client;
    }),
  );
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await app.close();
});

const today = async () =>
  (await prismaUserDirectory(app.prisma).activity(7)).days.at(-1)?.signIns ?? 0;

it("counts every one of many sign-ins at once, and none that was rolled back", async () => {
  const before = await today();
  await Promise.all(
    clients.map(async (client, index) => {
      for (let i = 0; i < 10; i++) {
        const user = await app.user();
        await client.query("BEGIN");
        await createSession(client, user);
        await client.query(index === 0 ? "ROLLBACK" : "COMMIT");
      }
    }),
  );
  expect((await today()) - before).toBe(70);
});

it("lets others sign in while one sign-in is not committed yet", async () => {
  const slots = await Promise.all(
    clients.map(async (client) => {
      const { rows } = await client.query<{ slot: number }>("SELECT pg_backend_pid() % 16 AS slot");
      return rows[0]?.slot;
    }),
  );
  const [first, others] = [
    clients[0] as pg.Client,
    clients.filter((_, i) => slots[i] !== slots[0]),
  ];
  expect(others.length).toBeGreaterThan(0);
  await first.query("BEGIN");
  await createSession(first, await app.user());
  for (const other of others) {
    await other.query("SET statement_timeout = 3000");
    await createSession(other, await app.user());
  }
  await first.query("COMMIT");
});
