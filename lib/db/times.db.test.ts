import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { Prisma } from "./generated/client";
import { createPrisma, type Database, directReader } from "./prisma";

let database: TestDatabase;
let prisma: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrisma({ connectionString: database.url, poolMax: database.poolMax });
  await prisma.$connect();
});
beforeEach(() => {
  // Where a time without a zone would be read, and sent, as another one.
  vi.stubEnv("TZ", "America/St_Johns");
  expect(new Date(0).getTimezoneOffset()).toBe(210);
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const time = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});
const text = fc.string({ unit: "grapheme" }).filter((some) => !some.includes("\0"));
const row = fc.record({
  time,
  text,
  list: fc.array(text, { maxLength: 4 }),
  number: fc.integer(),
  truth: fc.boolean(),
});

it("is sent values, and reads them, as Prisma does", async () => {
  const direct = directReader(prisma);
  await fc.assert(
    fc.asyncProperty(row, async (its) => {
      const statement = Prisma.sql`
        SELECT ${its.time}::timestamp AS "local", ${its.time}::timestamptz AS "zoned",
               ${its.time}::timestamp(3)::text AS "said", (${its.time}::timestamp)::date AS "day",
               ${its.time}::timestamp < '2026-01-01' AS "before", NULL::timestamp AS "none",
               ${its.text}::text AS "text", ${its.list}::text[] AS "list", ${its.number}::int AS "number",
               ${its.number}::float8 / 3 AS "share", ${its.truth}::boolean AS "truth",
               json_build_object('a', ${its.text}::text) AS "json"`;
      const [[read], [prismas]] = await Promise.all([
        direct.$queryRaw<object[]>(statement),
        prisma.$queryRaw<object[]>(statement),
      ]);
      expect(read).toStrictEqual({ ...prismas });
      expect(read).toMatchObject({ local: its.time, zoned: its.time, list: its.list });
    }),
    { numRuns: 150 },
  );
});

it("is sent years of five digits", async () => {
  const later = new Date("+010000-01-01T00:00:00Z");
  const statement = Prisma.sql`SELECT ${later}::timestamp > '9999-12-31' AS "later"`;
  expect(await directReader(prisma).$queryRaw(statement)).toEqual([{ later: true }]);
});

it("sees what the transaction around it has written", async () => {
  const write = prisma.$transaction(async (tx) => {
    await tx.verification.create({
      data: { id: "1", identifier: "x", value: "y", expiresAt: new Date(0) },
    });
    return directReader(prisma).$queryRaw(Prisma.sql`SELECT "expiresAt" FROM "verification"`);
  });
  expect(await write).toEqual([{ expiresAt: new Date(0) }]);
});
