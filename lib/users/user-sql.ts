import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { TimeRange, UserNarrowing, UserQuery } from "@/lib/extended-admin";
import { isShort } from "@/lib/extended-admin/short-search";
import { BAN_ENDS_SOON_DAYS } from "@/lib/extended-admin/types";
import { like, narrowed, searchConditions, type Way } from "./search-sql";

/** The roles as an array; to the letter what "user_roles_idx" is on. */
export const ROLES = Prisma.sql`regexp_split_to_array(lower(btrim(coalesce("role", ''))), '\\s*,\\s*')`;

export const BANNED = Prisma.sql`("banned" AND ("banExpires" IS NULL OR "banExpires" > now()))`;

/**
 * Neither disabled nor banned at this moment. The contrary of BANNED, in a form that
 * the planner has statistics for: of a negation it would expect half of all users.
 */
export const MAY_SIGN_IN = Prisma.sql`("isActive" AND ("banned" IS NOT TRUE OR "banExpires" <= now()))`;

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

const asItIs = (value: Prisma.Sql) => value;

/**
 * What each sort key orders by: `of` its column, or of a value that stands for it.
 * Each has an index that ends in id.
 */
const SORT = {
  id: { column: Prisma.sql`"id"`, of: asItIs },
  name: { column: Prisma.sql`"name"`, of: (name: Prisma.Sql) => Prisma.sql`lower(${name})` },
  email: { column: Prisma.sql`"email"`, of: asItIs },
  createdAt: { column: Prisma.sql`"createdAt"`, of: asItIs },
  lastActiveAt: { column: Prisma.sql`"lastActiveAt"`, of: asItIs },
} as const satisfies Record<UserQuery["sortBy"], unknown>;

const direction = (sortDirection: UserQuery["sortDirection"]) =>
  sortDirection === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;

type Order = Pick<UserQuery, "sortBy" | "sortDirection">;

/** What a query is sorted by. */
export const keyOf = ({ sortBy }: Pick<Order, "sortBy">): Prisma.Sql =>
  SORT[sortBy].of(SORT[sortBy].column);

/** Whether a sort key makes a total order by itself. */
const isUnique = ({ sortBy }: Pick<Order, "sortBy">) => sortBy === "id" || sortBy === "email";

/**
 * ORDER BY for a query: its key, then id in the same direction, so that the order
 * is total. E-mail addresses and ids are unique and make one by themselves.
 *
 * @param key what stands for the key, where it was given a name
 */
export function orderOf(order: Order, key: Prisma.Sql = keyOf(order)): Prisma.Sql {
  const way = direction(order.sortDirection);
  if (isUnique(order)) return Prisma.sql`${key} ${way}`;
  const nulls =
    order.sortBy !== "lastActiveAt"
      ? Prisma.empty
      : order.sortDirection === "asc"
        ? Prisma.sql`NULLS FIRST`
        : Prisma.sql`NULLS LAST`;
  return Prisma.sql`${key} ${way} ${nulls}, "id" ${way}`;
}

/**
 * The conditions for who is behind a query's place. Usually one list of them; two
 * where people who were never active are behind others or before them, of which the
 * second begins where the first ends. Joined by OR they would enter no index.
 *
 * @param key what stands for the key, where it was given a name
 */
export function partsBehind(query: UserQuery, key: Prisma.Sql = keyOf(query)): Prisma.Sql[][] {
  const { sortBy, sortDirection, after } = query;
  if (!after) return [[]];
  const isUpwards = sortDirection === "asc";
  const beyond = isUpwards ? Prisma.sql`>` : Prisma.sql`<`;
  const isNever = Prisma.sql`${key} IS NULL`;
  const hasNever = sortBy === "lastActiveAt";
  if (hasNever && after.key === null) {
    const never = [isNever, Prisma.sql`"id" ${beyond} ${after.id}`];
    return isUpwards ? [never, [Prisma.sql`${key} IS NOT NULL`]] : [never];
  }
  const given = SORT[sortBy].of(Prisma.sql`${after.key}`);
  if (isUnique(query)) return [[Prisma.sql`${key} ${beyond} ${given}`]];
  // As a pair, so that the index of the order is entered at the right place.
  const pair = [Prisma.sql`(${key}, "id") ${beyond} (${given}, ${after.id})`];
  return hasNever && !isUpwards ? [pair, [isNever]] : [pair];
}

