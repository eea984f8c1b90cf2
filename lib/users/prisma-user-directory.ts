import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { currentTransaction, type Database } from "@/lib/db/prisma";
import type { UserDirectory, UserQuery, UserRow } from "@/lib/extended-admin";
import { lastDays } from "@/lib/extended-admin/user-directory";
import {
  BANNED,
  conditionsOf,
  MAY_SIGN_IN,
  orderOf,
  probeOrder,
  ROLES,
  roleCondition,
} from "./user-sql";

/** Up to here counts are exact; beyond, they are the planner's estimate. */
export const EXACT_COUNT = 10_000;

const USER = Prisma.sql`"id", "name", "email", "emailVerified", "image", "createdAt", "updatedAt",
  "role", "banned", "banReason", "banExpires", "isActive", "lastActiveAt"`;

const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], " AND ")}` : Prisma.empty;

/** The directory of users on PostgreSQL: docs/decisions/0005-user-search.md has the reasoning. */
export function prismaUserDirectory(client: Database): UserDirectory {
  const db = () => currentTransaction(client);

  /** How many rows the planner expects: no row is read. */
  async function estimate(table: Prisma.Sql, conditions: readonly Prisma.Sql[]) {
    const [row] = await db().$queryRaw<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }[]>(
      Prisma.sql`EXPLAIN (FORMAT JSON) SELECT 1 FROM ${table} ${all(conditions)}`,
    );
    return row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
  }

  /** Exact up to EXACT_COUNT, never reading more rows than that. */
  async function count(table: Prisma.Sql, conditions: readonly Prisma.Sql[]) {
    const [row] = await db().$queryRaw<{ n: number }[]>(Prisma.sql`
      SELECT count(*)::int AS n
        FROM (SELECT 1 FROM ${table} ${all(conditions)} LIMIT ${EXACT_COUNT + 1}) AS bounded`);
    const n = row?.n ?? 0;
    if (n <= EXACT_COUNT) return { n, isEstimate: false };
    return { n: Math.max(n, await estimate(table, conditions)), isEstimate: true };
  }

  /** The rows of a page, found by walking the sort key's index. */
  function walk(query: UserQuery, conditions: readonly Prisma.Sql[]) {
    return db().$queryRaw<UserRow[]>(Prisma.sql`
      SELECT ${USER} FROM "user" ${all(conditions)}
       ORDER BY ${orderOf(query)} LIMIT ${query.limit} OFFSET ${query.offset}`);
  }

  return {
    async find(query) {
      const conditions = conditionsOf(query);
      if (conditions.length === 0) {
        const [users, total] = await Promise.all([
          walk(query, conditions),
          count(Prisma.sql`"user"`, conditions),
        ]);
        return { users, total: total.n, totalIsEstimate: total.isEstimate };
      }
      // A bounded probe gathers the matches. Few: they are all there, sort them.
      // Many: walking the sort index meets a page of them soon.
      const rows = await db().$queryRaw<(UserRow & { matches: number })[]>(Prisma.sql`
        WITH probe AS MATERIALIZED (
          SELECT ${USER} FROM "user" ${all(conditions)} ${probeOrder(query)}
           LIMIT ${EXACT_COUNT + 1}
        ), size AS (SELECT count(*)::int AS matches FROM probe)
        SELECT page.*, size.matches
          FROM size LEFT JOIN LATERAL (
            SELECT * FROM probe WHERE size.matches <= ${EXACT_COUNT}
             ORDER BY ${orderOf(query)} LIMIT ${query.limit} OFFSET ${query.offset}
          ) AS page ON true`);
      const matches = rows[0]?.matches ?? 0;
      if (matches <= EXACT_COUNT) {
        const users = rows.filter((row) => row.id !== null).map(({ matches: _, ...user }) => user);
        return { users: users as UserRow[], total: matches, totalIsEstimate: false };
      }
      const [users, expected] = await Promise.all([
        walk(query, conditions),
        estimate(Prisma.sql`"user"`, conditions),
      ]);
      return { users, total: Math.max(matches, expected), totalIsEstimate: true };
    },

    newestFirst(query, { limit, after }) {
      // As a pair, so that the index of the order is entered at the right place.
      const behind = after
        ? [Prisma.sql`("createdAt", "id") < (${after.createdAt}, ${after.id})`]
        : [];
      return db().$queryRaw<UserRow[]>(Prisma.sql`
        SELECT ${USER} FROM "user" ${all([...conditionsOf(query), ...behind])}
         ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit}`);
    },

    async countAdmins({ roles, userIds, excluding, limit }) {
      // The few holders first, each way by its own index: with one condition and
      // a limit, the planner would rather read the whole table.
      const columns = Prisma.sql`"id", "isActive", "banned", "banExpires"`;
      const [row] = await db().$queryRaw<{ n: number }[]>(Prisma.sql`
        WITH holders AS MATERIALIZED (
          SELECT ${columns} FROM "user" WHERE ${ROLES} && ${[...roles]}::text[]
           UNION
          SELECT ${columns} FROM "user" WHERE "id" = ANY(${[...userIds]}::text[])
        )
        SELECT count(*)::int AS n FROM (
          SELECT 1 FROM holders WHERE ${MAY_SIGN_IN} AND "id" <> ${excluding ?? ""} LIMIT ${limit}
        ) AS bounded`);
      return row?.n ?? 0;
    },

    async countRoleHolders({ roles, defaultRole }) {
      if (roles.length === 0) return [];
      const user = Prisma.sql`"user"`;
      // One statement for all; each role has an arm of its own, so that the planner
      // reads a rare one by the index and stops early at a common one.
      const arms = roles.map(
        (role, place) => Prisma.sql`
          SELECT ${place}::int AS place, count(*)::int AS n
            FROM (SELECT 1 FROM ${user} ${all(roleCondition({ role, defaultRole }))}
                   LIMIT ${EXACT_COUNT + 1}) AS bounded`,
      );
      const rows = await db().$queryRaw<{ place: number; n: number }[]>(
        Prisma.join(arms, " UNION ALL "),
      );
      const counts = new Map(rows.map(({ place, n }) => [place, n]));
      return Promise.all(
        roles.map(async (name, place) => {
          const n = counts.get(place) ?? 0;
          if (n <= EXACT_COUNT) return { name, holders: n, holdersIsEstimate: false };
          // The few that are very common: the planner is asked, no row is read.
          const expected = await estimate(user, roleCondition({ role: name, defaultRole }));
          return { name, holders: Math.max(n, expected), holdersIsEstimate: true };
        }),
      );
    },

    async figures() {
      const user = Prisma.sql`"user"`;
      const session = Prisma.sql`"session"`;
      const live = Prisma.sql`"expiresAt" > now()`;
      const [users, fresh, sessions, banned, disabled, open] = await Promise.all([
        count(user, []),
        count(user, [Prisma.sql`"createdAt" >= now() - interval '7 days'`]),
        count(session, [live]),
        count(user, [BANNED]),
        count(user, [Prisma.sql`NOT "isActive"`]),
        count(session, [live, Prisma.sql`"impersonatedBy" IS NOT NULL`]),
      ]);
      return {
        users: users.n,
        usersIsEstimate: users.isEstimate,
        newThisWeek: fresh.n,
        newThisWeekIsEstimate: fresh.isEstimate,
        activeSessions: sessions.n,
        activeSessionsIsEstimate: sessions.isEstimate,
        banned: banned.n,
        disabled: disabled.n,
        openImpersonations: open.n,
      };
    },

    async activity(count) {
      const days = lastDays(count);
      const [rows, [counting]] = await Promise.all([
        db().$queryRaw<{ kind: string; day: string; n: number }[]>(Prisma.sql`
          SELECT "kind", "day"::text AS day, sum("count")::int AS n FROM "dailyCount"
           WHERE "kind" IN ('sign-up', 'sign-in') AND "day" >= ${days[0]}::date
           GROUP BY "kind", "day"`),
        db().$queryRaw<{ since: string | null }[]>(Prisma.sql`
          SELECT min("day")::text AS since FROM "dailyCount" WHERE "kind" = 'sign-in'`),
      ]);
      const counted = new Map(rows.map(({ kind, day, n }) => [`${kind} ${day}`, n]));
      const since = counting?.since ?? null;
      return {
        days: days.map((day) => ({
          day,
          signUps: counted.get(`sign-up ${day}`) ?? 0,
          signIns: since && day >= since ? (counted.get(`sign-in ${day}`) ?? 0) : null,
        })),
        signInsSince: since,
      };
    },
  };
}
