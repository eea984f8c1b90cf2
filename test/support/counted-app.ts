import { countStatements } from "@/scripts/testing/statement-counter";
import { createTestApp } from "@/test/app";
import { createTestDatabase } from "@/test/database";

/** The product's Better Auth over a database whose statements are counted. */
export async function createCountedApp() {
  const database = await createTestDatabase();
  const counter = await countStatements(database.url);
  const app = await createTestApp({ database: { ...database, url: counter.url } });
  return {
    app,
    /** What some work said, and how many statements it took, on however many connections. */
    async counted<Answer>(work: () => Promise<Answer>) {
      const before = counter.count();
      const answer = await work();
      return { answer, statements: counter.count() - before };
    },
    async close() {
      await app.close();
      await counter.stop();
    },
  };
}
