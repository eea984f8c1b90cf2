import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestDatabase, openPool, type TestDatabase } from "@/test/database";
import { createUser } from "@/test/factories";
import { type ModelTable, modelTable } from "./model-table";
import { createPrisma, type Database, queryDirectly } from "./prisma";

let database: TestDatabase;
let prisma: Database;
let sql: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrisma({ connectionString: database.url, poolMax: database.poolMax });
  sql = openPool(database.url, { max: 1 });
  await sql.query(`
    ALTER TABLE "user" DISABLE TRIGGER USER;
    ALTER TABLE "user" ALTER "banExpires" TYPE timestamptz(6);
    ALTER TABLE "user" ALTER "updatedAt" TYPE timestamp(6);
    ALTER TABLE "user" ALTER "image" TYPE varchar(99);`);
  await createUser(sql, { id: "anna", name: `Anna "O'Neil" \\ 💡` });
});
beforeEach(() => {
  // Where a time without a zone would be read as another one.
  vi.stubEnv("TZ", "America/St_Johns");
  expect(new Date(0).getTimezoneOffset()).toBe(210);
});
afterAll(async () => {
  await prisma.$disconnect();
  await sql.end();
  await database.drop();
});

/** Changes the database, looks, and has it as it was before. */
async function changed(statements: string[], look: () => Promise<void>) {
  const undone = new Error("undone");
  const work = prisma.$transaction(async (tx) => {
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
    await look();
    throw undone;
  });
  await expect(work).rejects.toBe(undone);
}

const FIELDS = ["id", "name", "banned", "banExpires", "createdAt", "image"];

const userTable = (client = prisma, fields = FIELDS) =>
  modelTable(client, { model: "user", fields, alias: "t" });

async function rowOf(table: ModelTable | undefined) {
  if (!table) throw new Error("declined");
  const [row] = await queryDirectly(prisma, `SELECT ${table.list} FROM ${table.source}`, []);
  return table.read(row ?? {});
}

/** The row as Prisma itself reads it. */
const prismasRow = () =>
  prisma.user.findFirst({
    select: { id: true, name: true, banned: true, banExpires: true, createdAt: true, image: true },
  });

type Models = Record<string, { dbName: string; schema: string | null; fields: Field[] }>;
type Field = { name: string; type: string; dbName?: string };

/** The client as a fork's would be, with other things in its schema. */
function forked(change: (models: Models) => void): Database {
  const { _runtimeDataModel } = prisma as unknown as { _runtimeDataModel: { models: Models } };
  const changed = structuredClone(_runtimeDataModel);
  change(changed.models);
  return new Proxy(prisma, {
    get: (client, name) => (name === "_runtimeDataModel" ? changed : Reflect.get(client, name)),
  });
}

const fieldOf = (models: Models, name: string) =>
  models.User?.fields.find((field) => field.name === name) as Field;

