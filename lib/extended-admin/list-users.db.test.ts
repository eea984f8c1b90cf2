import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { userStatusFilters } from "./types";
import { userFilterFields, userFilterOperators, userSortKeys } from "./user-directory";

// list-users as it is called: by any query string at all, and by every documented
// parameter against a model in plain code that reads the whole table.

interface Row {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  role: string | null;
  banned: boolean;
  banExpires: Date | null;
  isActive: boolean;
  createdAt: Date;
  lastActiveAt: Date | null;
}

let app: TestApp;
let cookie: string;
let table: Row[];

/**
 * Names begin with letters that every collation puts in the same order, and go on
 * with what is hard to search for. Two and three people share each.
 */
const NAMES = [
  "aa Émile 100%",
  "ab under_score",
  "ac back\\slash",
  "ad O'Brien; DROP TABLE",
  "ae Ünal ŞAHİN",
  "af Straße ÖÄ",
  "ag 李雷",
  "ah plain",
  'ai Plain "quoted"',
  "aj 🙂 emoji",
  "ak {json: [1]}",
  "al two  spaces",
  "am control\u0001end",
];

beforeAll(async () => {
  app = await createTestApp();
  const day = 86_400_000;
  for (let i = 0; i < 45; i++) {
    await app.user({
      name: NAMES[i % NAMES.length],
      email: `${"abcdefgh"[i % 8]}${String(i).padStart(2, "0")}@${i % 2 ? "example" : "Test"}.test`,
      role: ["user", "support", "user, Support", "admin", "billing,user"][i % 5],
      emailVerified: i % 3 !== 0,
      isActive: i % 7 !== 0,
      banned: i % 4 === 0,
      banExpires:
        i % 8 === 0
          ? new Date(Date.now() + (i % 16 ? day : -day))
          : i % 12 === 0
            ? new Date(Date.now() + 30 * day)
            : undefined,
      createdAt: new Date(Date.UTC(2026, 0, 1 + (i % 6))),
    });
  }
  await app.sql.query(
    `UPDATE "user" SET role = NULL WHERE id IN (SELECT id FROM "user" ORDER BY id LIMIT 3);
     UPDATE "user" SET "lastActiveAt" = "createdAt" + interval '1 day'
      WHERE id IN (SELECT id FROM "user" ORDER BY id LIMIT 20);
     UPDATE "user" SET id = '7q' WHERE email LIKE 'a00@%'`,
  );
  cookie = (await app.person({ role: "admin", name: "zz Admin", email: "zz@example.test" })).cookie;
  table = (await app.sql.query<Row>('SELECT * FROM "user"')).rows;
});
afterAll(() => app.close());

const list = (query: string | Record<string, string>) =>
  app.http(`/admin/list-users?${typeof query === "string" ? query : new URLSearchParams(query)}`, {
    cookie,
  });

const PARAMETERS = [
  ...["search", "role", "status", "searchValue", "searchField", "searchOperator", "limit"],
  ...["offset", "sortBy", "sortDirection", "filterField", "filterValue", "filterOperator"],
  ...["createdFrom", "createdBefore", "lastActiveFrom", "lastActiveBefore"],
  "cursor",
];

const oddTexts = fc.constantFrom(
  ...["", " ", "\0", "a\0b", "%", "_", "\\", "\\\\", "'", '"', "null", "undefined", "NaN", "[]"],
  ...["{}", "true", "-1", "0", "1e9", "1e400", "0x10", "99999999999999999999", "9007199254740993"],
  ...["constructor", "__proto__", "toString", "\ud83d\ude42", "\u202e", "İ", "ß", "a,b", "1,2"],
  ...["-271821-04-20T00:00:00Z", "+275760-09-13T00:00:00Z", "0000-00-00", "2026-02-30", "now"],
  ...["eq", "in", "not_in", "contains", "createdAt", "banned", "password", "id", "name", "asc"],
);
const anyText = fc.oneof(
  { weight: 3, arbitrary: oddTexts },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ minLength: 190, maxLength: 260 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
);

