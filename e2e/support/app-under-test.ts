import { readFileSync } from "node:fs";
import type pg from "pg";
import { type DatabaseKind, type DatabaseSource, openDatabase } from "@/scripts/testing/databases";
import { startLeashed } from "@/scripts/testing/leashed";
import { openPool } from "@/scripts/testing/pool";
import { countStatements } from "@/scripts/testing/statement-counter";
import { TEST_SECRET } from "@/test/secret";
import { seedSmall } from "./seed-small";

export interface AppUnderTest {
  /** Where it answers, without a slash at the end. */
  url: string;
  kind: DatabaseKind;
  /** Its database, for factories and for looking at what was stored. */
  db: pg.Pool;
  /** How many statements the server has sent to it; of an app whose statements are counted. */
  statements(): number;
  /** What the server has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Serves the production build over a fresh database with a small seed. */
export async function startApp(options: {
  logFile: string;
  middleware: boolean;
  /** Whether messages are kept; nothing can be sent otherwise. */
  mailbox: boolean;
  /** Whether statements are counted, on their way through this process. */
  counting: boolean;
}): Promise<AppUnderTest> {
  const source = JSON.parse(process.env.E2E_DATABASE_SOURCE ?? "null") as DatabaseSource | null;
  if (!source) throw new Error("e2e/support/global-setup.ts has not run.");
  const database = await openDatabase(source);
  // On the embedded database every connection shares one session, so a second
  // one beside the app's gains nothing.
  const db = openPool(database.url, { max: 1 });
  const counter = options.counting ? await countStatements(database.url) : undefined;
  try {
    await seedSmall(db);
    const server = await startLeashed<{ url: string }>("app-server.ts", {
      input: {
        log: options.logFile,
        middleware: options.middleware,
        env: {
          DATABASE_URL: counter?.url ?? database.url,
          DATABASE_POOL_MAX: String(database.poolMax),
          BETTER_AUTH_SECRET: TEST_SECRET,
          ADMIN_USER_IDS: "",
          // Journeys follow the links in messages.
          SMTP_URL: "",
          DEV_MAILBOX: options.mailbox ? "1" : "",
        },
      },
    });
    return {
      url: server.ready.url,
      kind: database.kind,
      db,
      statements() {
        if (!counter) throw new Error("Nobody counts here: test.use({ counting: true }).");
        return counter.count();
      },
      log: () => readFileSync(options.logFile, "utf8"),
      async stop() {
        await server.stop();
        await counter?.stop();
        await db.end();
        await database.drop();
      },
    };
  } catch (error) {
    await counter?.stop();
    await db.end();
    await database.drop();
    throw error;
  }
}
