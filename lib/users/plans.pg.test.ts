import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { prismaUserDirectory } from "./prisma-user-directory";

// What a person or a safety rule waits for must not read the whole table. No
// clock: PostgreSQL itself counts the scans of the transaction.

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.sql.query(`
    INSERT INTO "user" (id, name, email, role, "emailVerified", "createdAt", "lastActiveAt",
                        banned, "banExpires")
    SELECT md5(i::text), 'Person ' || md5('n' || i), md5('e' || i) || '@example.test',
           CASE WHEN i % 500 = 0 THEN 'user,support' ELSE 'user' END,
           i % 20 <> 0,
           now() - i * interval '1 minute',
           -- In another order than the rows', and never for one in ten.
           CASE WHEN i % 10 > 0 THEN now() - (i * 7919 % 200000) * interval '1 minute' END,
           i % 100 = 0,
           CASE WHEN i % 200 = 0 THEN now() + i * interval '1 minute' END
      FROM generate_series(1, 200000) AS i`);
  await app.sql.query('ANALYZE "user"');
  // After it: among a million the few admins are in no sample either.
  await app.sql.query(`UPDATE "user" SET role = 'admin' WHERE id = md5('30000')`);
});
afterAll(() => app.close());

async function scansDuring(work: () => Promise<unknown>) {
  return app.prisma.$transaction(async (tx) => {
    // The server adds up for a moment longer than a transaction lasts.
    const scans = async () => {
      const [row] = await tx.$queryRaw<{ scans: bigint }[]>`
        SELECT sum(seq_scan) AS scans FROM pg_stat_xact_user_tables
         WHERE relname IN ('user', 'session')`;
      return Number(row?.scans ?? 0);
    };
    const before = await scans();
    await work();
    return (await scans()) - before;
  });
}

const directory = () => prismaUserDirectory(app.prisma);
const query = {
  filters: [],
  defaultRole: "user",
  sortBy: "createdAt",
  sortDirection: "desc",
  limit: 25,
  offset: 0,
} as const;
const search = (value: string) => ({
  value,
  fields: ["name", "email", "id"] as const,
  operator: "contains" as const,
});

const ago = (count: number) => new Date(Date.now() - count * 86_400_000);
const days = (from: number, before: number) => ({ from: ago(from), before: ago(before) });

const contains = (value: string) => ({ field: "email", operator: "contains", value }) as const;

it.each([
  ["a selective search", () => directory().find({ ...query, search: search("a1b2c") })],
  ["a search without a match", () => directory().find({ ...query, search: search("nobody") })],
  ["a rare role", () => directory().find({ ...query, role: "admin" })],
  ["the banned", () => directory().find({ ...query, status: "banned" })],
  ["whose ban ends soon", () => directory().find({ ...query, status: "ban-ends-soon" })],
  ["who was created in a week", () => directory().find({ ...query, created: days(40, 33) })],
  ["who was created in a month", () => directory().find({ ...query, created: days(60, 30) })],
  [
    "who was created before last month",
    () => directory().find({ ...query, created: { before: ago(30) } }),
  ],
  [
    "the next page of an export",
    () =>
      directory().newestFirst(
        { ...query, created: days(120, 30) },
        { limit: 500, after: { createdAt: ago(60), id: "x" } },
      ),
  ],
  [
    "the next page of an export of the banned, in a role, by a search",
    () =>
      directory().newestFirst(
        { ...query, status: "banned", role: "support", search: search("a1b2") },
        { limit: 500, after: { createdAt: ago(60), id: "x" } },
      ),
  ],
  ["who was active on a day", () => directory().find({ ...query, lastActive: days(40, 39) })],
  [
    "who was active in a week, by name",
    () => directory().find({ ...query, lastActive: days(40, 33), sortBy: "name" }),
  ],
  [
    "the unverified who were created in a week and never came back",
    () =>
      directory().find({
        ...query,
        status: "unverified",
        created: days(40, 33),
        lastActive: { before: ago(33) },
      }),
  ],
  [
    "the holders of a rare role among those created in a month",
    () => directory().find({ ...query, role: "support", created: days(60, 30) }),
  ],
  [
    "a search among those whose ban ends soon",
    () =>
      directory().find({
        ...query,
        search: search("a1b"),
        status: "ban-ends-soon",
        created: days(60, 0),
      }),
  ],
  [
    "counting admins",
    () => directory().countAdmins({ roles: ["admin"], userIds: ["x"], limit: 1 }),
  ],
  [
    "counting the holders of rare roles",
    () => directory().countRoleHolders({ roles: ["admin", "support"], defaultRole: "user" }),
  ],
  ["the charts' figures", () => directory().activity(90)],
])("%s scans no table", async (_, work) => {
  expect(await scansDuring(work)).toBe(0);
});

it("estimates the holders of a common role, and counts those of a rare one", async () => {
  const roles = ["user", "support", "admin"];
  const [user, ...rare] = await directory().countRoleHolders({ roles, defaultRole: "user" });
  expect(user?.holdersIsEstimate).toBe(true);
  expect(user?.holders).toBeGreaterThan(180_000);
  expect(user?.holders).toBeLessThan(220_000);
  expect(rare).toEqual([
    { name: "support", holders: 399, holdersIsEstimate: false },
    { name: "admin", holders: 1, holdersIsEstimate: false },
  ]);
});

it("counts days without reading a single user or session", async () => {
  const [before, after] = await app.prisma.$transaction(async (tx) => {
    const read = async () => {
      const [row] = await tx.$queryRaw<{ rows: bigint }[]>`
        SELECT sum(seq_tup_read + idx_tup_fetch) AS rows FROM pg_stat_xact_user_tables
         WHERE relname IN ('user', 'session')`;
      return Number(row?.rows);
    };
    // The connection may not have handed in what it did a moment ago.
    const first = await read();
    await directory().activity(90);
    return [first, await read()];
  });
  expect(after).toBe(before);
});

it("would see a scan", async () => {
  const everything = { ...query, filters: [contains("@example.test")] };
  expect(await scansDuring(() => directory().find(everything))).toBeGreaterThan(0);
});