/** Keys and values that could be anything, repeated keys among them. */
const anyQuery = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PARAMETERS) },
      { weight: 1, arbitrary: fc.constantFrom("filterValue[]", "limit[]", "__proto__", "page") },
      { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
    ),
    anyText,
  ),
  { maxLength: 4 },
);

/** Filters that get past the names of fields and operators, whatever their value. */
const anyFilter = fc
  .record({
    filterField: fc.constantFrom(...userFilterFields),
    filterOperator: fc.constantFrom(...userFilterOperators),
    filterValue: anyText,
  })
  .map((filter) => Object.entries(filter) as [string, string][]);

const encode = (pairs: readonly (readonly [string, string])[]) =>
  new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();

describe("any query string", () => {
  /** Texts that no column can hold or be compared with: tried in every place, not by chance. */
  const impossible = ["a\0b", "-271821-04-20T00:00:00Z", "0000-01-01", "+275760-09-13T00:00:00Z"];
  const everywhere = PARAMETERS.flatMap((name) => impossible.map((text) => [[name, text]]));
  const everyFilter = userFilterFields.flatMap((field) =>
    impossible.flatMap((text) =>
      ["eq", "lt", "contains"].map((operator) =>
        Object.entries({ filterField: field, filterOperator: operator, filterValue: text }),
      ),
    ),
  );

  it.each([
    ["of any keys and values", anyQuery, everywhere],
    ["of a known filter with any value", anyFilter, everyFilter],
  ])("%s is answered, or refused by the name of what is wrong", async (_, pairs, first) => {
    await fc.assert(
      fc.asyncProperty(pairs, async (given) => {
        const reply = await list(encode(given));
        if (reply.status === 400) {
          const names = given.map(([key]) => key);
          expect(reply.body.message).toBeTypeOf("string");
          // Better Auth's router takes `__proto__` apart before anybody can name it.
          const nameless = names.includes("__proto__");
          expect(nameless || names.some((name) => reply.body.message.includes(name))).toBe(true);
          return;
        }
        expect(reply.status, JSON.stringify(reply.body)).toBe(200);
        const { users, total, totalIsEstimate, limit, offset, ...more } = reply.body;
        const { nextCursor: _, previousCursor: __, ...unknown } = more;
        expect(unknown).toEqual({});
        expect(totalIsEstimate).toBe(false);
        expect(limit).toBeLessThanOrEqual(100);
        expect(users.length).toBeLessThanOrEqual(Math.min(limit, Math.max(0, total - offset)));
        for (const user of users) expect(table.some(({ id }) => id === user.id)).toBe(true);
      }),
      { numRuns: 150 + first.length, examples: first.map((example) => [example] as never) },
    );
  });
});

