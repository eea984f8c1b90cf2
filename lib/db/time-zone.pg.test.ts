import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { createPrisma } from "./prisma";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("stores the same instant whatever time zone the server is set to", async () => {
  const name = new URL(database.url).pathname.slice(1);
  const setup = createPrisma({ connectionString: database.url, poolMax: 1 });
  await setup.$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone = 'Asia/Kolkata'`);
  await setup.$disconnect();
  const prisma = createPrisma({ connectionString: database.url, poolMax: 1 });
  const expiresAt = new Date("2026-01-01T12:00:00Z");
  await prisma.verification.create({ data: { id: "1", identifier: "x", value: "y", expiresAt } });
  const rows = await prisma.$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM "expiresAt")::float8 AS seconds FROM "verification"`;
  await prisma.$disconnect();
  expect(rows).toEqual([{ seconds: expiresAt.getTime() / 1000 }]);
});
