import type pg from "pg";
import { createAuth } from "@/lib/auth/server";
import { TEST_SECRET } from "@/test/secret";
import { recordedClient, type Statement, type Steps } from "@/test/support/recorded-client";

export type { Steps };

/** The user directory writes its SQL itself; what Prisma writes names the schema. */
const isOfDirectory = ({ text }: Statement) =>
  /"user"|"dailyCount"/.test(text) && !text.includes('"public"."');

/** Our app on a pool that notes what the user directory asks of the database. */
export function openRecorder(database: string) {
  const recorded = recordedClient(database, isOfDirectory);
  const auth = createAuth({
    database: recorded.client,
    secret: TEST_SECRET,
    baseURL: "http://localhost",
    adminUserIds: [],
  });

  return {
    /** What is asked of the database for this list. */
    async stepsOf(headers: Headers, query: Record<string, string>): Promise<Steps> {
      const steps = await recorded.stepsOf(() =>
        auth.api.listUsers({ headers, query: query as never }),
      );
      if (steps.length === 0)
        throw new Error("The directory's statements could not be told apart.");
      return steps;
    },
    stop: recorded.stop,
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
