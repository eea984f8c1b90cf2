import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserQuery } from "@/lib/extended-admin";
import { userSortKeys } from "@/lib/extended-admin/user-directory";
import { createTestApp, type TestApp } from "@/test/app";
import { prismaUserDirectory } from "./prisma-user-directory";

// Pages far down are reached by the days' counts, from the nearer side. What they
// must hold is what PostgreSQL says when it walks there from the beginning.

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  // Thirty days, of which one holds a third of all; the first and last moments of
  // days among them. Names are shared, times too.
  await app.sql.query(`
    INSERT INTO "user" (id, name, email, "createdAt", "lastActiveAt")
    SELECT md5(i::text), 'Name ' || i % 37, md5('e' || i) || '@example.test',
           '2026-03-01T00:00:00Z'::timestamptz
             + CASE WHEN i % 3 = 0 THEN 7 ELSE i % 30 END * interval '1 day'
             + CASE i % 4 WHEN 0 THEN interval '0' WHEN 1 THEN interval '23:59:59.999'
                 ELSE i % 1440 * interval '1 minute' END,
           CASE WHEN i % 5 > 0 THEN now() - i % 800 * interval '1 minute' END
      FROM generate_series(1, 4000) AS i`);
});
afterAll(() => app.close());

const question = fc.record({
  filters: fc.constant([]),
  defaultRole: fc.constant("user"),
  sortBy: fc.constantFrom(...userSortKeys),
  sortDirection: fc.constantFrom("asc", "desc"),
  limit: fc.integer({ min: 1, max: 100 }),
  offset: fc.oneof(fc.integer({ min: 990, max: 1010 }), fc.integer({ min: 1001, max: 4200 })),
}) as fc.Arbitrary<UserQuery>;

const ORDERS = {
  id: "id",
  name: "lower(name)",
  email: "email",
  createdAt: '"createdAt"',
  lastActiveAt: `coalesce("lastActiveAt", '-infinity')`,
};

async function holdsForEveryPage(numRuns: number) {
  await fc.assert(
    fc.asyncProperty(question, async (query) => {
      const way = query.sortDirection;
      const { rows } = await app.sql.query<{ id: string }>(
        `SELECT id FROM "user" ORDER BY ${ORDERS[query.sortBy]} ${way}, id ${way}
          LIMIT $1 OFFSET $2`,
        [query.limit, query.offset],
      );
      const page = await prismaUserDirectory(app.prisma).find(query);
      expect(page.users.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      expect(page.totalIsEstimate).toBe(false);
      const count = await app.one<{ n: number }>('SELECT count(*)::int AS n FROM "user"');
      expect(page.total).toBe(count?.n);
    }),
    { numRuns },
  );
}

describe("pages of all users, far down", () => {
  it("hold what walking there holds, in every order", () => holdsForEveryPage(120));

  it("still do after people were deleted, moved to other days and added", async () => {
    await app.sql.query(`DELETE FROM "user" WHERE name IN ('Name 3', 'Name 14')`);
    await app.sql.query(
      `UPDATE "user" SET "createdAt" = "createdAt" - interval '45 days' WHERE name = 'Name 5'`,
    );
    await app.sql.query(`UPDATE "user" SET "createdAt" = now() WHERE name = 'Name 6'`);
    await app.sql.query(`
      INSERT INTO "user" (id, name, email, "createdAt")
      SELECT 'n' || i, 'N', i || '@example.test', now() - i % 9 * interval '1 day'
        FROM generate_series(1, 300) AS i`);
    await holdsForEveryPage(60);
  });

  it("still do when a change was rolled back", async () => {
    const client = await app.sql.connect();
    await client.query("BEGIN");
    await client.query(`DELETE FROM "user" WHERE name = 'Name 7'`);
    await client.query("ROLLBACK");
    client.release();
    await holdsForEveryPage(15);
  });

  it("count nobody when the table was emptied, and whoever comes then", async () => {
    await app.sql.query('TRUNCATE "user" CASCADE');
    const everybody = { ...query, offset: 0 };
    expect(await prismaUserDirectory(app.prisma).find(everybody)).toMatchObject({ total: 0 });
    expect(await prismaUserDirectory(app.prisma).find(query)).toEqual({
      users: [],
      total: 0,
      totalIsEstimate: false,
    });
    await app.user();
    expect(await prismaUserDirectory(app.prisma).find(everybody)).toMatchObject({ total: 1 });
  });
});

const query: UserQuery = {
  filters: [],
  defaultRole: "user",
  sortBy: "createdAt",
  sortDirection: "desc",
  limit: 25,
  offset: 2000,
};
