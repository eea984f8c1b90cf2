import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { userStatusFilters } from "./types";
import { userSortKeys } from "./user-directory";

// Pages by cursor, through the endpoint, against the list in one piece.

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await createTestApp();
  const admin = { id: "admin", role: "admin", name: "Mm", email: "mm@example.test" };
  cookie = (await app.person(admin)).cookie;
});
afterAll(() => app.close());

interface Reply {
  users: { id: string }[];
  total: number;
  nextCursor: string | null;
  previousCursor: string | null;
}
type Query = Record<string, string>;

const reply = (query: Query) =>
  app.http(`/admin/list-users?${new URLSearchParams(query)}`, { cookie });

async function list(query: Query): Promise<Reply> {
  const { status, body } = await reply(query);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Reply;
}

const ids = ({ users }: Pick<Reply, "users">) => users.map(({ id }) => id);
const everyone = async (query: Query) => ids(await list({ ...query, limit: "100" }));

/** All pages from one on, one way. */
async function pagesFrom(query: Query, way: "nextCursor" | "previousCursor", first = {}) {
  const pages: Reply[] = [];
  for (let at: Query = first; pages.length < 100; ) {
    const page = await list({ ...query, ...at });
    pages.push(page);
    const cursor = page[way];
    if (cursor === null) return pages;
    at = { cursor };
  }
  throw new Error("The walk doesn't end");
}

const some = fc.constantFrom;
const moment = some<string>(
  "2026-01-01T00:00:00.000Z",
  "2026-01-01T00:00:00.001Z",
  "2026-01-02T00:00:00Z",
);
type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;
const person = fc.record({
  name: fc.oneof(
    some("Ada", "ada", "ADA", "Émile", "émile", "李雷", "🙂", "ﬀ", "İ", "a%b", ' "x" \\', ""),
    fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replaceAll("\0", "")),
  ),
  createdAt: moment,
  lastActiveAt: fc.option(moment),
  banned: fc.boolean(),
  isActive: fc.boolean(),
  emailVerified: fc.boolean(),
  // Of both cases: the order of ids is the database's.
  id: fc.stringMatching(/^[a-zA-Z0-9]{4,8}$/).filter((id) => id !== "admin"),
});
const people = fc.uniqueArray(person, {
  minLength: 3,
  maxLength: 40,
  selector: ({ id }) => id.toLowerCase(),
});

async function replacePeople(all: readonly Person[]) {
  await app.sql.query(`DELETE FROM "user" WHERE id <> 'admin'`);
  await app.sql.query(
    `INSERT INTO "user" (id, name, email, "createdAt", "lastActiveAt", banned, "isActive", "emailVerified")
     SELECT id, name, id || '@example.test', "createdAt", "lastActiveAt", banned, "isActive", "emailVerified"
       FROM jsonb_to_recordset($1) AS p(id text, name text, "createdAt" timestamptz,
         "lastActiveAt" timestamptz, banned boolean, "isActive" boolean, "emailVerified" boolean)`,
    [JSON.stringify(all)],
  );
}

const order = fc.record({ sortBy: some(...userSortKeys), sortDirection: some("asc", "desc") });
const narrowing = fc.oneof(
  fc.constant({}),
  fc.record({ status: some(...userStatusFilters) }),
  fc.record({ search: some("a", "example", "É", "ad") }),
  fc.record({ createdBefore: some("2026-01-02T00:00:00Z"), search: some("a") }),
  fc.record({
    filterField: some("name"),
    filterOperator: some("contains"),
    filterValue: some("a"),
  }),
);
const size = fc.integer({ min: 1, max: 12 }).map((limit) => ({ limit: String(limit) }));
const question = fc
  .tuple(order, narrowing, size)
  .map((parts): Query => Object.assign({}, ...parts));

