import type pg from "pg";

/** A question that is put to every side that can answer it, as `list-users` takes it. */
export interface SearchCase {
  name: string;
  ours: Record<string, string>;
  /** Null where Better Auth's own admin plugin has no such question. */
  stock: Record<string, string> | null;
}

const PAGE = 25;
/** Of these the one that is in a tenth of the e-mail addresses, or the nearest to it. */
const COMMON = ["ann", "mar", "son", "ali", "ina", "news", "net", "org", "inbox", "mail", "post"];

const newest = { sortBy: "createdAt", sortDirection: "desc", limit: String(PAGE) };
const at = (page: number) => ({ offset: String((page - 1) * PAGE) });
const inMail = (value: string) => ({
  searchValue: value,
  searchField: "email",
  searchOperator: "contains",
});
const where = (field: string, value: string, operator = "eq") => ({
  filterField: field,
  filterValue: value,
  filterOperator: operator,
});

/** The questions of `npm run bench:search`, with words that this database really has. */
export async function searchCases(sql: pg.Pool, users: number): Promise<SearchCase[]> {
  const common = await commonWord(sql);
  const address = await someAddress(sql);
  const rare = address.slice(0, address.indexOf("@"));
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
  const both = (name: string, query: Record<string, string>): SearchCase => ({
    name,
    ours: { ...newest, ...query },
    stock: { ...newest, ...query },
  });
  const search = (name: string, value: string): SearchCase => ({
    name,
    ours: { ...newest, search: value },
    // One field at a time is all it has.
    stock: { ...newest, ...inMail(value) },
  });
  const oursAlone = (name: string, query: Record<string, string>): SearchCase => ({
    name,
    ours: { ...newest, ...query },
    stock: null,
  });
  return [
    both("first page", {}),
    both("page 10", at(10)),
    ...(users >= 40_000 * PAGE ? [both("page 40,000", at(40_000))] : []),
    search(`selective term "${rare}"`, rare),
    search(`whole address "${address}"`, address),
    search(`common term "${common}"`, common),
    search('one character "a"', "a"),
    search('two characters "an"', "an"),
    search('rare pair "é%"', "é%"),
    search("no match", "qqzzxxyyqq"),
    oursAlone("common term, by name", { search: common, sortBy: "name", sortDirection: "asc" }),
    oursAlone("common pair, active, by name", {
      search: "an",
      status: "active",
      sortBy: "name",
      sortDirection: "asc",
    }),
    oursAlone("selective term, active", { search: rare, status: "active" }),
    { ...both("banned", where("banned", "true")), ours: { ...newest, status: "banned" } },
    oursAlone("disabled", { status: "disabled" }),
    oursAlone("ban ends soon", { status: "ban-ends-soon" }),
    { ...both("role support", where("role", "support")), ours: { ...newest, role: "support" } },
    {
      ...both("unverified", where("emailVerified", "false")),
      ours: { ...newest, status: "unverified" },
    },
    {
      ...both("created in 30 days", where("createdAt", monthAgo, "gte")),
      ours: { ...newest, createdFrom: monthAgo },
    },
    oursAlone("last active in 30 days", { lastActiveFrom: monthAgo }),
    both("by name", { sortBy: "name", sortDirection: "asc" }),
    both("by e-mail", { sortBy: "email", sortDirection: "asc" }),
    both("oldest first", { sortDirection: "asc" }),
    oursAlone("by last active", { sortBy: "lastActiveAt", sortDirection: "desc" }),
  ];
}

async function commonWord(sql: pg.Pool): Promise<string> {
  const { rows } = await sql.query<{ word: string }>(
    `SELECT word FROM unnest($1::text[]) AS word,
            LATERAL (SELECT avg((strpos(email, word) > 0)::int) AS share
                       FROM (SELECT email FROM "user" LIMIT 20000) AS sample) AS measured
      ORDER BY abs(share - 0.1) LIMIT 1`,
    [COMMON],
  );
  return rows[0]?.word ?? "ann";
}

/** Somebody's address, of whose beginning hardly anybody else has the like. */
async function someAddress(sql: pg.Pool): Promise<string> {
  const { rows } = await sql.query<{ email: string }>(
    `SELECT email FROM "user"
      WHERE length(split_part(email, '@', 1)) BETWEEN 12 AND 20 ORDER BY id LIMIT 1`,
  );
  if (!rows[0]) throw new Error("Nobody has an address that is long enough to be looked for.");
  return rows[0].email;
}
