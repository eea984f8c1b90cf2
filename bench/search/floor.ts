import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { createAuth } from "@/lib/auth/server";
import { PrismaClient } from "@/lib/db/generated/client";
import type { Database } from "@/lib/db/prisma";
import { TEST_SECRET } from "@/test/secret";

interface Statement {
  text: string;
  values: unknown[];
}

/** Statements of one answer: those of a step go out together, the steps one after the other. */
export type Steps = Statement[][];

/** The user directory writes its SQL itself; what Prisma writes names the schema. */
const isOfDirectory = ({ text }: Statement) =>
  text.includes('"user"') && !text.includes('"public"."');

/** Our app on a pool that notes what the user directory asks of the database. */
export function openRecorder(database: string) {
  const pool = new pg.Pool({ connectionString: database, max: 4, options: "-c TimeZone=UTC" });
  // When the run fails, the server goes before its connections: that is not the fault to show.
  pool.on("error", () => {});
  let steps: Steps = [];
  let active = 0;
  const ask = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  pool.query = (async (config: pg.QueryConfig, values?: unknown[]) => {
    const statement = { text: config.text, values: values ?? config.values ?? [] };
    if (!isOfDirectory(statement)) return ask(config, values);
    if (active === 0) steps.push([]);
    steps.at(-1)?.push(statement);
    active++;
    try {
      return await ask(config, values);
    } finally {
      active--;
    }
  }) as typeof pool.query;
  const client = new PrismaClient({ adapter: new PrismaPg(pool) }) as unknown as Database;
  const auth = createAuth({
    database: client,
    secret: TEST_SECRET,
    baseURL: "http://localhost",
    adminUserIds: [],
  });

  return {
    /** What is asked of the database for this list. */
    async stepsOf(headers: Headers, query: Record<string, string>): Promise<Steps> {
      steps = [];
      await auth.api.listUsers({ headers, query: query as never });
      if (steps.length === 0)
        throw new Error("The directory's statements could not be told apart.");
      return steps;
    },
    async stop() {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/** The same statements without anything around them. */
export async function replay(sql: pg.Pool, steps: Steps) {
  for (const step of steps) {
    await Promise.all(
      step.map(({ text, values }) => sql.query({ text, values, rowMode: "array" })),
    );
  }
}

/** How PostgreSQL answers each of the statements. */
export async function plansOf(sql: pg.Pool, steps: Steps): Promise<string[]> {
  const plans: string[] = [];
  for (const { text, values } of steps.flat()) {
    if (/^\s*EXPLAIN/i.test(text)) continue;
    const { rows } = await sql.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (ANALYZE, BUFFERS) ${text}`,
      values,
    );
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
  return plans;
}
