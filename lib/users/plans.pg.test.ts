import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { prismaUserDirectory } from "./prisma-user-directory";

// What a person or a safety rule waits for must not read the whole table. No
// clock: PostgreSQL itself counts the scans of the transaction.

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.sql.query(`
    INSERT INTO "user" (id, name, email, role, "createdAt")
    SELECT md5(i::text), 'Person ' || md5('n' || i), md5('e' || i) || '@example.test',
           CASE WHEN i % 500 = 0 THEN 'user,support' ELSE 'user' END,
           now() - i * interval '1 minute'
      FROM generate_series(1, 60000) AS i`);
  await app.sql.query('ANALYZE "user"');
  // After it: among a million the few admins are in no sample either.
  await app.sql.query(`UPDATE "user" SET role = 'admin' WHERE id = md5('30000')`);
});
afterAll(() => app.close());

async function scansDuring(work: () => Promise<unknown>) {
  return app.prisma.$transaction(async (tx) => {
    await work();
    const [row] = await tx.$queryRaw<{ scans: bigint }[]>`
      SELECT seq_scan AS scans FROM pg_stat_xact_user_tables WHERE relname = 'user'`;
    return Number(row?.scans ?? 0);
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

const contains = (value: string) => ({ field: "email", operator: "contains", value }) as const;

it.each([
  ["a selective search", () => directory().find({ ...query, search: search("a1b2c") })],
  ["a search without a match", () => directory().find({ ...query, search: search("nobody") })],
  ["a rare role", () => directory().find({ ...query, role: "admin" })],
  ["the banned", () => directory().find({ ...query, status: "banned" })],
  [
    "counting admins",
    () => directory().countAdmins({ roles: ["admin"], userIds: ["x"], limit: 1 }),
  ],
  [
    "counting the holders of rare roles",
    () => directory().countRoleHolders({ roles: ["admin", "support"], defaultRole: "user" }),
  ],
])("%s scans no table", async (_, work) => {
  expect(await scansDuring(work)).toBe(0);
});

it("estimates the holders of a common role, and counts those of a rare one", async () => {
  const roles = ["user", "support", "admin"];
  const [user, ...rare] = await directory().countRoleHolders({ roles, defaultRole: "user" });
  expect(user?.holdersIsEstimate).toBe(true);
  expect(user?.holders).toBeGreaterThan(50_000);
  expect(user?.holders).toBeLessThan(70_000);
  expect(rare).toEqual([
    { name: "support", holders: 119, holdersIsEstimate: false },
    { name: "admin", holders: 1, holdersIsEstimate: false },
  ]);
});

it("would see a scan", async () => {
  const everything = { ...query, filters: [contains("@example.test")] };
  expect(await scansDuring(() => directory().find(everything))).toBeGreaterThan(0);
});
