import pg from "pg";

const TIME = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d(?:\.\d+)?)(?:[+-]\d\d(?::\d\d)?)?)?$/;

/**
 * A time or a day as Prisma reads it: to the millisecond, without its offset, which
 * is none in UTC. What has no four-digit year of our era (`infinity`, years BC or
 * after 9999) is an invalid date to Prisma, and so it is here.
 */
function instantOf(text: string): Date {
  const parts = TIME.exec(text);
  return new Date(parts ? `${parts[1]}T${parts[2] ?? "00:00"}Z` : Number.NaN);
}

const { DATE, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins;
const TIMES: ReadonlySet<number> = new Set([DATE, TIMESTAMP, TIMESTAMPTZ]);

/** How the columns of an answer are read: times in UTC, where `pg` by itself takes the process's zone. */
export const COLUMN_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    format !== "binary" && TIMES.has(type) ? instantOf : pg.types.getTypeParser(type, format),
};

/** A value as PostgreSQL is given it: times in UTC, for the same reason. It takes years of five digits, without a plus. */
export const parameterOf = (value: unknown) =>
  value instanceof Date ? value.toISOString().replace(/^\+0?/, "") : value;
