import type { UserNarrowing } from "./user-directory";

/**
 * Whether a search in all three fields is for one or two characters. They are
 * looked for in name and e-mail; an id must be them. In ids, which are mostly
 * random, any two characters are everywhere and mean nothing.
 */
export function isShortSearch({
  value,
  fields,
  operator,
}: NonNullable<UserNarrowing["search"]>): boolean {
  return fields.length === 3 && operator === "contains" && isShort(value);
}

/**
 * At most two characters, as the database counts them. A letter that becomes two
 * in lower case (the Turkish capital I with a dot) counts as both.
 */
export function isShort(value: string): boolean {
  return Math.max([...value].length, [...value.toLowerCase()].length) <= 2;
}
