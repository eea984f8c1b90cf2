import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { TimeRange, UserNarrowing, UserQuery } from "@/lib/extended-admin";
import { BAN_ENDS_SOON_DAYS } from "@/lib/extended-admin/types";

/**
 * The searchable text of a user. To the letter what the index "user_search_idx"
 * is on: a difference of one character would turn every search into a scan.
 */
const SEARCH_TEXT = Prisma.sql`(lower("name") || E'\n' || lower("email") || E'\n' || lower("id"))`;

/** The roles as an array; to the letter what "user_roles_idx" is on. */
export const ROLES = Prisma.sql`regexp_split_to_array(lower(btrim(coalesce("role", ''))), '\\s*,\\s*')`;

export const BANNED = Prisma.sql`("banned" AND ("banExpires" IS NULL OR "banExpires" > now()))`;

/** Neither disabled nor banned at this moment. */
export const MAY_SIGN_IN = Prisma.sql`("isActive" AND NOT coalesce(${BANNED}, false))`;

const COLUMNS = {
  id: Prisma.sql`"id"`,
  name: Prisma.sql`"name"`,
  email: Prisma.sql`"email"`,
  emailVerified: Prisma.sql`"emailVerified"`,
  role: Prisma.sql`"role"`,
  banned: Prisma.sql`"banned"`,
  banExpires: Prisma.sql`"banExpires"`,
  isActive: Prisma.sql`"isActive"`,
  createdAt: Prisma.sql`"createdAt"`,
} as const;

/** What each sort key orders by; each has an index that ends in id. */
const SORT = {
  id: Prisma.sql`"id"`,
  name: Prisma.sql`lower("name")`,
  email: Prisma.sql`"email"`,
  createdAt: Prisma.sql`"createdAt"`,
  lastActiveAt: Prisma.sql`"lastActiveAt"`,
} as const;

/** A literal text for LIKE: `%` and `_` are characters like any other. */
function like(value: string, operator: "contains" | "starts_with" | "ends_with") {
  const literal = value.replace(/[\\%_]/g, "\\$&");
  const pattern = {
    contains: `%${literal}%`,
    starts_with: `${literal}%`,
    ends_with: `%${literal}`,
  }[operator];
  return Prisma.sql`lower(${pattern})`;
}

/** ORDER BY for a query: its key, then id in the same direction, so that the order is total. */
export function orderOf({
  sortBy,
  sortDirection,
}: Pick<UserQuery, "sortBy" | "sortDirection">): Prisma.Sql {
  const direction = sortDirection === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  if (sortBy === "id") return Prisma.sql`"id" ${direction}`;
  const nulls =
    sortBy !== "lastActiveAt"
      ? Prisma.empty
      : sortDirection === "asc"
        ? Prisma.sql`NULLS FIRST`
        : Prisma.sql`NULLS LAST`;
  return Prisma.sql`${SORT[sortBy]} ${direction} ${nulls}, "id" ${direction}`;
}

/**
 * In which order a probe gathers its matches. It needs none; but of a wide range
 * of time it has enough after a few rows of the range's own index, where the
 * planner would read the table from its beginning, hoping to meet them soon.
 */
export function probeOrder({ created, lastActive }: UserNarrowing): Prisma.Sql {
  const isOpen = (range: TimeRange = {}) => !range.from && !range.before;
  const key = !isOpen(created) ? "createdAt" : !isOpen(lastActive) ? "lastActiveAt" : null;
  return key
    ? Prisma.sql`ORDER BY ${orderOf({ sortBy: key, sortDirection: "desc" })}`
    : Prisma.empty;
}

/** The conditions of a query, to be joined by AND; none of them means everybody. */
export function conditionsOf(query: UserNarrowing): Prisma.Sql[] {
  return [
    ...searchConditions(query),
    ...query.filters.map(filterCondition),
    ...roleCondition(query),
    ...statusCondition(query),
    ...rangeConditions(Prisma.sql`"createdAt"`, query.created),
    ...rangeConditions(Prisma.sql`"lastActiveAt"`, query.lastActive),
  ];
}

/** From one moment on, before another; a row without the moment is in no range. */
function rangeConditions(column: Prisma.Sql, range: TimeRange = {}): Prisma.Sql[] {
  return [
    ...(range.from ? [Prisma.sql`${column} >= ${range.from}`] : []),
    ...(range.before ? [Prisma.sql`${column} < ${range.before}`] : []),
  ];
}

function searchConditions({ search }: UserNarrowing): Prisma.Sql[] {
  if (!search) return [];
  // The combined text is what the index knows; it narrows, the columns decide.
  const anywhere = Prisma.sql`${SEARCH_TEXT} LIKE ${like(search.value, "contains")}`;
  const everyField = search.fields.length === 3 && search.operator === "contains";
  if (everyField) return [anywhere];
  const inFields = search.fields.map(
    (field) => Prisma.sql`lower(${COLUMNS[field]}) LIKE ${like(search.value, search.operator)}`,
  );
  return [anywhere, Prisma.sql`(${Prisma.join(inFields, " OR ")})`];
}

export function roleCondition({
  role,
  defaultRole,
}: Pick<UserNarrowing, "role" | "defaultRole">): Prisma.Sql[] {
  if (!role) return [];
  const holds = Prisma.sql`${ROLES} @> ARRAY[${role}]::text[]`;
  return [role === defaultRole ? Prisma.sql`(${holds} OR coalesce("role", '') = '')` : holds];
}

function statusCondition({ status }: UserNarrowing): Prisma.Sql[] {
  switch (status) {
    case undefined:
      return [];
    case "banned":
      return [BANNED];
    case "ban-ends-soon":
      // "user_banExpires_idx" is on these rows alone.
      return [
        Prisma.sql`"banned" AND "banExpires" > now()
          AND "banExpires" < now() + make_interval(days => ${BAN_ENDS_SOON_DAYS}::int)`,
      ];
    case "disabled":
      return [Prisma.sql`NOT "isActive"`];
    case "unverified":
      return [Prisma.sql`NOT "emailVerified"`];
    case "active":
      return [MAY_SIGN_IN];
  }
}

const COMPARISONS = {
  ne: Prisma.sql`IS DISTINCT FROM`,
  eq: Prisma.sql`IS NOT DISTINCT FROM`,
  lt: Prisma.sql`<`,
  lte: Prisma.sql`<=`,
  gt: Prisma.sql`>`,
  gte: Prisma.sql`>=`,
} as const;

function filterCondition({ field, operator, value }: UserNarrowing["filters"][number]): Prisma.Sql {
  const column = COLUMNS[field];
  switch (operator) {
    case "in":
    case "not_in": {
      const list = Array.isArray(value) ? value.map(String) : [];
      const among = Prisma.sql`${column}::text = ANY(${list}::text[])`;
      return operator === "in" ? among : Prisma.sql`NOT coalesce(${among}, false)`;
    }
    case "contains":
    case "starts_with":
    case "ends_with":
      return Prisma.sql`lower(${column}::text) LIKE ${like(String(value), operator)}`;
    case "eq":
      // `=` where there is a value: it is what an index can answer.
      return value === null
        ? Prisma.sql`${column} IS NULL`
        : Prisma.sql`${column} = ${value as string}`;
    default:
      return Prisma.sql`${column} ${COMPARISONS[operator]} ${value as string}`;
  }
}
