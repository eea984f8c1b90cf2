import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Prisma } from "@/lib/db/generated/client";
import type { UserQuery, UserRow } from "@/lib/extended-admin";
import {
  adapterUserDirectory,
  type UserPosition,
  userSortKeys,
} from "@/lib/extended-admin/user-directory";
import { createTestApp, type TestApp } from "@/test/app";
import { prismaUserDirectory } from "./prisma-user-directory";
import { stroll, walk } from "./walk-users";

// Each way to a page, started behind every user of the list, gives what the same way
// gives from the beginning. Which way a list goes depends on how many there are.

let app: TestApp;
let ways: Record<string, (query: UserQuery) => Promise<UserRow[] | null>>;

beforeAll(async () => {
  app = await createTestApp();
  // Names that differ in case alone, times that several share, a third never active.
  await app.sql.query(`
    INSERT INTO "user" (id, name, email, banned, "createdAt", "lastActiveAt")
    SELECT CASE WHEN i % 2 = 0 THEN md5(i::text) ELSE upper(md5(i::text)) END,
           (ARRAY['Ada', 'ada', 'ADA b', 'Émile', 'ÉMILE', '李', '🙂', ''])[1 + i % 8],
           md5('e' || i) || '@example.test', i % 4 = 0,
           '2026-03-01T00:00:00.001Z'::timestamptz + i % 9 * interval '1 millisecond',
           CASE WHEN i % 3 > 0 THEN '2026-03-02T00:00:00Z'::timestamptz + i % 5 * interval '1 ms' END
      FROM generate_series(1, 36) AS i`);
  const run = <Row>(statement: Prisma.Sql) => app.prisma.$queryRaw<Row[]>(statement);
  const { adapter } = await app.auth.$context;
  const ours = prismaUserDirectory(app.prisma);
  const plain = adapterUserDirectory(async () => adapter, "user");
  ways = {
    "the directory": async (query) => (await ours.find(query)).users,
    "a walk": (query) => walk(run, query),
    "a walk that turns back": (query) => stroll(run, query),
    "the plain directory": async (query) => (await plain.find(query)).users,
  };
});
afterAll(() => app.close());

const base = { filters: [], defaultRole: "user", limit: 100, offset: 0 } as const;

const narrowings: Partial<UserQuery>[] = [
  {},
  { status: "banned" },
  { search: { value: "A", fields: ["name", "email", "id"], operator: "contains" } },
  { search: { value: "example", fields: ["name", "email", "id"], operator: "contains" } },
  { status: "active", role: "user" },
];

const ids = (users: readonly UserRow[] | null) => users?.map(({ id }) => id);

describe.each(userSortKeys.flatMap((key) => [[key, "asc"] as const, [key, "desc"] as const]))(
  "by %s %s",
  (sortBy, sortDirection) => {
    it.each(["the directory", "a walk", "a walk that turns back", "the plain directory"])(
      "%s goes on behind anybody, with as many as are wanted",
      async (name) => {
        const way = ways[name] as (query: UserQuery) => Promise<UserRow[] | null>;
        for (const narrowing of narrowings) {
          const query = { ...base, ...narrowing, sortBy, sortDirection };
          const all = (await way(query)) ?? [];
          expect(all.length).toBeGreaterThan(5);
          for (const [index, row] of all.entries()) {
            const after = { key: row[sortBy] as UserPosition["key"], id: row.id };
            const limit = index % 3 === 0 ? 100 : 1 + (index % 30);
            const page = await way({ ...query, after, limit });
            expect(ids(page), `${index}`).toEqual(ids(all.slice(index + 1, index + 1 + limit)));
          }
        }
      },
    );
  },
);

it("is at the same place by whatever a name's letters are, great or small", async () => {
  const query = { ...base, sortBy: "name", sortDirection: "asc" } as const;
  const from = async (key: string) =>
    ids((await ways["a walk"]?.({ ...query, after: { key, id: "m" } })) ?? null);
  expect(await from("ÉMILE")).toEqual(await from("émile"));
  expect(await from("ÉMILE")).not.toEqual(await from("ada"));
});

it("takes a place that nobody was ever at", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...userSortKeys),
      fc.constantFrom("asc" as const, "desc" as const),
      fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
      fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
      fc.boolean(),
      async (sortBy, sortDirection, text, moment, isNever) => {
        const key =
          sortBy === "lastActiveAt" && isNever ? null : sortBy.endsWith("At") ? moment : text;
        const query = { ...base, sortBy, sortDirection };
        const other = sortDirection === "asc" ? "desc" : "asc";
        const after = { key, id: text || "x" };
        const behind = ids((await ways["a walk"]?.({ ...query, after })) ?? null) ?? [];
        const before =
          ids(
            (await ways["a walk"]?.({ ...query, sortDirection: other, after })) ?? null,
          )?.reverse() ?? [];
        // The place itself is on neither side; all others are on one.
        const all = ids((await ways["a walk"]?.(query)) ?? null);
        expect([...before, ...behind]).toEqual(all);
      },
    ),
    { numRuns: 60 },
  );
});

describe("a walk that turns back", () => {
  const one = { ...base, limit: 1, sortBy: "lastActiveAt", sortDirection: "desc" } as const;
  const nobody = { value: "nobody", fields: ["name", "email", "id"] as const };
  const search = { ...nobody, operator: "contains" } as const;

  beforeAll(async () => {
    // More of each part than a page of one user looks at.
    await app.sql.query(`
      INSERT INTO "user" (id, name, email, "lastActiveAt")
      SELECT 'x' || i, 'x', i || '@x.test',
             CASE WHEN i % 2 = 0 THEN '2026-01-01'::timestamptz + i * interval '1 minute' END
        FROM generate_series(1, 2600) AS i`);
  });
  const strolled = (query: UserQuery) => ways["a walk that turns back"]?.(query);

  it("says so, and that there is nobody where it came to the end", async () => {
    expect(await strolled({ ...one, search })).toBeNull();
    const nearEnd = { ...one, search, after: { key: null, id: "x2000" } };
    expect(await strolled(nearEnd)).toEqual([]);
  });

  it("leaves nobody out between those who were active and those who never were", async () => {
    // The last of the first part is out of reach; one of the second would be at hand.
    await app.sql.query(`
      UPDATE "user" SET name = 'nobody' WHERE id IN ('x2', 'x2599')`);
    const after = { key: new Date("2027-01-01"), id: "z" };
    expect(await strolled({ ...one, search, after })).toBeNull();
    const later = { key: new Date("2026-01-01T00:03:00Z"), id: "z" };
    const page = await strolled({ ...one, limit: 2, search, after: later });
    expect(ids(page ?? null)).toEqual(["x2", "x2599"]);
  });
});
