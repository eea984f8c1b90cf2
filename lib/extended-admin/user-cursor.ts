import { z } from "zod";
import { isoMoment } from "./input";
import { type UserPosition, type UserQuery, userSortKeys } from "./user-directory";

/** The cursor of the last page, whatever the order. */
export const END = "end";

/** A cursor stands in addresses, which servers take up to some 8,000 characters of. */
const LONGEST = 6_000;

// A text within a text: the check of the query itself doesn't see into it.
const text = z.string().refine((value) => !value.includes("\0"));

/** What a list is sorted by, as a cursor holds it. */
const KEYS = {
  id: text,
  name: text,
  email: text,
  createdAt: isoMoment,
  lastActiveAt: isoMoment.nullable(),
} as const satisfies Record<UserQuery["sortBy"], z.ZodType<UserPosition["key"]>>;

const place = z.strictObject({
  side: z.enum(["after", "before"]),
  sortBy: z.enum(userSortKeys),
  sortDirection: z.enum(["asc", "desc"]),
  key: z.unknown(),
  id: text.min(1).max(255),
});

/** Where a page of users is: beside the place of one of them, or the list's end. */
export type UserPlace = typeof END | (Omit<z.output<typeof place>, "key"> & UserPosition);

/** A place as it was handed out. It comes from outside: all of it is only compared with. */
export const userCursor = z
  .string()
  .max(LONGEST)
  .transform((value, ctx): UserPlace => {
    if (value === END) return END;
    const given = place.safeParse(parsed(Buffer.from(value, "base64url").toString()));
    if (given.success) {
      const key = KEYS[given.data.sortBy].safeParse(given.data.key);
      if (key.success) return { ...given.data, key: key.data };
    }
    ctx.addIssue("must be a cursor that this endpoint gave out");
    return z.NEVER;
  })
  .describe(
    `nextCursor or previousCursor of a page in the same order; \`${END}\`: the last page. Not with offset`,
  );

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Order = Pick<UserQuery, "sortBy" | "sortDirection">;

/** Whether a place is one of the list in this order. */
export const isInOrder = (at: UserPlace, { sortBy, sortDirection }: Order) =>
  at === END || (at.sortBy === sortBy && at.sortDirection === sortDirection);

/** The cursor of what is on one side of a user; null where it would be too long to be taken. */
export function cursorBeside(
  side: "after" | "before",
  row: { id: string; [column: string]: unknown },
  { sortBy, sortDirection }: Order,
): string | null {
  const at = { side, sortBy, sortDirection, key: storedKey(row, sortBy), id: row.id };
  const cursor = Buffer.from(JSON.stringify(at)).toString("base64url");
  return cursor.length <= LONGEST ? cursor : null;
}

function storedKey(row: Record<string, unknown>, sortBy: Order["sortBy"]): string | null {
  const value = row[sortBy];
  if (value === null || value === undefined) return null;
  const isMoment = sortBy === "createdAt" || sortBy === "lastActiveAt";
  return isMoment ? new Date(value as string | number | Date).toISOString() : String(value);
}
