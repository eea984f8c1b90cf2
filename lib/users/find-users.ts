import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { type Database, directReader, type Reader } from "@/lib/db/prisma";
import type { UserDirectory, UserQuery, UserRow } from "@/lib/extended-admin";
import { isShortSearch } from "@/lib/extended-admin/short-search";
import { NEAR } from "./all-users";
import type { PairShares } from "./rare-parts";
import { rareConditions, SHORT_TERMS_INDEX } from "./search-sql";
import { all, EXACT_COUNT, estimate, expectation, fenced, sample, USER } from "./statements";
import {
  conditionsOf,
  hasShortTerm,
  isOneKind,
  keyOf,
  looksEverywhere,
  orderOf,
  partsBehind,
  probeOrder,
} from "./user-sql";
import { stroll, walk } from "./walk-users";

/**
 * From how many expected matches on they are not gathered. Above EXACT_COUNT by
 * what the planner may be wrong: it knows of roles, states, days and short terms
 * from tens of thousands of rows, of longer terms from a thousand.
 */
const COMMON = { sampled: 20_000, longTerm: 50_000 };

/**
 * How many users are looked at who have the rare parts of a term. If more have them,
 * they were not that rare together, and the index is asked for the whole term.
 */
const RARE = 1_000;

const hasLongTerm = ({ search }: UserQuery) => search !== undefined && !isShortSearch(search);

type Page = Awaited<ReturnType<UserDirectory["find"]>>;

const USERS = Prisma.sql`"user"`;

/**
 * A page of the users that something narrows. Few: gather them by an index and
 * sort. Many: walk the sort key's index, a page of them is met soon. Who is many is
 * found out beforehand where gathering many would cost more the more there are.
 * @param shares tells which pairs of characters are common
 * @throws SearchTooBroad when neither came to an end in time
 */
export async function findUsers(
  client: Database,
  query: UserQuery,
  shares: () => Promise<PairShares>,
): Promise<Page> {
  const gathering = conditionsOf(query, "gather");
  const isPlain = isOneKind(query);
  // Behind a place there may be nobody any more, and the walk goes on to the end.
  const isNear = query.offset <= NEAR && !query.after;
  const db = directReader(client);
  const run = <Row extends object>(statement: Prisma.Sql) =>
    isPlain && isNear ? db.$queryRaw<Row[]>(statement) : fenced<Row>(client, statement);
  const isPerhapsMany = isPlain || looksEverywhere(query);
  // How the planner would gather, asked where that decides something.
  const plan =
    isPerhapsMany || hasShortTerm(query) ? await expectation(db, keys(query, gathering)) : null;

  const many = isPerhapsMany && plan && (await knownToBeMany(db, query, plan.rows));
  if (many) {
    const isSure = !isPlain || !query.search;
    const users = await (isSure ? walk(run, query) : stroll(run, query));
    if (users) return { users, total: many, totalIsEstimate: true };
  }
  const { search } = query;
  const rare = search && hasLongTerm(query) ? rareConditions(search, await shares()) : [];
  // What the index of short terms doesn't lead to is better found in the columns.
  const isJudged = plan && !plan.indexes.includes(SHORT_TERMS_INDEX);
  const conditions = isJudged ? conditionsOf(query, "judge") : gathering;
  const rows = await run<UserRow & { matches: number }>(gather(query, conditions, rare));
  const matches = rows[0]?.matches ?? 0;
  if (matches <= EXACT_COUNT) {
    const users = rows.filter((row) => row.id !== null).map(({ matches: _, ...user }) => user);
    return { users: users as UserRow[], total: matches, totalIsEstimate: false };
  }
  const [users, expected] = await Promise.all([
    walk(run, query),
    looksEverywhere(query) && !isPlain
      ? look(db, query)
      : (plan?.rows ?? estimate(db, USERS, gathering)),
  ]);
  return { users, total: Math.max(matches, expected), totalIsEstimate: true };
}

/** How many users a query finds, where that is many and can be said beforehand; else null. */
async function knownToBeMany(
  db: Reader,
  query: UserQuery,
  expected: number,
): Promise<number | null> {
  const isPlain = isOneKind(query);
  const many = isPlain && hasLongTerm(query) ? COMMON.longTerm : COMMON.sampled;
  if (expected < many) return null;
  if (isPlain) return expected;
  // The planner multiplied shares, which is reason to look and no more.
  const seen = await look(db, query);
  return seen < many ? null : seen;
}

const look = (db: Reader, query: UserQuery) => sample(db, USERS, conditionsOf(query, "judge"));

/**
 * At most EXACT_COUNT + 1 matches, counted; if that is all of them, also the page.
 * Gathered are keys alone, out of the index where it has them.
 * @param rare what follows from the conditions and is quickly looked up
 */
function gather(
  query: UserQuery,
  conditions: readonly Prisma.Sql[],
  rare: readonly Prisma.Sql[],
): Prisma.Sql {
  const key = Prisma.sql`"key"`;
  const order = orderOf(query, key);
  const parts = partsBehind(query, key).filter((part) => part.length > 0);
  const isBehind = parts.map((part) => Prisma.sql`(${Prisma.join(part, " AND ")})`);
  const isOnPage = [
    Prisma.sql`(SELECT matches FROM size) <= ${EXACT_COUNT}`,
    ...(parts.length > 0 ? [Prisma.sql`(${Prisma.join(isBehind, " OR ")})`] : []),
  ];
  return Prisma.sql`
    WITH ${rare.length > 0 ? probeByParts(query, conditions, rare) : probe(query, conditions)},
    size AS (SELECT count(*)::int AS matches FROM probe)
    SELECT ${USER}, matches
      FROM size LEFT JOIN (
        (SELECT * FROM probe ${all(isOnPage)}
          ORDER BY ${order} LIMIT ${query.limit} OFFSET ${query.offset}) AS page
        JOIN "user" USING ("id")
      ) ON true
     ORDER BY ${order}`;
}

/** The keys of the matches, one more than are counted. */
const keys = (query: UserQuery, conditions: readonly Prisma.Sql[]) => Prisma.sql`
  SELECT "id", ${keyOf(query)} AS "key" FROM "user" ${all(conditions)} ${probeOrder(query)}
   LIMIT ${EXACT_COUNT + 1}`;

const probe = (query: UserQuery, conditions: readonly Prisma.Sql[]) => Prisma.sql`
  probe AS MATERIALIZED (${keys(query, conditions)})`;

/** The same out of those few who have a term's rare parts; unless they are not few. */
const probeByParts = (
  query: UserQuery,
  conditions: readonly Prisma.Sql[],
  rare: readonly Prisma.Sql[],
) => Prisma.sql`
  near AS MATERIALIZED (
    SELECT "id", ${keyOf(query)} AS "key", (${Prisma.join([...conditions], " AND ")}) AS "matches"
      FROM "user" ${all(rare)} LIMIT ${RARE + 1}
  ), looked AS MATERIALIZED (SELECT count(*) > ${RARE} AS "tooMany" FROM near
  ), probe AS MATERIALIZED (
    SELECT "id", "key" FROM near WHERE "matches" AND NOT (SELECT "tooMany" FROM looked)
     UNION ALL
    (${keys(query, [Prisma.sql`(SELECT "tooMany" FROM looked)`, ...conditions])})
  )`;
