import { afterAll, beforeAll, expect, it } from "vitest";
import { Prisma } from "@/lib/db/generated/client";
import { SearchTooBroad } from "@/lib/extended-admin/user-directory";
import { createTestApp, type TestApp } from "@/test/app";
import { fenced } from "./statements";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const sleep = (seconds: number) =>
  Prisma.sql`SELECT pg_sleep(${seconds}::float8)::text, 7 AS seven`;

it("breaks a statement off when its time is over", async () => {
  await expect(fenced(app.prisma, sleep(30), 50)).rejects.toThrow(SearchTooBroad);
});

it("leaves no connection with the shorter time", async () => {
  const many = Array.from({ length: 8 }, () => fenced(app.prisma, sleep(0), 50));
  for (const rows of await Promise.all(many)) expect(rows).toMatchObject([{ seven: 7 }]);
  const times = await Promise.all(
    Array.from({ length: 8 }, () => app.prisma.$queryRaw`SHOW statement_timeout`),
  );
  for (const time of times) expect(time).toEqual([{ statement_timeout: "20s" }]);
});

it("says what else is wrong as it is", async () => {
  const broken = fenced(app.prisma, Prisma.sql`SELECT 1 / 0`, 50);
  await expect(broken).rejects.toThrow(/division by zero/);
  await expect(broken).rejects.not.toBeInstanceOf(SearchTooBroad);
});

it("fails, and nothing else does, where the connection is lost", async () => {
  const lost = expect(fenced(app.prisma, sleep(30), 20_000)).rejects.toThrow(
    /terminating connection/,
  );
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE '%pg_sleep(%seven' AND state = 'active'`;
  await expect.poll(async () => (await app.sql.query(end)).rowCount).toBe(1);
  await lost;
  expect(await fenced(app.prisma, sleep(0), 50)).toMatchObject([{ seven: 7 }]);
});

it("runs in the transaction that is open, by whose time it goes", async () => {
  await app.prisma.$transaction(async () => {
    await fenced(app.prisma, Prisma.sql`SELECT set_config('gatehouse.seen', 'yes', true)`, 50);
    const [row] = await fenced<{ seen: string; time: string }>(
      app.prisma,
      Prisma.sql`SELECT current_setting('gatehouse.seen') AS seen,
        current_setting('statement_timeout') AS time`,
      50,
    );
    expect(row).toEqual({ seen: "yes", time: "20s" });
  });
});
