import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/prisma";
import type { UserDirectory, UserQuery, UserRow } from "@/lib/extended-admin";
import { all, USER } from "./statements";
import { orderOf } from "./user-sql";
import { walk } from "./walk-users";

/** Up to here a page is reached by walking from the beginning, in one round trip. */
export const NEAR = 1_000;

/** How many users there are, by the day they were created: triggers keep it. */
const COUNTED = Prisma.sql`"dailyCount" WHERE "kind" = 'user'`;

type Page = Awaited<ReturnType<UserDirectory["find"]>>;

/** How many users there are, exactly, without reading one. */
export async function countUsers(db: Reader): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT coalesce(sum("count"), 0)::int AS total FROM ${COUNTED}`,
  );
  return row?.total ?? 0;
}

/** A page of all users. `total` is exact at any size. */
export function allUsers(db: Reader, query: UserQuery): Promise<Page> {
  if (query.after) return pageBehind(db, query);
  return query.offset <= NEAR ? nearPage(db, query) : farPage(db, query);
}

/** At any depth the same: the index is entered at the place. */
async function pageBehind(db: Reader, query: UserQuery): Promise<Page> {
  const [total, users] = await Promise.all([
    countUsers(db),
    walk((statement) => db.$queryRaw(statement), query),
  ]);
  return { users, total, totalIsEstimate: false };
}

async function nearPage(db: Reader, query: UserQuery): Promise<Page> {
  const order = orderOf(query);
  const rows = await db.$queryRaw<(UserRow & { total: number })[]>(Prisma.sql`
    SELECT ${USER}, total
      FROM (SELECT coalesce(sum("count"), 0)::int AS total FROM ${COUNTED}) AS counted
      LEFT JOIN (SELECT ${USER} FROM "user"
                  ORDER BY ${order} LIMIT ${query.limit} OFFSET ${query.offset}) AS page ON true
     ORDER BY ${order}`);
  const users = rows.filter((row) => row.id !== null).map(({ total: _, ...user }) => user);
  return { users: users as UserRow[], total: rows[0]?.total ?? 0, totalIsEstimate: false };
}

/** A page as places in the ascending order, and how to reach it from either side. */
interface Place {
  total: number;
  size: number;
  /** The day of its first user, and how many of that day are before the page. */
  lowDay: Date | null;
  lowSkip: number | null;
  /** The day of its last user, and how many of that day are behind the page. */
  highDay: Date | null;
  highSkip: number | null;
}

const DAY = 86_400_000;

/** Two round trips: where the page is, then the way from the nearer side. */
async function farPage(db: Reader, query: UserQuery): Promise<Page> {
  const place = await placeOf(db, query);
  if (!place || place.size <= 0) {
    return { users: [], total: place?.total ?? 0, totalIsEstimate: false };
  }
  const { lowSkip, highSkip, lowDay, highDay } = place;
  const upwards = (lowSkip ?? 0) <= (highSkip ?? 0);
  // Days are whole ones in UTC; only the order by creation can begin at one.
  const bounds = upwards
    ? lowDay && [Prisma.sql`"createdAt" >= ${lowDay}`]
    : highDay && [Prisma.sql`"createdAt" < ${new Date(highDay.getTime() + DAY)}`];
  const way = { sortBy: query.sortBy, sortDirection: upwards ? "asc" : "desc" } as const;
  // The keys out of the index alone; then the few rows.
  const unique = query.sortBy === "email" ? Prisma.sql`"email"` : Prisma.sql`"id"`;
  const users = await db.$queryRaw<UserRow[]>(Prisma.sql`
    SELECT ${USER}
      FROM (SELECT ${unique} FROM "user" ${all(bounds || [])}
             ORDER BY ${orderOf(way)} LIMIT ${place.size}
            OFFSET ${(upwards ? lowSkip : highSkip) ?? 0}) AS page
      JOIN "user" USING (${unique})
     ORDER BY ${orderOf(query)}`);
  return { users, total: place.total, totalIsEstimate: false };
}

/** Where a page is: by the days' counts, or, in other orders than that of creation, by the total. */
async function placeOf(db: Reader, query: UserQuery): Promise<Place | undefined> {
  const { offset, limit } = query;
  const isUpwards = query.sortDirection === "asc";
  const low = isUpwards
    ? Prisma.sql`${offset}::bigint`
    : Prisma.sql`greatest(0, total - ${offset + limit}::bigint)`;
  const high = isUpwards
    ? Prisma.sql`least(total, ${offset + limit}::bigint)`
    : Prisma.sql`total - ${offset}::bigint`;
  const byDay = query.sortBy === "createdAt";
  const [row] = await db.$queryRaw<Place[]>(Prisma.sql`
    WITH days AS (
      SELECT "day", sum(sum("count")) OVER (ORDER BY "day") AS through, sum("count") AS n
        FROM ${COUNTED} GROUP BY "day"
    ), place AS (
      SELECT total, ${low} AS low, ${high} AS high
        FROM (SELECT coalesce(max(through), 0) AS total FROM days) AS counted
    )
    SELECT total::int, (high - low)::int AS size, ${
      byDay
        ? Prisma.sql`
           first."day" AS "lowDay", (low - first.through + first.n)::int AS "lowSkip",
           last."day" AS "highDay", (last.through - high)::int AS "highSkip"`
        : Prisma.sql`
           NULL::date AS "lowDay", low::int AS "lowSkip",
           NULL::date AS "highDay", (total - high)::int AS "highSkip"`
    }
      FROM place
      LEFT JOIN LATERAL (SELECT * FROM days WHERE through > low ORDER BY "day" LIMIT 1) AS first ON true
      LEFT JOIN LATERAL (SELECT * FROM days WHERE through >= high ORDER BY "day" LIMIT 1) AS last ON true`);
  return row;
}