describe("a row read past Prisma", () => {
  it.each([
    "2026-03-08 12:34:56.789+00",
    "2026-03-08 02:30:00+00",
    "1931-12-31 23:59:59.999999+00",
    "1969-12-31 23:59:59.9999+00",
    "2026-01-01 00:00:00.0019+00",
    "0001-01-01 00:00:00+00",
    "9999-12-31 23:59:59.999999+00",
    "10000-01-01 00:00:00+00",
    "0044-03-15 10:00:00+00 BC",
    "infinity",
    "-infinity",
  ])("has the times that Prisma reads: %s", async (time) => {
    await sql.query(
      `UPDATE "user" SET "banExpires" = $1::timestamptz, "updatedAt" = $1::timestamp`,
      [time],
    );
    const fields = ["banExpires", "updatedAt", "image"];
    const read = await rowOf(await userTable(prisma, fields));
    const select = { banExpires: true, updatedAt: true, image: true };
    expect(read).toStrictEqual(await prisma.user.findFirst({ select }));
    expect(Object.keys(read)).toEqual(fields);
  });

  it("is the same within a transaction, whose writes it sees", async () => {
    const table = await userTable();
    const data = { banned: true, banExpires: new Date("2027-01-02T03:04:05.678Z"), image: "x" };
    await prisma.$transaction(async (tx) => {
      await tx.user.update({ where: { id: "anna" }, data });
      expect(await rowOf(table)).toMatchObject({ id: "anna", ...data });
    });
    expect(await rowOf(table)).toStrictEqual(await prismasRow());
  });

  it("is read with the offset left out where the connection has another zone, as Prisma does", async () => {
    const table = await userTable();
    await prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL TimeZone = 'Asia/Kolkata'");
      const its = await tx.user.findFirst({ select: { createdAt: true } });
      expect(await rowOf(table)).toMatchObject(its as object);
    });
  });

  it("has numbers, and names that a fork's schema maps", async () => {
    const before = await prismasRow();
    const client = forked((models) => {
      Object.assign(models.User ?? {}, { dbName: "people", schema: "other" });
      fieldOf(models, "image").dbName = 'pic"ture';
      models.User?.fields.push({ name: "age", type: "Int", dbName: "years" });
    });
    const changes = [
      `ALTER TABLE "user" RENAME "image" TO "pic""ture"`,
      `ALTER TABLE "user" ADD "years" int DEFAULT 41, ADD "image" text DEFAULT 'not this'`,
      "CREATE SCHEMA other",
      `ALTER TABLE "user" SET SCHEMA other`,
      `ALTER TABLE other."user" RENAME TO people`,
    ];
    await changed(changes, async () => {
      const table = await userTable(client, [...FIELDS, "age"]);
      expect(await rowOf(table)).toStrictEqual({ ...before, age: 41 });
      expect(table?.column("image")).toBe('t."pic""ture"');
      expect(() => table?.column("email")).toThrow("user.email was not asked for");
    });
  });
});

describe("a table is left to Prisma", () => {
  it.each([
    ["padded text", 'ALTER "image" TYPE char(40)'],
    ["a list", 'ALTER "image" TYPE text[] USING ARRAY["image"]'],
    ["JSON", 'ALTER "image" TYPE json USING to_json("image")'],
    ["a day", 'ALTER "banExpires" TYPE date'],
    ["an exact number", 'ALTER "image" TYPE numeric USING 1'],
    ["a column of another name", 'RENAME "image" TO "picture"'],
  ])("whose column has %s", async (_, change) => {
    expect(await userTable()).toBeDefined();
    await changed([`ALTER TABLE "user" ${change}`], async () => {
      expect(await userTable()).toBeUndefined();
    });
  });

  it.each<[string, (models: Models) => void]>([
    ["an enum", (models) => Object.assign(fieldOf(models, "image"), { type: "Hue" })],
    ["a big number", (models) => Object.assign(fieldOf(models, "image"), { type: "BigInt" })],
    ["JSON", (models) => Object.assign(fieldOf(models, "image"), { type: "Json" })],
    ["no such field", (models) => Object.assign(fieldOf(models, "image"), { name: "picture" })],
    ["no such column", (models) => Object.assign(fieldOf(models, "image"), { dbName: "picture" })],
    ["no such table", (models) => Object.assign(models.User ?? {}, { dbName: "people" })],
    ["no such schema", (models) => Object.assign(models.User ?? {}, { schema: "other" })],
    ["no such model", (models) => delete models.User],
  ])("whose Prisma schema has %s", async (_, change) => {
    expect(await userTable(forked(() => {}))).toBeDefined();
    expect(await userTable(forked(change))).toBeUndefined();
  });

  it("where the client doesn't tell its schema", async () => {
    const silent = new Proxy(prisma, {
      get: (client, name) => (name === "_runtimeDataModel" ? undefined : Reflect.get(client, name)),
    });
    expect(await userTable(silent)).toBeUndefined();
  });
});
