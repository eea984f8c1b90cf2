import { inject } from "vitest";
import { openDatabase, type TestDatabase } from "@/scripts/testing/databases";

export type { TestDatabase } from "@/scripts/testing/databases";
export { openPool } from "@/scripts/testing/pool";

/**
 * A fresh PostgreSQL database of the running project's kind ("embedded" or
 * "postgres"), migrated unless told otherwise. Only in `*.db.test.ts` and
 * `*.pg.test.ts`; make one per file in `beforeAll`, `drop()` it in `afterAll`.
 */
export function createTestDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const source = inject("databaseSource");
  if (!source) throw new Error("Only *.db.test.ts and *.pg.test.ts files have a database.");
  return openDatabase(source, options);
}
