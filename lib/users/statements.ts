import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { type Database, OutOfTime, queryInTime, type Reader } from "@/lib/db/prisma";
import { SearchTooBroad } from "@/lib/extended-admin/user-directory";

/** Up to here counts are exact; beyond, they may be the planner's estimate. */
export const EXACT_COUNT = 10_000;

/** How long one statement of a search may run: longer than that nobody waits. */
const SEARCH_TIMEOUT = 5_000;

export const USER = Prisma.sql`"id", "name", "email", "emailVerified", "image", "createdAt", "updatedAt",
  "role", "banned", "banReason", "banExpires", "isActive", "lastActiveAt"`;

export const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], " AND ")}` : Prisma.empty;

interface Plan {
  "Node Type": string;
  "Plan Rows": number;
  "Index Name"?: string;
  Plans?: Plan[];
}

/** How the planner would go about a statement: no row is read. */
export async function expectation(db: Reader, statement: Prisma.Sql) {
  const [row] = await db.$queryRaw<{ "QUERY PLAN": [{ Plan: Plan }] }[]>(
    Prisma.sql`EXPLAIN (FORMAT JSON) ${statement}`,
  );
  const plan = row?.["QUERY PLAN"][0].Plan;
  // A limit on the outside expects what it lets through; within is all that there is.
  const unlimited = plan?.["Node Type"] === "Limit" ? plan.Plans?.[0] : plan;
  return { rows: unlimited?.["Plan Rows"] ?? 0, indexes: plan ? indexesOf(plan) : [] };
}

const indexesOf = ({ "Index Name": index, Plans = [] }: Plan): string[] => [
  ...(index ? [index] : []),
  ...Plans.flatMap(indexesOf),
];

/** How many rows of a table the planner expects. */
export async function estimate(
  db: Reader,
  table: Prisma.Sql,
  conditions: readonly Prisma.Sql[],
): Promise<number> {
  const { rows } = await expectation(db, Prisma.sql`SELECT 1 FROM ${table} ${all(conditions)}`);
  return rows;
}

/**
 * How many rows of a table there are, exact up to EXACT_COUNT and never reading more.
 * @param order an index to take them from, where the planner would start with the table
 */
export async function count(
  db: Reader,
  table: Prisma.Sql,
  conditions: readonly Prisma.Sql[],
  order: Prisma.Sql = Prisma.empty,
): Promise<{ n: number; isEstimate: boolean }> {
  const [row] = await db.$queryRaw<{ n: number }[]>(Prisma.sql`
    SELECT count(*)::int AS n
      FROM (SELECT 1 FROM ${table} ${all(conditions)} ${order} LIMIT ${EXACT_COUNT + 1}) AS bounded`);
  const n = row?.n ?? 0;
  if (n <= EXACT_COUNT) return { n, isEstimate: false };
  return { n: Math.max(n, await estimate(db, table, conditions)), isEstimate: true };
}

/** How many blocks of a table a sample reads: some thousand rows, at any size of it. */
const SAMPLE_BLOCKS = 150;

/**
 * About how many rows of a table meet the conditions, going by some of its blocks,
 * the same ones each time. Unlike the planner a sample sees what conditions have in
 * common; what is rare or lies in few blocks it can't see.
 */
export async function sample(
  db: Reader,
  table: Prisma.Sql,
  conditions: readonly Prisma.Sql[],
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>(Prisma.sql`
    WITH part AS (
      SELECT least(1, ${SAMPLE_BLOCKS}::float8 * current_setting('block_size')::int
                        / greatest(1, pg_relation_size(${table.sql}::regclass))) AS share)
    SELECT (count(*) / (SELECT share FROM part))::int AS n
      FROM ${table} TABLESAMPLE SYSTEM ((SELECT 100 * share FROM part)) REPEATABLE (1)
     ${all(conditions)}`);
  return row?.n ?? 0;
}

/**
 * Runs a statement whose work no index bounds, for so many milliseconds. Inside a
 * transaction it runs as it is: that has an end of its own.
 * @throws SearchTooBroad when the time was over; not on the embedded database
 */
export async function fenced<Row extends object>(
  client: Database,
  statement: Prisma.Sql,
  milliseconds = SEARCH_TIMEOUT,
): Promise<Row[]> {
  try {
    return await queryInTime<Row>(client, milliseconds, statement);
  } catch (error) {
    throw error instanceof OutOfTime ? new SearchTooBroad({ cause: error }) : error;
  }
}
