import { z } from "zod";

/** Identifiers come as text; Better Auth's clients may send numbers. */
export const userId = z.coerce.string().min(1).max(255).describe("The user's id");

/** One role name, a comma-separated text of them, or a list. */
export const roleInput = z
  .union([z.string().max(1_000), z.array(z.string().max(100)).max(50)])
  .describe("The role or roles to give");

/** One role's name, in its stored form. */
export const roleName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(100)
  .regex(/^[^,]+$/, "must not hold a comma");

export const reason = z.string().trim().max(500);

/**
 * The schema, with another type for those who call the endpoint: what TypeScript
 * lets them write follows from the host app's options, what is checked does not.
 */
export function calledWith<Input>() {
  return <Output>(schema: z.ZodType<Output>) => schema as z.ZodType<Output, Input>;
}

/** A moment that every database can hold: of a year with four digits. */
const storableDate = z
  .date()
  .min(new Date("0001-01-01T00:00:00Z"))
  .max(new Date("9999-12-31T23:59:59.999Z"));

/** A moment as programs write it: ISO 8601, or milliseconds. */
export const moment = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => new Date(value))
  .pipe(storableDate);

/** A moment in a query: ISO 8601 with its offset. */
export const isoMoment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .pipe(storableDate)
  .describe("A moment in ISO 8601");

/** A whole number of seconds; at most a hundred years, so that dates stay dates. */
export const seconds = z
  .number()
  .int()
  .positive()
  .max(100 * 365 * 86_400);

/** A whole number that may arrive as text, as query parameters do. */
export const wholeNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/, "must be a whole number")
      .transform(Number),
  ])
  .pipe(z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER));

/** The longest page of any list; a longer wish gets this many (S9). */
export const MAX_PAGE = 100;

/** A page length: capped, never refused for being large. */
export const pageLimit = wholeNumber
  .pipe(z.number().min(1))
  .transform((limit) => Math.min(limit, MAX_PAGE));
