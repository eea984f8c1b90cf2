import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { UserNarrowing } from "@/lib/extended-admin";
import { isShort, isShortSearch } from "@/lib/extended-admin/short-search";
import { type PairShares, rareParts } from "./rare-parts";

export type Search = NonNullable<UserNarrowing["search"]>;

/**
 * What the conditions are for. Gathering goes by an index and may be slow to
 * judge; walking judges row after row and goes by the sort key's index. Judging is
 * gathering where the index of short terms doesn't lead to the rows.
 */
export type Way = "gather" | "judge" | "walk";

/**
 * The searchable text of a user. To the letter what the index "user_search_idx"
 * is on: a difference of one character would turn every search into a scan.
 */
const SEARCH_TEXT = Prisma.sql`(lower("name") || E'\n' || lower("email") || E'\n' || lower("id"))`;

export const SHORT_TERMS_INDEX = "user_short_terms_idx";

/**
 * Every character and pair of characters in name and e-mail: what that index is on.
 * To work them out for a row takes ten times as long as to look for one of them in
 * its columns. No COST tells the planner: it puts the function's body in the place of
 * the call, and where all rows match it reckons with judging them all either way.
 */
const SHORT_TERMS = Prisma.sql`"user_short_terms"("name", "email")`;

/** Splits the terms in that index, which therefore knows nothing of the character itself. */
const SEPARATOR = "\x01";

const SEARCHED = {
  name: Prisma.sql`lower("name")`,
  email: Prisma.sql`lower("email")`,
  id: Prisma.sql`lower("id")`,
} as const;

/** A literal text for LIKE: `%` and `_` are characters like any other. */
export function like(value: string, operator: Search["operator"]) {
  const literal = value.replace(/[\\%_]/g, "\\$&");
  const pattern = {
    contains: `%${literal}%`,
    starts_with: `${literal}%`,
    ends_with: `%${literal}`,
  }[operator];
  return Prisma.sql`lower(${pattern})`;
}

/** What a search demands of a row, to be joined by AND. */
export function searchConditions(search: Search | undefined, way: Way): Prisma.Sql[] {
  if (!search) return [];
  if (isShortSearch(search)) return [shortCondition(search.value, way)];
  const everyField = search.fields.length === 3 && search.operator === "contains";
  if (everyField) return [Prisma.sql`${SEARCH_TEXT} LIKE ${like(search.value, "contains")}`];
  const inFields = search.fields.map(
    (field) => Prisma.sql`${SEARCHED[field]} LIKE ${like(search.value, search.operator)}`,
  );
  return [...narrowed(search, way), Prisma.sql`(${Prisma.join(inFields, " OR ")})`];
}

function shortCondition(value: string, way: Way): Prisma.Sql {
  const isId = Prisma.sql`"id" = ${value}`;
  if (way === "gather" && !value.includes(SEPARATOR))
    return Prisma.sql`(${SHORT_TERMS} @> ARRAY[lower(${value})] OR ${isId})`;
  const pattern = like(value, "contains");
  return Prisma.sql`(lower("name") LIKE ${pattern} OR lower("email") LIKE ${pattern} OR ${isId})`;
}

/** "user_email_prefix_idx" answers by itself, also where all trigrams are common. */
const isEmailPrefix = ({ fields, operator }: Search) =>
  operator === "starts_with" && fields.length === 1 && fields[0] === "email";

/** What follows from a search and is quickly looked up, if there is less than all of it. */
export function rareConditions(search: Search, shares: PairShares): Prisma.Sql[] {
  if (isEmailPrefix(search)) return [];
  return rareParts(search.value, shares).map(
    (part) => Prisma.sql`${SEARCH_TEXT} LIKE ${like(part, "contains")}`,
  );
}

/** What follows from a search in single columns and an index can answer; the columns decide. */
export function narrowed({ value, fields, operator }: Search, way: Way): Prisma.Sql[] {
  if (isEmailPrefix({ value, fields, operator })) return [];
  if (isShort(value)) {
    if (way === "judge" || fields.includes("id") || value.includes(SEPARATOR)) return [];
    return [Prisma.sql`${SHORT_TERMS} @> ARRAY[lower(${value})]`];
  }
  // Name, e-mail and id stand in lines of their own: the end of a line is an end.
  const behind = operator === "ends_with" && !fields.includes("id") ? "\n" : "";
  return [Prisma.sql`${SEARCH_TEXT} LIKE ${like(`${value}${behind}`, "contains")}`];
}