describe("pages by cursor", () => {
  it("give everybody once, forwards, backwards and from the end", async () => {
    await fc.assert(
      fc.asyncProperty(people, question, async (all, query) => {
        await replacePeople(all);
        const limit = Number(query.limit);
        const expected = await everyone(query);
        const slices = Array.from({ length: Math.max(1, Math.ceil(expected.length / limit)) }).map(
          (_, page) => expected.slice(page * limit, (page + 1) * limit),
        );

        const forwards = await pagesFrom(query, "nextCursor");
        expect(forwards.map(ids)).toEqual(slices);
        expect(forwards[0]?.previousCursor).toBeNull();
        for (const { total } of forwards) expect(total).toBe(expected.length);

        const fromEnd = await pagesFrom(query, "previousCursor", { cursor: "end" });
        expect(fromEnd.map(ids)).toEqual(slices.toReversed());
        expect(fromEnd[0]?.nextCursor).toBeNull();

        const last = forwards.at(-1);
        if (last?.previousCursor) {
          const back = await pagesFrom(query, "previousCursor", { cursor: last.previousCursor });
          expect(back.map(ids)).toEqual(slices.slice(0, -1).toReversed());
          // And from there forwards again: the two ways lead to each other.
          const [first] = back.slice(-1);
          const next = await list({ ...query, cursor: String(first?.nextCursor) });
          expect(ids(next)).toEqual(slices[1]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("change only by who came, went or moved, not by whom the cursor names", async () => {
    await fc.assert(
      fc.asyncProperty(people, person, question, async (all, other, query) => {
        const newcomer = { ...other, id: `new-${other.id}` };
        await replacePeople(all);
        const before = await everyone(query);
        const first = await list(query);
        fc.pre(first.nextCursor !== null);
        const gone = ids(first).at(-1);
        fc.pre(gone !== "admin");
        await replacePeople([...all.filter(({ id }) => id !== gone), newcomer]);
        const now = await everyone(query);
        const rest = before.slice(first.users.length);
        const pages = await pagesFrom(query, "nextCursor", { cursor: String(first.nextCursor) });
        const seen = pages.flatMap(ids);
        expect(seen.filter((id) => id !== newcomer.id)).toEqual(rest);
        // Whoever came is seen where the list has them, if that is still to come.
        if (seen.includes(newcomer.id)) expect(now.slice(-seen.length)).toEqual(seen);
        else expect(now.slice(-rest.length)).toEqual(rest);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what goes with a page by its number", () => {
  const named = (n: number) => ({
    ...{ id: `p${n}`, name: `P${n}`, createdAt: "2026-01-01T00:00:00Z", lastActiveAt: null },
    ...{ banned: false, isActive: true, emailVerified: true },
  });
  const query = { sortBy: "id", sortDirection: "desc", limit: "2" };
  // With the admin: p4, p3, p2, p1, admin.
  beforeEach(() => replacePeople([1, 2, 3, 4].map(named)));

  it("are the cursors of its neighbours", async () => {
    const page = await list({ ...query, offset: "2" });
    expect(ids(page)).toEqual(["p2", "p1"]);
    expect(ids(await list({ ...query, cursor: String(page.nextCursor) }))).toEqual(["admin"]);
    expect(ids(await list({ ...query, cursor: String(page.previousCursor) }))).toEqual([
      "p4",
      "p3",
    ]);
    const beyond = await list({ ...query, offset: "6" });
    expect(beyond).toMatchObject({ users: [], total: 5, nextCursor: null, previousCursor: null });
  });

  it("is another size, where that is asked for", async () => {
    const { nextCursor } = await list(query);
    const page = await list({ ...query, limit: "100", cursor: String(nextCursor) });
    expect(ids(page)).toEqual(["p2", "p1", "admin"]);
    expect(page.nextCursor).toBeNull();
  });

  it("is a page of the default order, for whoever names none", async () => {
    const { nextCursor } = await list({ limit: "2" });
    const all = await everyone({});
    expect(ids(await list({ cursor: String(nextCursor) }))).toEqual(all.slice(2));
  });

  it("has no cursor of a name that would not fit into an address", async () => {
    await app.sql.query(`UPDATE "user" SET name = repeat('p3', 5000) WHERE id = 'p3'`);
    const byName = { ...query, sortBy: "name" };
    const all = await everyone(byName);
    expect(ids(await list(byName))).toEqual(all.slice(0, 2));
    expect((await list({ ...byName, limit: "1" })).nextCursor).not.toBeNull();
    expect((await list({ ...byName, limit: "2" })).nextCursor).toBeNull();
  });
});

describe("a cursor", () => {
  const order = { sortBy: "name", sortDirection: "asc" };
  const place = { side: "after", ...order, key: "Ada", id: "x" };
  const encoded = (value: unknown) =>
    Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

  it.each<[string, string]>([
    ["is garbage", "garbage"],
    ["is empty", ""],
    ["is longer than any that was given out", encoded({ ...place, key: "x".repeat(9_000) })],
    ["is no JSON", encoded("{")],
    ["is no object", encoded("null")],
    ["has no side", encoded({ ...place, side: "beside" })],
    ["has more in it", encoded({ ...place, more: 1 })],
    ["has no id", encoded({ ...place, id: "" })],
    ["has another key than a text", encoded({ ...place, key: { $gt: "" } })],
    ["has no key", encoded({ ...place, key: null })],
    ["hides a null character in its key", encoded({ ...place, key: "a\0b" })],
    ["hides a null character in its id", encoded({ ...place, id: "\0" })],
    ["names a hidden column", encoded({ ...place, sortBy: "password" })],
    ["names what every object has", encoded({ ...place, sortBy: "constructor" })],
    ["is of another direction", encoded({ ...place, sortDirection: "desc" })],
    ["is of another field", encoded({ ...place, sortBy: "email" })],
  ])("that %s is refused by its name", async (_, cursor) => {
    const { status, body } = await reply({ ...order, cursor });
    expect(status).toBe(400);
    expect(body.message).toContain("cursor");
  });

  it("of moments is checked in its own order too", async () => {
    const byTime = { sortBy: "createdAt", sortDirection: "asc" };
    for (const key of ["yesterday", null, "-000001-01-01T00:00:00.000Z", 5]) {
      const cursor = encoded({ side: "after", ...byTime, key, id: "x" });
      expect((await reply({ ...byTime, cursor })).status, String(key)).toBe(400);
    }
    const cursor = encoded({ side: "after", ...byTime, key: "2026-01-01T00:00:00.000Z", id: "x" });
    expect((await reply({ ...byTime, cursor })).status).toBe(200);
  });

  it("of a search and filters fits others in the same order", async () => {
    const { status } = await reply({ ...order, search: "a", cursor: encoded(place) });
    expect(status).toBe(200);
  });

  it("takes no offset beside it, but none is none", async () => {
    for (const cursor of [encoded(place), "end"]) {
      const { status, body } = await reply({ ...order, cursor, offset: "1" });
      expect(status).toBe(400);
      expect(body.message).toContain("cursor");
      expect((await reply({ ...order, cursor, offset: "0" })).status).toBe(200);
    }
  });

  it("may hold anything that is to be compared with", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("\ud800", "%", "'; DROP TABLE", "\u202e"),
        ),
        fc.string({ unit: "binary", minLength: 1 }),
        fc.constantFrom("name", "email", "id"),
        fc.constantFrom("after", "before"),
        async (key, id, sortBy, side) => {
          const cursor = encoded({ side, ...order, sortBy, key, id });
          const { status, body } = await reply({ ...order, sortBy, cursor });
          const isTaken = !`${key}${id}`.includes("\0");
          expect(status, JSON.stringify(body)).toBe(isTaken ? 200 : 400);
        },
      ),
      { numRuns: 60, examples: [["\ud800", "\ud800", "name", "after"]] },
    );
  });
});
