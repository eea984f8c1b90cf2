import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserDirectory, UserQuery, UserRow } from "@/lib/extended-admin";
import { userStatusFilters } from "@/lib/extended-admin/types";
import { adapterUserDirectory } from "@/lib/extended-admin/user-directory";
import { createTestApp, type TestApp } from "@/test/app";
import { prismaUserDirectory } from "./prisma-user-directory";

// The plain directory, which filters in plain code, is the model: both must give
// the same users in the same order for every query.

let app: TestApp;
let ours: UserDirectory;
let model: UserDirectory;

const names = [
  "Ada",
  "ada lovelace",
  "Émile 100%",
  "under_score",
  "back\\slash",
  "李雷",
  "O'Brien",
  "Ünal",
];
/** For the addresses of the first few. */
const words = ["zbigniew", "kowalski", "kowalska.zbigniew", "QUIXOTE7", "quixote77", "quix%te7"];
const roles = [
  "user",
  "support",
  "user , Support",
  "admin",
  "billing,user",
  "night shift, user",
  "nightshift",
  "ad min",
];
const roleNames = ["user", "support", "admin", "night shift", "nightshift", "ad min", "nobody"];

beforeAll(async () => {
  app = await createTestApp();
  const past = new Date(Date.now() - 86_400_000);
  const later = new Date(Date.now() + 8 * 86_400_000);
  const future = new Date(Date.now() + 86_400_000);
  for (let i = 0; i < 60; i++) {
    await app.user({
      name: names[i % names.length],
      email: `${words[i] ?? `p${i % 7}_${i}`}@${i % 2 ? "example" : "test"}.test`,
      role: roles[i % roles.length],
      emailVerified: i % 3 !== 0,
      isActive: i % 11 !== 0,
      banned: i % 5 === 0,
      banExpires: i % 10 === 0 ? (i % 20 === 0 ? past : future) : i === 5 ? later : undefined,
      createdAt: new Date(Date.UTC(2026, 0, 1 + (i % 13))),
    });
  }
  await app.sql.query(
    `UPDATE "user" SET "lastActiveAt" = "createdAt" + interval '1 day' WHERE "emailVerified"`,
  );
  await app.sql.query(`UPDATE "user" SET role = NULL WHERE id IN (SELECT id FROM "user" LIMIT 3)`);
  // Known pairs of characters: long terms are looked up by their rare parts.
  await app.sql.query('ANALYZE "user"');
  ours = prismaUserDirectory(app.prisma);
  const context = await app.auth.$context;
  model = adapterUserDirectory(async () => context.adapter, "user");
});
afterAll(() => app.close());

const search = fc.record({
  value: fc.oneof(
    fc.constantFrom(
      "a",
      "AD",
      "%",
      "_",
      "\\",
      "100%",
      "er_s",
      "李",
      "É",
      "'",
      "example",
      "p1_",
      "zzz",
    ),
    // Long ones, of whose parts some are rare; half of them nobody's.
    fc
      .tuple(
        fc.constantFrom(...words, "kowalsk", "uixot", "zbigniew.kowalska", "Niewkow"),
        fc.constantFrom("@example.test", "@TEST.test", "@example", " lovelace", ""),
      )
      .map((parts) => parts.join("")),
    fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !/[\0\n]/.test(text)),
  ),
  fields: fc.constantFrom(["name", "email", "id"] as const, ["email"] as const, ["name"] as const),
  operator: fc.constantFrom("contains", "starts_with", "ends_with"),
});

const filter = fc.oneof(
  fc.record({
    field: fc.constantFrom("banned", "isActive", "emailVerified"),
    operator: fc.constantFrom("eq", "ne"),
    value: fc.boolean(),
  }),
  fc.record({
    field: fc.constant("createdAt"),
    operator: fc.constantFrom("lt", "lte", "gt", "gte"),
    value: fc.constant(new Date(Date.UTC(2026, 0, 7))),
  }),
);

const day = fc.integer({ min: 0, max: 15 }).map((n) => new Date(Date.UTC(2026, 0, n)));
const range = fc.record({ from: day, before: day }, { requiredKeys: [] });

