import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { type Database, POOL } from "@/lib/db/prisma";
import { openPool } from "@/scripts/testing/pool";

export interface Statement {
  text: string;
  values: unknown[];
}

/** Statements of one answer: those of a step went out together, the steps one after the other. */
export type Steps = Statement[][];

/**
 * A client that notes what it asks of the database, inside transactions and out.
 * @param isWanted which statements count
 */
export function recordedClient(url: string, isWanted: (statement: Statement) => boolean) {
  const pool = openPool(url, { max: 4, options: "-c TimeZone=UTC -c jit=off" });
  let steps: Steps = [];
  let active = 0;
  const note = (statement: Statement) => {
    if (!isWanted(statement)) return () => {};
    if (active === 0) steps.push([]);
    steps.at(-1)?.push(statement);
    active++;
    return () => void active--;
  };
  // Whatever the pool is asked goes through one of its connections in the end.
  pool.on("connect", (client) => {
    const ask = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [asked, values] = args as [string | Partial<pg.QueryConfig>, unknown];
      const config = typeof asked === "string" ? { text: asked } : asked;
      const done = note({
        text: config?.text ?? "",
        values: Array.isArray(values) ? values : (config?.values ?? []),
      });
      const callback = args.at(-1);
      if (typeof callback === "function") {
        return ask(...args.slice(0, -1), (...result: unknown[]) => {
          done();
          callback(...result);
        });
      }
      return (ask(...args) as Promise<unknown>).finally(done);
    }) as typeof client.query;
  });
  const client = new PrismaClient({ adapter: new PrismaPg(pool) }) as unknown as Database;
  // What goes past Prisma goes the same way as with the app's own client.
  Object.assign(client, { [POOL]: pool });
  return {
    client,
    /** What is asked of the database while `work` runs. */
    async stepsOf(work: () => Promise<unknown>): Promise<Steps> {
      steps = [];
      await work();
      return steps;
    },
    async stop() {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
