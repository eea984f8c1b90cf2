/**
 * What the seed draws for a user, in SQL: pure functions of the user's number
 * `i`, so that any database gives the same rows, all at once or in batches.
 * hashint8extended is what hash partitioning rests on and therefore the same on
 * every version and platform; floats see only +, * and sqrt, which round alike
 * everywhere.
 */

// A draw's place is its salt: append only, or every seeded row changes.
const names = [
  "culture",
  "gender",
  "given",
  "family",
  "secondGiven",
  "secondFamily",
  "hasSecondFamily",
  "middleInitial",
  "mononym",
  "nameForm",
  "emailPattern",
  "emailOddity",
  "apostrophe",
  "birthYear",
  "tag",
  "hasTag",
  "domain",
  "age",
  "hourOne",
  "hourTwo",
  "weekend",
  "state",
  "stateAge",
  "stateLength",
  "stateReason",
  "verified",
  "role",
  "roleAge",
  "neverActive",
  "activeAge",
  "sessions",
  "sessionAge",
  "sessionLength",
  "sessionRefreshed",
  "userAgent",
  "address",
  "addressHigh",
  "signInMethods",
  "accountNumber",
  "actor",
  "deniedAction",
  "signIns",
] as const;
export type Draw = (typeof names)[number];

/** Each takes three salts, beyond those of the draws. */
const idKinds = ["user", "session", "account"] as const;
export type IdKind = (typeof idKinds)[number];

const NUMBERS_PER_SEED = 100_000_000;

export interface Draws {
  /** A whole number from 0 to `bound - 1`. */
  draw(name: Draw, bound: number | string, key?: string): string;
  /** A number out of a stretch of numbers. */
  drawFrom(
    name: Draw,
    stretch: { from: number | string; size: number | string },
    key?: string,
  ): string;
  /** A fraction from 0 to below 1. */
  share(name: Draw, key?: string): string;
  /** The user's number, unlike that of any user with another seed. */
  number: string;
  /** 32 letters and digits, as Better Auth's ids. */
  id(kind: IdKind, key?: string): string;
}

/** SQL expressions over a bigint column, `i` unless a `key` is given. */
export function createDraws(seed: number): Draws {
  const salt = (name: Draw) => seed * 1000 + names.indexOf(name);
  const hash = (name: Draw, key: string) => `hashint8extended(${key}, ${salt(name)})`;
  const draw: Draws["draw"] = (name, bound, key = "i") =>
    `((${hash(name, key)} & 2147483647) % (${bound}))::int`;
  return {
    draw,
    drawFrom: (name, { from, size }, key) => `(${from} + ${draw(name, size, key)})`,
    share: (name, key = "i") => `((${hash(name, key)} & 1099511627775)::float8 / 1099511627776)`,
    number: `(i + ${seed * NUMBERS_PER_SEED})`,
    id(kind, key = "i") {
      const first = seed * 1000 + 900 + idKinds.indexOf(kind) * 3;
      const parts = [0, 1, 2].map((n) => `int8send(hashint8extended(${key}, ${first + n}))`);
      return idFrom(parts.join(" || "));
    },
  };
}

/** The id that an SQL expression of 24 or more bytes spells. */
export function idFrom(bytes: string) {
  return `left(translate(encode(${bytes}, 'base64'), '+/', 'Gh'), 32)`;
}

/** A choice of an SQL array literal, for short lists. */
export function pick(draws: Draws, name: Draw, choices: readonly string[], key?: string) {
  const list = choices.map((choice) => `'${choice.replaceAll("'", "''")}'`).join(", ");
  return `(ARRAY[${list}])[1 + ${draws.draw(name, choices.length, key)}]`;
}