const query = fc.record(
  {
    search,
    filters: fc.array(filter, { maxLength: 2 }),
    role: fc.constantFrom(...roleNames),
    defaultRole: fc.constant("user"),
    status: fc.constantFrom(...userStatusFilters),
    created: range,
    lastActive: range,
    // Text order follows the database's collation; the model's follows code points.
    sortBy: fc.constantFrom("createdAt", "id", "lastActiveAt"),
    sortDirection: fc.constantFrom("asc", "desc"),
    limit: fc.integer({ min: 1, max: 100 }),
    offset: fc.integer({ min: 0, max: 70 }),
  },
  {
    requiredKeys: ["filters", "defaultRole", "sortBy", "sortDirection", "limit", "offset"],
  },
) as fc.Arbitrary<UserQuery>;

/** As among many: of so few the planner reads the table, and terms are judged row by row. */
const findByIndex = (question: UserQuery) =>
  app.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config(name, 'off', true)
      FROM unnest('{enable_seqscan,enable_indexscan}'::text[]) AS name`;
    return ours.find(question);
  });

const ids = (users: UserRow[]) => users.map(({ id }) => id);

describe("the directory on PostgreSQL", () => {
  it("finds what the plain model finds, in the same order, with the same total", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (question) => {
        const [found, expected] = [await ours.find(question), await model.find(question)];
        expect(ids(found.users)).toEqual(ids(expected.users));
        expect(found.total).toBe(expected.total);
        expect(found.totalIsEstimate).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it("finds one and two characters as the model does, by their index and without", async () => {
    for (const value of ["a", "AD", "%", "_", "\\", "0%", "李", "李雷", "É", "ÜN", "'", "zz"]) {
      for (const fields of [["name", "email", "id"], ["email"], ["name"]] as const) {
        for (const operator of ["contains", "starts_with", "ends_with"] as const) {
          const question = { ...everybody, search: { value, fields, operator } };
          const expected = await model.find(question);
          expect(await ours.find(question), `${value} ${operator}`).toEqual(expected);
          expect(await findByIndex(question), `${value} ${operator}`).toEqual(expected);
        }
      }
    }
  });

  it("gives every row once when all pages are walked, for every sort", async () => {
    for (const sortBy of ["name", "email", "createdAt", "lastActiveAt", "id"] as const) {
      for (const sortDirection of ["asc", "desc"] as const) {
        const seen: string[] = [];
        for (let offset = 0; ; offset += 7) {
          const page = await ours.find({
            filters: [],
            defaultRole: "user",
            sortBy,
            sortDirection,
            limit: 7,
            offset,
          });
          seen.push(...ids(page.users));
          if (page.users.length < 7) break;
        }
        expect(seen).toHaveLength(60);
        expect(new Set(seen).size).toBe(60);
      }
    }
  });

  it("counts admins as the model does", async () => {
    for (const excluding of [undefined, ids((await ours.find(everybody)).users)[0]]) {
      const question = { roles: ["admin"], userIds: [], excluding, limit: 100 };
      expect(await ours.countAdmins(question)).toBe(await model.countAdmins(question));
    }
  });

  it("counts the holders of roles as the model does, also of names with spaces", async () => {
    for (const defaultRole of ["user", "support"]) {
      const question = { roles: roleNames, defaultRole };
      const counted = await ours.countRoleHolders(question);
      expect(counted).toEqual(await model.countRoleHolders(question));
      expect(counted.map(({ holders }) => holders > 0)).toEqual(
        roleNames.map((name) => name !== "nobody"),
      );
    }
    expect(await ours.countRoleHolders({ roles: [], defaultRole: "user" })).toEqual([]);
  });

  it("gives the model's figures", async () => {
    expect(await ours.figures()).toEqual(await model.figures());
  });
});

const everybody: UserQuery = {
  filters: [],
  defaultRole: "user",
  sortBy: "id",
  sortDirection: "asc",
  limit: 100,
  offset: 0,
};
