import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserQuery } from "@/lib/extended-admin";
import { loadInBulk } from "@/prisma/seed/bulk";
import { createTestApp, type TestApp } from "@/test/app";
import { recordedClient, type Statement } from "@/test/support/recorded-client";
import { prismaUserDirectory } from "./prisma-user-directory";

// What a person or a safety rule waits for must not grow with the table. No clock:
// each statement is run once more under EXPLAIN, which says how it went about it
// and how many pages of 8 KiB it looked at.

let app: TestApp;
let recorded: ReturnType<typeof recordedClient>;

const USERS = 200_000;

beforeAll(async () => {
  app = await createTestApp();
  await load(USERS);
  // On connections that have not seen the indexes before they were rebuilt.
  recorded = recordedClient(app.url, ({ text }) => !/^(BEGIN|COMMIT)/.test(text));
  await recorded.client.$executeRaw`VACUUM (ANALYZE) "user", "session"`;
  // After it: among a million the few admins are in no sample either.
  await app.sql.query(`UPDATE "user" SET role = 'admin' WHERE id = md5('30000')`);
});
afterAll(async () => {
  await recorded.stop();
  await app.close();
});

type Client = Pick<typeof app.sql, "query">;

/** What touches so many rows that building the indexes anew is faster. */
async function inBulk(work: (client: Client) => Promise<void>) {
  const client = await app.sql.connect();
  try {
    await client.query("BEGIN");
    await loadInBulk(client, { rebuild: true, log: () => {}, load: () => work(client) });
    await client.query("COMMIT");
  } finally {
    client.release(true);
  }
}

const load = (users: number) =>
  inBulk(async (client) => {
    await client.query('TRUNCATE "user", "session", "account" CASCADE');
    await insert(client, users);
  });