/** What a question with these parameters must find: read, filtered and sorted in plain code. */
function model(query: Record<string, string>): Row[] {
  const fold = (text: string) => text.toLowerCase();
  const compare = (left: string, right: string, operator: string) =>
    operator === "starts_with"
      ? left.startsWith(right)
      : operator === "ends_with"
        ? left.endsWith(right)
        : left.includes(right);
  const rolesOf = ({ role }: Row) => (role || "user").split(",").map((name) => fold(name.trim()));
  const banned = (row: Row) => row.banned && !(row.banExpires && row.banExpires <= new Date());
  const endsSoon = ({ banExpires }: Row) =>
    banExpires !== null && banExpires.getTime() < Date.now() + 7 * 86_400_000;
  const search = query.search?.trim();
  const found = table.filter((row) => {
    if (search) {
      // One and two characters are not looked for within ids.
      const isShort = [...search].length <= 2;
      const texts = [row.name, row.email, ...(isShort ? [] : [row.id])].map(fold);
      const isId = isShort && row.id === search;
      if (!isId && !texts.some((text) => text.includes(fold(search)))) return false;
    } else if (query.searchValue) {
      const text = row[(query.searchField ?? "email") as "name" | "email" | "id"];
      const operator = query.searchOperator ?? "contains";
      if (!compare(fold(text), fold(query.searchValue), operator)) return false;
    }
    if (query.role && !rolesOf(row).includes(fold(query.role))) return false;
    if (query.status === "banned" && !banned(row)) return false;
    if (query.status === "ban-ends-soon" && !(banned(row) && endsSoon(row))) return false;
    if (query.status === "disabled" && row.isActive) return false;
    if (query.status === "unverified" && row.emailVerified) return false;
    if (query.status === "active" && (banned(row) || !row.isActive)) return false;
    const isWithin = (moment: Date | null, from?: string, before?: string) =>
      (!from && !before) ||
      (moment !== null &&
        (!from || moment >= new Date(from)) &&
        (!before || moment < new Date(before)));
    if (!isWithin(row.createdAt, query.createdFrom, query.createdBefore)) return false;
    if (!isWithin(row.lastActiveAt, query.lastActiveFrom, query.lastActiveBefore)) return false;
    if (query.filterValue === undefined) return true;
    const value = row[query.filterField as keyof Row];
    const wanted =
      query.filterField === "createdAt"
        ? new Date(query.filterValue).getTime()
        : String(query.filterValue);
    const held = value instanceof Date ? value.getTime() : String(value);
    switch (query.filterOperator) {
      case "ne":
        return held !== wanted;
      case "lt":
        return held < wanted;
      case "gte":
        return held >= wanted;
      case "contains":
      case "starts_with":
      case "ends_with":
        return compare(fold(String(held)), fold(String(wanted)), query.filterOperator);
      default:
        return held === wanted;
    }
  });
  const sortBy = (query.sortBy ?? "createdAt") as "name" | "email" | "id";
  const direction = (query.sortDirection ?? (query.sortBy ? "asc" : "desc")) === "asc" ? 1 : -1;
  const key = (row: Row) => {
    const value: unknown = row[sortBy];
    if (value instanceof Date) return value.getTime();
    return value === null ? Number.NEGATIVE_INFINITY : fold(String(value));
  };
  return found.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left !== right) return (left < right ? -1 : 1) * direction;
    return (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) * direction;
  });
}

const searchText = fc.oneof(
  fc.constantFrom(
    "%",
    "_",
    "\\",
    "'",
    "100%",
    "r_s",
    "É",
    "ünal",
    "ŞAH",
    "STRASSE",
    "straße",
    "öä",
  ),
  fc.constantFrom("李", "🙂", "plain", "PLAIN", "test", "@EXAMPLE", "a0", "{json", "  ", "zzzz"),
  fc.constantFrom("7Q", "7q", "7", "\u0001", "l\u0001", "\u0001e"),
  fc.string({ minLength: 1, maxLength: 3 }).filter((text) => !/[\0\n]/.test(text)),
);

const filters = fc.oneof(
  fc.record({
    filterField: fc.constantFrom("banned", "isActive", "emailVerified"),
    filterOperator: fc.constantFrom("eq", "ne"),
    filterValue: fc.constantFrom("true", "false"),
  }),
  fc.record({
    filterField: fc.constant("createdAt"),
    filterOperator: fc.constantFrom("lt", "gte", "eq", "ne"),
    filterValue: fc.constantFrom("2026-01-03T00:00:00.000Z", "2026-01-04", "1999-12-31"),
  }),
  fc.record({
    filterField: fc.constantFrom("name", "email"),
    filterOperator: fc.constantFrom("contains", "starts_with", "ends_with"),
    filterValue: searchText,
  }),
);

/** Around the days on which the table's people were created and last active. */
const someDay = fc.constantFrom(
  ...["2025-12-31T00:00:00Z", "2026-01-02T00:00:00.000Z", "2026-01-03T12:00:00+02:00"],
  ...["2026-01-04T00:00:00Z", "2026-01-06T00:00:00Z", "2026-02-01T00:00:00Z"],
);

