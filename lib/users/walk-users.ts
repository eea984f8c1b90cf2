import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { UserQuery, UserRow } from "@/lib/extended-admin";
import { all, USER } from "./statements";
import { conditionsOf, keyOf, orderOf, partsBehind } from "./user-sql";

/**
 * How many rows are looked at for each that is wanted: twice as many as it takes
 * where one in five hundred is found, the fewest that count as common.
 */
const REACH = 1_000;

type Run = <Row extends object>(statement: Prisma.Sql) => Promise<Row[]>;

/**
 * A page along the sort key's index, from the query's place on. Where that has two
 * parts, the second is read only when the first has ended.
 */
export async function walk(run: Run, query: UserQuery): Promise<UserRow[]> {
  const users: UserRow[] = [];
  for (const part of partsBehind(query)) {
    const conditions = [...conditionsOf(query, "walk"), ...part];
    users.push(
      ...(await run<UserRow>(Prisma.sql`
        SELECT ${USER} FROM "user" ${all(conditions)}
         ORDER BY ${orderOf(query)}
         LIMIT ${query.limit - users.length} OFFSET ${query.offset}`)),
    );
    if (users.length === query.limit) break;
  }
  return users;
}

/**
 * A walk that turns back: nobody knows of every term how common it is, and one that
 * nobody has would be looked for in the whole table.
 *
 * @returns null where it turned back before the page was full
 */
export async function stroll(run: Run, query: UserQuery): Promise<UserRow[] | null> {
  const reach = (query.offset + query.limit) * REACH;
  const users: UserRow[] = [];
  for (const part of partsBehind(query)) {
    const way = Prisma.sql`FROM "user" ${all(part)} ORDER BY ${orderOf(query)}`;
    users.push(
      ...(await run<UserRow>(Prisma.sql`
        SELECT ${USER}
          FROM (SELECT *, ${keyOf(query)} AS "key" ${way} LIMIT ${reach}) AS near
         ${all(conditionsOf(query, "walk"))}
         ORDER BY ${orderOf(query, Prisma.sql`"key"`)}
         LIMIT ${query.limit - users.length} OFFSET ${query.offset}`)),
    );
    if (users.length === query.limit) return users;
    // Whoever came to the end of the list has seen everybody, though the page isn't full.
    const further = await run<object>(Prisma.sql`SELECT "id" ${way} LIMIT 1 OFFSET ${reach}`);
    if (further.length > 0) return null;
  }
  return users;
}