async function insert(client: Client, users: number) {
  await client.query(`
    INSERT INTO "user" (id, name, email, role, "emailVerified", "createdAt", "lastActiveAt",
                        banned, "banExpires", "isActive")
    SELECT md5(i::text),
           -- One in five thousand has a name that two characters are enough to find.
           CASE WHEN i % 5000 = 0 THEN '李晓丽 ' ELSE 'Person ' END
             || left(md5('n' || i), 8)
             -- The older half and the younger.
             || CASE WHEN i > ${users / 2} THEN ' Senior' ELSE ' Junior' END
             || CASE WHEN i % 100 = 7 THEN ' Quixote' ELSE '' END,
           left(md5('e' || i), 12) || CASE WHEN i % 10 = 0 THEN '@corporate.test' ELSE '@example.test' END,
           CASE WHEN i % 500 = 0 THEN 'user,support' ELSE 'user' END,
           i % 20 <> 0,
           now() - i * interval '1 minute',
           -- In another order than the rows', and never for one in ten.
           CASE WHEN i % 10 > 0 THEN now() - (i::bigint * 7919 % ${users}) * interval '1 minute' END,
           i % 100 = 0,
           CASE WHEN i % 200 = 0 THEN now() + i * interval '1 minute' END,
           i % 250 <> 0
      FROM generate_series(1, ${users}) AS i`);
  await client.query(`
    INSERT INTO "session" (id, token, "userId", "expiresAt")
    SELECT 's' || i, 't' || i, md5(i::text),
           -- In another order than the rows', as visits leave it.
           now() + (i::bigint * 7919 % 15000 + 1) * interval '1 minute'
      FROM generate_series(1, ${Math.min(users, 15_000)}) AS i`);
  await client.query(`
    INSERT INTO "dailyCount" ("kind", "day", "slot", "count")
    SELECT 'user', ("createdAt" AT TIME ZONE 'UTC')::date, 0, count(*) FROM "user" GROUP BY 2`);
}

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  Filter?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** "user_short_terms", of which the planner leaves what is in it. */
const SHORT_TERMS = /user_short_terms|regexp_replace\(/;

/** For how many rows a plan works out the short terms. */
const workedOut = (plan: Plan) =>
  nodesOf(plan)
    .filter(({ Filter = "" }) => SHORT_TERMS.test(Filter))
    .reduce(
      (sum, node) =>
        sum + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
      0,
    );

/**
 * What the statements of `work` read: pages of any kind, and tables from one end to the
 * other; and of how many rows they work out the short terms.
 */
async function readBy(work: () => Promise<unknown>) {
  const statements = (await recorded.stepsOf(work)).flat();
  const reads = { pages: 0, scans: [] as string[], terms: 0 };
  for (const statement of statements) {
    if (/^\s*EXPLAIN/.test(statement.text)) continue;
    const plan = await explained(statement);
    reads.pages += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
    reads.terms += workedOut(plan);
    reads.scans.push(
      ...nodesOf(plan)
        .filter(({ "Node Type": type }) => type === "Seq Scan")
        .map((node) => node["Relation Name"] ?? "")
        .filter((table) => table === "user" || table === "session"),
    );
  }
  expect(statements.length).toBeGreaterThan(0);
  return reads;
}

async function explained({ text, values }: Statement) {
  const { rows } = await app.sql.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
  return rows[0]["QUERY PLAN"][0].Plan as Plan & {
    "Shared Hit Blocks": number;
    "Shared Read Blocks": number;
  };
}

const directory = () => prismaUserDirectory(recorded.client);
const query = {
  filters: [],
  defaultRole: "user",
  sortBy: "createdAt",
  sortDirection: "desc",
  limit: 25,
  offset: 0,
} as const;
const search = (value: string) => ({
  value,
  fields: ["name", "email", "id"] as const,
  operator: "contains" as const,
});

const ago = (count: number) => new Date(Date.now() - count * 86_400_000);
const days = (from: number, before: number) => ({ from: ago(from), before: ago(before) });

const inEmail = (value: string) => ({ ...search(value), fields: ["email"] as const });
const startOf = (value: string) => ({ ...inEmail(value), operator: "starts_with" as const });

type Filter = UserQuery["filters"][number];
const is = (
  field: Filter["field"],
  value: Filter["value"],
  operator: Filter["operator"] = "eq",
): Filter => ({ field, operator, value });

/** A page of 25 rows and its count, out of indexes: a root, some branches, the rows. */
const PAGE = 250;
/** At most ten thousand keys out of an index that is in their order, or some hundred rows. */
const KEYS = 800;
/** At most ten thousand rows, which lie close to each other here. The table has more pages. */
const ROWS = 3_000;

const find = (part: Partial<Parameters<ReturnType<typeof directory>["find"]>[0]>) => () =>
  directory().find({ ...query, ...part });
const page = (number: number) => ({ offset: (number - 1) * query.limit });
const byName = { sortBy: "name", sortDirection: "asc" } as const;
const LAST_PAGE = USERS / query.limit;

it.each([
  ["the first page", PAGE, find({})],
  ["the first page by name", PAGE, find(byName)],
  ["the first page by name, backwards", PAGE, find({ ...byName, sortDirection: "desc" })],
  ["the first page by e-mail", PAGE, find({ sortBy: "email" })],
  ["the first page by last activity", PAGE, find({ sortBy: "lastActiveAt" })],
  ["the first page by id", PAGE, find({ sortBy: "id" })],
  ["page 10", PAGE, find(page(10))],
  ["a page in the middle", PAGE, find(page(LAST_PAGE / 2))],
  ["the last page", PAGE, find(page(LAST_PAGE))],
  ["the last page by name", PAGE, find({ ...page(LAST_PAGE), ...byName })],
  ["the last page by e-mail", PAGE, find({ ...page(LAST_PAGE), sortBy: "email" })],
  ["a page in the middle by name, keys alone", 3_000, find({ ...page(4_000), ...byName })],
  ["a selective search", PAGE, find({ search: search("a1b2c") })],
  ["a search for the beginning of an address", PAGE, find({ search: search("1b0cc5d35a4d") })],
  ["a search for a whole address", PAGE, find({ search: search("1b0cc5d35a4d@example.test") })],
  ["the same in one column", PAGE, find({ search: inEmail("1b0cc5d35a4d@example.test") })],
  ["an address at a company", PAGE, find({ search: search("1b0cc5d35a4d@corporate.test") })],
  ["a search without a match", PAGE, find({ search: search("nobody") })],
  ["a search for what a tenth have", ROWS, find({ search: search("corpor") })],
  ["a search for what everybody has", PAGE, find({ search: search("person") })],
  ["a search for what everybody has, by name", PAGE, find({ search: search("test"), ...byName })],
  ["one character that few have", PAGE, find({ search: search("李") })],
  ["two characters that few have", PAGE, find({ search: search("晓丽") })],
  ["two characters that nobody has", PAGE, find({ search: search("zq") })],
  ["a character that nobody has", PAGE, find({ search: search("%") })],
  ["one character that everybody has", PAGE, find({ search: search("e") })],
  ["two characters that everybody has", PAGE, find({ search: search("on"), ...byName })],
  ["two characters that a tenth have", PAGE, find({ search: search("co") })],
  [
    "one character that everybody has, among the disabled",
    ROWS,
    find({ search: search("e"), status: "disabled" }),
  ],
  [
    "one character that everybody has, among those of a week",
    ROWS,
    find({ search: search("e"), created: days(40, 33) }),
  ],
  [
    "one character that few have, among those of two months",
    KEYS,
    find({ search: search("李"), created: days(90, 30) }),
  ],
  ["an e-mail address that contains a character of all", PAGE, find({ search: inEmail("e") })],
  [
    "an e-mail address that contains a character of all, by a filter",
    PAGE,
    find({ filters: [is("email", "e", "contains")] }),
  ],
  ["an e-mail address that contains a rare pair", PAGE, find({ search: inEmail("zq") })],
  ["an e-mail address that contains a rare word", PAGE, find({ search: inEmail("nobody") })],
  ["e-mail addresses that begin like all the domains", PAGE, find({ search: startOf("exampl") })],
  [
    "what everybody has, among those who may sign in, by name",
    PAGE,
    find({ search: search("on"), status: "active", ...byName }),
  ],
  [
    "an e-mail address that contains what most do",
    PAGE,
    find({ search: inEmail("example"), sortBy: "email" }),
  ],
  ["a rare role", KEYS, find({ role: "support" })],
  ["a role that hardly anybody has", PAGE, find({ role: "admin" })],
  ["a role that nobody has", PAGE, find({ role: "nobody" })],
  ["the role of most", PAGE, find({ role: "user" })],
  ["the banned", KEYS, find({ status: "banned" })],
  ["the banned by name", ROWS, find({ status: "banned", ...byName })],
  ["the disabled", KEYS, find({ status: "disabled" })],
  ["the unverified", KEYS, find({ status: "unverified" })],
  ["who may sign in", PAGE, find({ status: "active" })],
  ["whose ban ends soon", PAGE, find({ status: "ban-ends-soon" })],
  ["who was created in a week", KEYS, find({ created: days(40, 33) })],
  ["who was created in a month", PAGE, find({ created: days(60, 30) })],
  ["who was created before last month", PAGE, find({ created: { before: ago(30) } })],
  ["who was active on a day", ROWS, find({ lastActive: days(40, 39) })],
  ["who was active in a month, by name", PAGE, find({ lastActive: days(60, 30), ...byName })],
  // Ten thousand rows that lie all over the table.
  ["who was active in a week, by name", 7_000, find({ lastActive: days(40, 33), ...byName })],
  [
    "the unverified who were created in a week and never came back",
    KEYS,
    find({ status: "unverified", created: days(40, 33), lastActive: { before: ago(33) } }),
  ],
  [
    "the holders of a rare role among those created in a month",
    KEYS,
    find({ role: "support", created: days(60, 30) }),
  ],
  [
    "a search among those whose ban ends soon",
    PAGE,
    find({ search: search("a1b"), status: "ban-ends-soon", created: days(60, 0) }),
  ],
  ["a filter by role", KEYS, find({ filters: [is("role", "user,support")] })],
  ["a filter by name", PAGE, find({ filters: [is("name", "Nobody")] })],
  ["a filter by activation", KEYS, find({ filters: [is("isActive", true, "ne")] })],
  ["a filter by the end of a ban", PAGE, find({ filters: [is("banExpires", ago(-1), "lt")] })],
  ["a filter by e-mail", PAGE, find({ filters: [is("email", "nobody", "contains")] })],
  [
    "the next page of an export",
    PAGE,
    () =>
      directory().newestFirst(
        { ...query, created: days(120, 30) },
        { limit: 500, after: { createdAt: ago(60), id: "x" } },
      ),
  ],
  [
    "the next page of an export of the banned, in a role, by a search",
    PAGE,
    () =>
      directory().newestFirst(
        { ...query, status: "banned", role: "support", search: search("a1b2") },
        { limit: 500, after: { createdAt: ago(60), id: "x" } },
      ),
  ],
  [
    "counting admins",
    PAGE,
    () => directory().countAdmins({ roles: ["admin"], userIds: ["x"], limit: 1 }),
  ],
  [
    "counting the holders of rare roles",
    KEYS,
    () => directory().countRoleHolders({ roles: ["admin", "support"], defaultRole: "user" }),
  ],
  ["the overview's figures", ROWS, () => directory().figures()],
  ["the charts' figures", PAGE, () => directory().activity(90)],
])("%s scans no table and reads at most %i pages", async (_, budget, work) => {
  const { pages, scans, terms } = await readBy(work);
  expect(scans).toEqual([]);
  expect(pages).toBeLessThanOrEqual(budget);
  expect(terms).toBeLessThanOrEqual(query.limit);
});

/** In the middle of each order, where no user is; 70 days are half of them. */
const MIDDLE = {
  name: "person 8",
  email: "8",
  id: "8",
  createdAt: ago(70),
  lastActiveAt: ago(70),
};
const behind = (sortBy: UserQuery["sortBy"], sortDirection: UserQuery["sortDirection"]) => ({
  ...{ sortBy, sortDirection },
  after: { key: MIDDLE[sortBy] as Date | string | null, id: "8" },
});
const never = (sortDirection: UserQuery["sortDirection"], id = "8") => ({
  ...behind("lastActiveAt", sortDirection),
  after: { key: null, id },
});
const orders = (Object.keys(MIDDLE) as UserQuery["sortBy"][]).flatMap((key) => [
  [key, "asc"] as const,
  [key, "desc"] as const,
]);

// A page at its end is read backwards from there: in the opposite order, from its beginning.
it.each([
  ...orders.map(([key, way]) => [`all users by ${key} ${way}`, behind(key, way)] as const),
  ...orders.map(
    ([key, way]) =>
      [`who may sign in, by ${key} ${way}`, { ...behind(key, way), status: "active" }] as const,
  ),
  ...orders.map(
    ([key, way]) =>
      [
        `what everybody has, by ${key} ${way}`,
        { ...behind(key, way), search: search("person") },
      ] as const,
  ),
  ...orders.map(
    ([key, way]) =>
      [
        `two characters of everybody, by ${key} ${way}`,
        { ...behind(key, way), search: search("on") },
      ] as const,
  ),
  ["all users, never active, upwards", never("asc")],
  ["all users, never active, downwards", never("desc")],
  ["all users, the last never active", never("asc", "ffff")],
  [
    "what everybody has, the last never active",
    { ...never("asc", "ffff"), search: search("person") },
  ],
  ["who may sign in, the last never active", { ...never("asc", "ffff"), status: "active" }],
  [
    "who may sign in, in a role, with what everybody has",
    { ...behind("name", "desc"), search: search("on"), status: "active", role: "user" },
  ],
  [
    "what everybody has, to the last name",
    { ...behind("name", "asc"), after: { key: "person ffff", id: "x" }, search: search("person") },
  ],
] as [string, Partial<UserQuery>][])(
  "a page behind a place deep down, %s, reads few pages",
  async (_, part) => {
    const { pages, scans } = await readBy(find(part));
    expect(scans).toEqual([]);
    expect(pages).toBeLessThanOrEqual(PAGE);
  },
);

it.each([
  ["a near page by one thing", false, { status: "active" }],
  ["a page far down by one thing", true, { status: "active", offset: 1_001 }],
  ["a page by one thing from a place on", true, { ...behind("name", "asc"), status: "active" }],
  ["a page of all users, far down", false, page(4_000)],
  ["a page of all users from a place on", false, behind("name", "asc")],
] as [string, boolean, Partial<UserQuery>][])(
  "%s: is there a fence? %s",
  async (_, isFenced, part) => {
    const all = recordedClient(app.url, () => true);
    const steps = await all.stepsOf(() =>
      prismaUserDirectory(all.client).find({ ...query, ...part }),
    );
    await all.stop();
    expect(steps.flat().some(({ text }) => text.endsWith("statement_timeout = 5000"))).toBe(
      isFenced,
    );
  },
);

it("knows how many meet several conditions, also where these have something in common", async () => {
  const juniors = { ...query, search: search("junior") };
  const many = await directory().find({ ...juniors, status: "active", role: "user" });
  expect(many.totalIsEstimate).toBe(true);
  expect(many.total).toBeGreaterThan(80_000);
  expect(many.total).toBeLessThan(120_000);
  expect(many.users).toHaveLength(query.limit);
  // To the planner, which multiplies, a quarter of all users.
  const older = [is("createdAt", new Date(Date.now() - (USERS / 2 + 10) * 60_000), "lt")];
  const none = { users: [], total: 0, totalIsEstimate: false };
  expect(await directory().find({ ...juniors, filters: older })).toEqual(none);
  const few = [is("createdAt", new Date(Date.now() - (USERS / 2 - 1_000) * 60_000), "lt")];
  const some = await directory().find({ ...juniors, filters: few });
  expect(some.totalIsEstimate).toBe(false);
  expect(Math.abs(some.total - 1_000)).toBeLessThan(10);
});

it("estimates what several conditions leave, one of them in a negation or said twice", async () => {
  const active = await directory().find({ ...query, status: "active" });
  expect(active.totalIsEstimate).toBe(true);
  expect(active.total).toBeGreaterThan(USERS * 0.95);
  // In the address and, for the index, in the text that holds it: a tenth, not a hundredth.
  const corporate = await directory().find({ ...query, search: inEmail("corpor") });
  expect(corporate.totalIsEstimate).toBe(true);
  expect(corporate.total).toBeGreaterThan(USERS * 0.07);
  expect(corporate.total).toBeLessThan(USERS * 0.13);
});

it("finds all who have a term whose rare parts many have", async () => {
  const found = await directory().find({ ...query, search: search("Junior Quixote") });
  expect(found).toMatchObject({ total: USERS / 200, totalIsEstimate: false });
  const { rows } = await app.sql.query(
    `SELECT id FROM "user" WHERE name LIKE '%Junior Quixote%' ORDER BY "createdAt" DESC LIMIT 25`,
  );
  expect(found.users.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

it("turns back where the planner takes for common what nobody has", async () => {
  const pair = find({ search: search("zq") });
  const grow = (by: number) =>
    app.sql.query(`UPDATE pg_class SET reltuples = reltuples * $1 WHERE oid = '"user"'::regclass`, [
      by,
    ]);
  await grow(100);
  try {
    expect(await pair()).toEqual({ users: [], total: 0, totalIsEstimate: false });
    const { pages } = await readBy(pair);
    // More than the gathering alone: it did walk. Not the whole table: it turned back.
    expect(pages).toBeGreaterThan(PAGE);
    expect(pages).toBeLessThan(ROWS);
  } finally {
    await grow(1 / 100);
  }
});

it("samples enough texts to tell rare pairs from common ones", async () => {
  const { rows } = await app.sql.query(
    "SELECT attstattarget AS samples FROM pg_attribute WHERE attrelid = 'user_short_terms_idx'::regclass",
  );
  expect(rows).toEqual([{ samples: 1000 }]);
});

it("estimates the holders of a common role, and counts those of a rare one", async () => {
  const roles = ["user", "support", "admin"];
  const [user, ...rare] = await directory().countRoleHolders({ roles, defaultRole: "user" });
  expect(user?.holdersIsEstimate).toBe(true);
  expect(user?.holders).toBeGreaterThan(180_000);
  expect(user?.holders).toBeLessThan(220_000);
  expect(rare).toEqual([
    { name: "support", holders: 399, holdersIsEstimate: false },
    { name: "admin", holders: 1, holdersIsEstimate: false },
  ]);
});

it("counts days without reading a single user or session", async () => {
  const [before, after] = await app.prisma.$transaction(async (tx) => {
    const read = async () => {
      const [row] = await tx.$queryRaw<{ rows: bigint }[]>`
        SELECT sum(seq_tup_read + idx_tup_fetch) AS rows FROM pg_stat_xact_user_tables
         WHERE relname IN ('user', 'session')`;
      return Number(row?.rows);
    };
    // The connection may not have handed in what it did a moment ago.
    const first = await read();
    await directory().activity(90);
    return [first, await read()];
  });
  expect(after).toBe(before);
});

it("would see a scan", async () => {
  const unindexed = find({ filters: [is("role", "zz", "starts_with")] });
  expect((await readBy(unindexed)).scans).toEqual(["user"]);
});

/** How many rows of a table autovacuum lets change, or come, before it passes. */
async function changesBeforeVacuum(table: string, setting: "vacuum" | "vacuum_insert") {
  const { rows } = await app.sql.query<{ n: number }>(
    `SELECT (current_setting($2 || '_threshold')::int + reltuples * COALESCE(
        (SELECT option_value FROM pg_options_to_table(reloptions)
          WHERE option_name = $2 || '_scale_factor'),
        current_setting($2 || '_scale_factor'))::float)::int AS n
       FROM pg_class WHERE oid = $1::regclass`,
    [`"${table}"`, `autovacuum_${setting}`],
  );
  return rows[0]?.n ?? 0;
}

// Where VACUUM has not passed since, a key out of an index costs a look at the table.
describe.each([
  [
    "has changed",
    async () => {
      // All over the tables, as bans and visits are.
      for (const [table, column] of [
        ["user", "banReason"],
        ["session", "userAgent"],
      ] as const)
        await app.sql.query(
          `UPDATE "${table}" SET "${column}" = 'changed' WHERE id IN
            (SELECT id FROM "${table}" ORDER BY md5(id) LIMIT $1)`,
          [await changesBeforeVacuum(table, "vacuum")],
        );
    },
  ],
  [
    "is new",
    async () => {
      await app.sql.query(
        `INSERT INTO "user" (id, name, email, "emailVerified", banned, "isActive", "createdAt")
         SELECT md5('new' || i), 'New', md5('new' || i) || '@example.test',
                i % 20 <> 0, i % 50 = 0, i % 50 <> 1, now() - i * interval '2 seconds'
           FROM generate_series(1, $1) AS i`,
        [await changesBeforeVacuum("user", "vacuum_insert")],
      );
      await app.sql.query(
        `INSERT INTO "session" (id, token, "userId", "expiresAt")
         SELECT 'new' || i, 'new' || i, md5('1'), now() + (i * 7919 % 5000 + 1) * interval '1 minute'
           FROM generate_series(1, $1) AS i`,
        [await changesBeforeVacuum("session", "vacuum_insert")],
      );
    },
  ],
])("where as much %s as autovacuum lets be", (_, change) => {
  beforeAll(async () => {
    await app.sql.query('VACUUM "user", "session"');
    await change();
  });
  afterAll(() => app.sql.query('VACUUM (ANALYZE) "user", "session"'));

  it.each([
    ["the banned", KEYS, find({ status: "banned" })],
    ["the disabled", KEYS, find({ status: "disabled" })],
    ["the unverified", ROWS, find({ status: "unverified" })],
    ["who was created in a week", ROWS, find({ created: days(7, 0) })],
    ["a selective search", PAGE, find({ search: search("a1b2c") })],
    ["two characters that few have", PAGE, find({ search: search("晓丽") })],
    // Of ten thousand sessions, which lie all over the table, the end is counted.
    ["the overview's figures", 8_000, () => directory().figures()],
  ])("%s read at most %i pages", async (_, budget, work) => {
    expect((await readBy(work)).pages).toBeLessThanOrEqual(budget);
  });
});

// Last, for they change whom the others count.
it.each([
  ["thousands, out of the index of the ends", 25, KEYS, false],
  ["more than are counted, along the banned", 18, PAGE, true],
  ["tens of thousands, along the banned", 5, PAGE, true],
])("whose ban ends soon: %s", async (_, oneIn, budget, isEstimate) => {
  await inBulk(async (client) => {
    await client.query(
      `UPDATE "user" SET banned = true, "banExpires" = now() + interval '1 day'
        WHERE ('x' || right(id, 6))::bit(24)::int % $1 = 0`,
      [oneIn],
    );
    // What was changed at once lies together; in the order of ids it is all over the table.
    await client.query('CLUSTER "user" USING "user_pkey"');
  });
  await app.sql.query('VACUUM (ANALYZE) "user"');
  const { rows } = await app.sql.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "user"
      WHERE banned AND "banExpires" > now() AND "banExpires" < now() + interval '7 days'`,
  );
  const truth = rows[0]?.n ?? 0;
  const soon = find({ status: "ban-ends-soon" });
  const { total, totalIsEstimate } = await soon();
  expect(totalIsEstimate).toBe(isEstimate);
  expect(Math.abs(total - truth)).toBeLessThanOrEqual(isEstimate ? truth / 10 : 0);
  const { pages, scans } = await readBy(soon);
  expect(scans).toEqual([]);
  expect(pages).toBeLessThanOrEqual(budget);
});

describe("among ten thousand, whose table the planner reads for what most have", () => {
  beforeAll(async () => {
    await load(10_000);
    await app.sql.query('VACUUM (ANALYZE) "user"');
  });

  it.each([
    ["one character that everybody has", 10_000, { search: search("e") }],
    [
      "among those who may sign in, by name",
      9_880,
      { search: search("e"), status: "active", ...byName },
    ],
    ["in a role", 20, { search: search("e"), role: "support" }],
    ["in e-mail addresses", 10_000, { search: inEmail("e") }],
    ["in e-mail addresses, by a filter", 10_000, { filters: [is("email", "e", "contains")] }],
    ["two characters that everybody has", 10_000, { search: search("te") }],
    ["two characters that a tenth have", 1_000, { search: search("rp") }],
    ["two characters that few have", 2, { search: search("晓丽") }],
  ] as [string, number, Partial<UserQuery>][])(
    "%s: %i are counted, and nobody's short terms are worked out",
    async (_, count, part) => {
      const { total, totalIsEstimate } = await find(part)();
      expect({ total, totalIsEstimate }).toEqual({ total: count, totalIsEstimate: false });
      const { pages, terms } = await readBy(find(part));
      expect(terms).toBe(0);
      expect(pages).toBeLessThanOrEqual(KEYS);
    },
  );

  it("sees where they would be", async () => {
    const plan = await explained({
      text: `SELECT FROM "user" WHERE "user_short_terms"("name", "email") @> ARRAY['e']`,
      values: [],
    });
    expect(workedOut(plan)).toBe(10_000);
  });

  it("goes by how ten thousand are gathered, not all that there are", async () => {
    await load(19_000);
    // Five in six have an x now: the index is best for all of them, the table for the first.
    await app.sql.query(
      `UPDATE "user" SET email = replace(email, 'example', 'corporate') WHERE right(id, 1) = '0'`,
    );
    await app.sql.query('VACUUM (FULL, ANALYZE) "user"');
    const { terms } = await readBy(find({ search: search("x") }));
    expect(terms).toBe(0);
  });
});