const question = fc
  .tuple(
    fc.record(
      {
        search: searchText,
        role: fc.constantFrom("user", "SUPPORT", "admin", "billing", "nobody"),
        status: fc.constantFrom(...userStatusFilters),
        createdFrom: someDay,
        createdBefore: someDay,
        lastActiveFrom: someDay,
        lastActiveBefore: someDay,
        searchValue: searchText,
        searchField: fc.constantFrom("name", "email", "id"),
        searchOperator: fc.constantFrom("contains", "starts_with", "ends_with"),
        sortBy: fc.constantFrom(...userSortKeys),
        sortDirection: fc.constantFrom("asc", "desc"),
        limit: fc.integer({ min: 1, max: 60 }).map(String),
        offset: fc.integer({ min: 0, max: 50 }).map(String),
      },
      { requiredKeys: [] },
    ),
    fc.option(filters, { nil: {} }),
  )
  .map(([query, filter]) => ({ ...query, ...filter }) as Record<string, string>);

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe("documented parameters", () => {
  it("find what a reading of the whole table finds, in its order", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const reply = await list(query);
        expect(reply.status, JSON.stringify(reply.body)).toBe(200);
        const expected = model(query);
        const offset = Number(query.offset ?? 0);
        const page = expected.slice(offset, offset + Number(query.limit ?? 100));
        expect(ids(reply.body.users)).toEqual(ids(page));
        expect(reply.body.total).toBe(expected.length);
      }),
      { numRuns: 150 },
    );
  });

  it.each(userSortKeys.flatMap((key) => [[key, "asc"] as const, [key, "desc"] as const]))(
    "give every row once when the pages are walked by %s %s",
    async (sortBy, sortDirection) => {
      const narrowings: Record<string, string>[] = [{}, { role: "user" }, { search: "a" }];
      for (const narrowed of narrowings) {
        const walked: string[] = [];
        for (let offset = 0; ; offset += 7) {
          const query = { ...narrowed, sortBy, sortDirection, limit: "7", offset: String(offset) };
          const { body } = await list(query);
          walked.push(...ids(body.users));
          if (body.users.length === 0) break;
        }
        expect(walked).toEqual(ids(model({ ...narrowed, sortBy, sortDirection })));
        expect(new Set(walked).size).toBe(walked.length);
      }
    },
  );
});

describe("search", () => {
  it("takes one or two characters for an id, but not for a part of one", async () => {
    const ids = async (search: string) =>
      (await list({ search })).body.users.map(({ id }: { id: string }) => id);
    expect(await ids("7q")).toEqual(["7q"]);
    expect(await ids("7Q")).toEqual([]);
    const [someone] = table.filter(({ id }) => id.length > 8);
    const part = someone?.id.slice(0, 3) ?? "";
    expect(await ids(part)).toContain(someone?.id);
    const foundByTwo = await ids(part.slice(0, 2));
    const model = table.filter(({ name, email }) =>
      `${name}\n${email}`.toLowerCase().includes(part.slice(0, 2).toLowerCase()),
    );
    expect(foundByTwo).toHaveLength(model.length);
  });

  const names = async (search: string) =>
    [
      ...new Set<string>(
        (await list({ search })).body.users.map(({ name }: { name: string }) => name.slice(0, 2)),
      ),
    ].sort();

  it.each([
    ["%", ["aa"]],
    ["_", ["ab"]],
    ["\\", ["ac"]],
    ["'", ["ad"]],
    ["ÉMILE", ["aa"]],
    ["émile", ["aa"]],
    ["ÜNAL", ["ae"]],
    ["şah", ["ae"]],
    ["STRASSE", []],
    ["STRAßE", ["af"]],
    ["öÄ", ["af"]],
    // A plain "i" is never the dotless one, whatever the server's language.
    ["PLAIN", ["ah", "ai"]],
    ["two  s", ["al"]],
    ["l\u0001", ["am"]],
    ["\u0001e", ["am"]],
    [" two ", ["al"]],
  ])("takes %j to the letter, in any case", async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });
});
