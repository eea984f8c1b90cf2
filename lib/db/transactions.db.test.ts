import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("an open transaction is joined from every copy of the module: each of Next's bundles has one", async () => {
  const first = await import("./prisma");
  vi.resetModules();
  const second = await import("./prisma");
  expect(second.currentTransaction).not.toBe(first.currentTransaction);
  const client = first.createPrisma({
    connectionString: database.url,
    poolMax: database.poolMax,
  });
  try {
    expect(second.currentTransaction(client) === client).toBe(true);
    await client.$transaction(async (tx) => {
      // Compared by hand: a failure would try to print the whole client.
      expect(second.currentTransaction(client) === tx).toBe(true);
    });
    expect(second.currentTransaction(client) === client).toBe(true);
  } finally {
    await client.$disconnect();
  }
});