/**
 * In which order a probe gathers its matches. It needs none; but in the order of
 * the index that narrows it is over after a few rows of it, where the planner
 * would read the table from its beginning, hoping to meet them soon.
 */
export function probeOrder(query: UserNarrowing): Prisma.Sql {
  const by = (sortBy: Order["sortBy"]) =>
    Prisma.sql`ORDER BY ${orderOf({ sortBy, sortDirection: "desc" })}`;
  if (!isOpen(query.created)) return by("createdAt");
  if (!isOpen(query.lastActive)) return by("lastActiveAt");
  // Each of these has an index of its own in this order.
  const hasIndex = query.status && ["banned", "disabled", "unverified"].includes(query.status);
  return hasIndex && isOneKind(query) ? by("createdAt") : Prisma.empty;
}

const isOpen = (range: TimeRange = {}) => !range.from && !range.before;

/**
 * Whether one thing alone narrows, and one that the database has an index and
 * statistics for. Only then can be said beforehand how many are left: the planner
 * multiplies the shares of conditions, and what they have in common it can't know.
 */
export function isOneKind({ search, filters, role, status, created, lastActive }: UserNarrowing) {
  if (filters.length > 0) return false;
  if (search && (search.fields.length < 3 || search.operator !== "contains")) return false;
  const parts = [search, role, status, !isOpen(created), !isOpen(lastActive)];
  return parts.filter(Boolean).length === 1;
}

/**
 * Whether a query looks for a text that many may have, among other things, all over
 * the table: an index of texts hands out every match before the first is judged.
 * Days of creation lie together, and are gathered in their own order.
 */
export const looksEverywhere = ({ search, filters, created }: UserNarrowing) =>
  isOpen(created) &&
  (search !== undefined || filters.some(({ operator }) => TEXT_OPERATORS.has(operator)));

/** Whether a query looks for one or two characters, which have an index of their own. */
export const hasShortTerm = ({ search, filters }: UserNarrowing) =>
  (search !== undefined && isShort(search.value)) ||
  filters.some(({ operator, value }) => TEXT_OPERATORS.has(operator) && isShort(String(value)));

/** Whether a query leaves anybody out at all. */
export const narrows = (query: UserNarrowing) => conditionsOf(query, "walk").length > 0;

