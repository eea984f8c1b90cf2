import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { type Database, directReader } from "@/lib/db/prisma";
import type { UserDirectory, UserRow } from "@/lib/extended-admin";
import { lastDays } from "@/lib/extended-admin/user-directory";
import { allUsers, countUsers } from "./all-users";
import { findUsers } from "./find-users";
import { pairShares } from "./pair-shares";
import { all, count, EXACT_COUNT, estimate, USER } from "./statements";
import { BANNED, conditionsOf, MAY_SIGN_IN, narrows, ROLES, roleCondition } from "./user-sql";

/** The directory of users on PostgreSQL: docs/decisions/0005-user-search.md has the reasoning. */
export function prismaUserDirectory(client: Database): UserDirectory {
  const db = directReader(client);
  const shares = pairShares(client);

  return {
    find(query) {
      return narrows(query) ? findUsers(client, query, shares) : allUsers(db, query);
    },

    newestFirst(query, { limit, after }) {
      // As a pair, so that the index of the order is entered at the right place.
      const behind = after
        ? [Prisma.sql`("createdAt", "id") < (${after.createdAt}, ${after.id})`]
        : [];
      return db.$queryRaw<UserRow[]>(Prisma.sql`
        SELECT ${USER} FROM "user" ${all([...conditionsOf(query, "walk"), ...behind])}
         ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit}`);
    },

    async countAdmins({ roles, userIds, excluding, limit }) {
      // The few holders first, each way by its own index: with one condition and
      // a limit, the planner would rather read the whole table.
      const columns = Prisma.sql`"id", "isActive", "banned", "banExpires"`;
      const [row] = await db.$queryRaw<{ n: number }[]>(Prisma.sql`
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
      const rows = await db.$queryRaw<{ place: number; n: number }[]>(
        Prisma.join(arms, " UNION ALL "),
      );
      const counts = new Map(rows.map(({ place, n }) => [place, n]));
      return Promise.all(
        roles.map(async (name, place) => {
          const n = counts.get(place) ?? 0;
          if (n <= EXACT_COUNT) return { name, holders: n, holdersIsEstimate: false };
          // The few that are very common: the planner is asked, no row is read.
          const expected = await estimate(db, user, roleCondition({ role: name, defaultRole }));
          return { name, holders: Math.max(n, expected), holdersIsEstimate: true };
        }),
      );
    },

    async figures() {
      const user = Prisma.sql`"user"`;
      const session = Prisma.sql`"session"`;
      const live = Prisma.sql`"expiresAt" > now()`;
      const newest = Prisma.sql`ORDER BY "createdAt" DESC, "id" DESC`;
      const [users, fresh, sessions, banned, disabled, open] = await Promise.all([
        countUsers(db),
        count(db, user, [Prisma.sql`"createdAt" >= now() - interval '7 days'`], newest),
        count(db, session, [live], Prisma.sql`ORDER BY "expiresAt"`),
        count(db, user, [BANNED], newest),
        count(db, user, [Prisma.sql`NOT "isActive"`], newest),
        count(db, session, [live, Prisma.sql`"impersonatedBy" IS NOT NULL`]),
      ]);
      return {
        users,
        usersIsEstimate: false,
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
        db.$queryRaw<{ kind: string; day: string; n: number }[]>(Prisma.sql`
          SELECT "kind", "day"::text AS day, sum("count")::int AS n FROM "dailyCount"
           WHERE "kind" IN ('sign-up', 'sign-in') AND "day" >= ${days[0]}::date
           GROUP BY "kind", "day"`),
        db.$queryRaw<{ since: string | null }[]>(Prisma.sql`
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