/** The conditions of a query, to be joined by AND; none of them means everybody. */
export function conditionsOf(query: UserNarrowing & Partial<Order>, way: Way): Prisma.Sql[] {
  return [
    ...searchConditions(query.search, way),
    ...query.filters.flatMap((filter) => filterConditions(filter, way)),
    ...roleCondition(query),
    ...statusCondition(query, way),
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

export function roleCondition({
  role,
  defaultRole,
}: Pick<UserNarrowing, "role" | "defaultRole">): Prisma.Sql[] {
  if (!role) return [];
  const holds = Prisma.sql`${ROLES} @> ARRAY[${role}]::text[]`;
  if (role !== defaultRole) return [holds];
  // No role at all is one empty name to the index; "a,,b" has one too.
  return [
    Prisma.sql`${ROLES} && ARRAY[${role}, '']::text[]`,
    Prisma.sql`(${holds} OR btrim(coalesce("role", '')) = '')`,
  ];
}

function statusCondition(
  { status, sortBy }: UserNarrowing & Partial<Order>,
  way: Way,
): Prisma.Sql[] {
  switch (status) {
    case undefined:
      return [];
    case "banned":
      return [BANNED];
    case "ban-ends-soon":
      if (way !== "walk") return [Prisma.sql`"banned"::int <> 0`, ...endsSoon(BAN_END)];
      return sortBy === "createdAt"
        ? bannedInOrder()
        : [Prisma.sql`"banned"`, ...endsSoon(BAN_END)];
    case "disabled":
      return [Prisma.sql`NOT "isActive"`];
    case "unverified":
      return [Prisma.sql`NOT "emailVerified"`];
    case "active":
      return [MAY_SIGN_IN];
  }
}

const BAN_END = Prisma.sql`"banExpires"`;

/** @param same the end once more */
const endsSoon = (end: Prisma.Sql, same = end) => [
  Prisma.sql`${end} > now()`,
  Prisma.sql`${same} < now() + make_interval(days => ${BAN_ENDS_SOON_DAYS}::int)`,
];

/**
 * Whose ban ends soon, for the index of the banned in order of creation. A ban and
 * its end come together, which the planner can't know: it multiplies their shares,
 * and rather than walk for what it takes for rare it would sort them all. So while
 * gathering, it can't see into the first (hence `::int`, of which it expects nearly
 * everybody), and here not into the second. The two ends of the range are written
 * differently, for of a range that it can't see into it expects next to nobody, and of
 * two conditions a ninth.
 */
const bannedInOrder = () => [
  Prisma.sql`"banned"`,
  ...endsSoon(Prisma.sql`("banExpires" + interval '0')`, Prisma.sql`("banExpires" - interval '0')`),
];

const COMPARISONS = {
  lt: Prisma.sql`<`,
  lte: Prisma.sql`<=`,
  gt: Prisma.sql`>`,
  gte: Prisma.sql`>=`,
} as const;

type Filter = UserNarrowing["filters"][number];

const TEXT_OPERATORS: ReadonlySet<Filter["operator"]> = new Set([
  "contains",
  "starts_with",
  "ends_with",
]);

function filterConditions({ field, operator, value }: Filter, way: Way): Prisma.Sql[] {
  const column = COLUMNS[field];
  switch (operator) {
    case "in":
    case "not_in": {
      const list = Array.isArray(value) ? value.map(String) : [];
      const among = Prisma.sql`${column}::text = ANY(${list}::text[])`;
      if (operator === "not_in") return [Prisma.sql`NOT coalesce(${among}, false)`];
      if (field !== "role") return [among];
      const names = Prisma.sql`(SELECT array_agg(name) FROM unnest(${list}::text[]) AS one,
        unnest(${namesIn(Prisma.sql`one`)}) AS name)`;
      return [Prisma.sql`${ROLES} && ${names}`, among];
    }
    case "contains":
    case "starts_with":
    case "ends_with": {
      const text = String(value);
      const matches = Prisma.sql`lower(${column}::text) LIKE ${like(text, operator)}`;
      return field === "name" || field === "email" || field === "id"
        ? [...narrowed({ value: text, fields: [field], operator }, way), matches]
        : [matches];
    }
    case "eq":
      return equals(field, value);
    case "ne":
      if (value === null) return [Prisma.sql`${column} IS NOT NULL`];
      // The same question to the index on those few of which it is not true.
      if ((field === "isActive" || field === "emailVerified") && typeof value === "boolean") {
        return equals(field, !value);
      }
      return [Prisma.sql`${column} IS DISTINCT FROM ${value as string}`];
    default:
      return [Prisma.sql`${column} ${COMPARISONS[operator]} ${value as string}`];
  }
}

/** The names in a role's text, as the index has them. */
const namesIn = (roles: Prisma.Sql | string) =>
  Prisma.sql`regexp_split_to_array(lower(btrim(${roles})), '\\s*,\\s*')`;

/** `=` where there is a value, and what follows from it and an index can answer. */
function equals(field: Filter["field"], value: Filter["value"]): Prisma.Sql[] {
  const column = COLUMNS[field];
  if (value === null) return [Prisma.sql`${column} IS NULL`];
  const is = Prisma.sql`${column} = ${value as string}`;
  if (field === "name") return [Prisma.sql`lower("name") = lower(${value as string})`, is];
  if (field === "role") return [Prisma.sql`${ROLES} @> ${namesIn(String(value))}`, is];
  return [is];
}
