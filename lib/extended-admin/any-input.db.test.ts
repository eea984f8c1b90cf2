import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { extendedAdmin } from ".";

// S9 for every endpoint that the plugin has, taken from the plugin itself: an
// admin may send what they like, the answer is never a failure of the server's.

let app: TestApp;
let cookie: string;
let userId: string;

beforeAll(async () => {
  app = await createTestApp();
  cookie = (await app.person({ role: "admin" })).cookie;
  await app.sql.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('r', 'known', '{"user":["list"]}');
     INSERT INTO "globalModule" (id, key, name, origins)
     VALUES ('m', 'known', 'Known', '["https://known.example"]')`,
  );
  userId = (await app.user()).id;
});
afterAll(() => app.close());

// The twins at the other prefix are the same handler.
const endpoints = Object.values(extendedAdmin().endpoints)
  .flatMap(({ path, options }) => (path ? { path, method: String(options.method) } : []))
  .filter(({ path }, _, all) => {
    const twin = path.replace("/admin/", "/extended-admin/");
    return (
      path === twin || path.startsWith("/extended-admin/") || !all.some((e) => e.path === twin)
    );
  });
const paths = (method: string) =>
  endpoints.filter((endpoint) => endpoint.method === method).map(({ path }) => path);

const odd = fc.constantFrom<unknown>(
  ...["", " ", "\0", "a\0b", "\ud800", "%", "constructor", "__proto__", "known", "admin", "user"],
  ...["a,b", ",", "2026-01-01", "-271821-04-20T00:00:00Z", "https://known.example", "x@y.test"],
  ...["9".repeat(400), 0, -1, 1.5, 1e308, 2 ** 53, true, false, null, [], {}, [null], [[]]],
  { user: ["list"] },
  { user: ["\0"] },
  { "\0": ["list"] },
  { constructor: ["name"] },
  ["known", "user"],
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: odd },
  { weight: 2, arbitrary: fc.constant("THE USER") },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);

/** What some endpoint or other knows, so that much of it gets past the first check. */
const FIELDS = [
  ...["userId", "userIds", "id", "name", "email", "password", "newPassword", "role", "data"],
  ...["permissions", "permission", "description", "key", "origins", "denyMessage", "enabled"],
  ...["sessionId", "sessionToken", "reason", "banReason", "banExpiresIn", "newName", "newKey"],
  ...["token", "invite"],
  ...["banned", "banExpires", "isActive", "image", "emailVerified", "phoneNumber"],
];
const fields = fc.dictionary(fc.constantFrom(...FIELDS), anyValue, { maxKeys: 4 });

/** Bodies that are nearly right: what the endpoint needs, with one thing or another replaced. */
const RIGHT: Record<string, Record<string, unknown>> = {
  "ban-user": { userId: "THE USER", banReason: "x", banExpiresIn: 1 },
  "set-role": { userId: "THE USER", role: "user" },
  "create-user": { email: "new@example.test", name: "New", data: {} },
  "update-user": { userId: "THE USER", data: { name: "New" } },
  "set-user-password": { userId: "THE USER", newPassword: "long enough" },
  "send-password-reset": { userId: "THE USER" },
  "send-invitation": { userId: "THE USER" },
  "send-user-verification": { userId: "THE USER" },
  "read-password-link": { token: "none" },
  "impersonate-user": { userId: "THE USER", reason: "x" },
  "revoke-user-session": { sessionId: "none" },
  "create-role": { name: "made", permissions: { user: ["list"] }, description: "x" },
  "update-role": { name: "known", data: { permissions: {}, description: "x" } },
  "delete-role": { name: "made" },
  "create-module": { key: "made", name: "Made", origins: ["https://made.example"] },
  "update-module": { key: "known", data: { name: "Known" } },
  "delete-module": { key: "made" },
  "has-permission": { permissions: { user: ["list"] } },
  "revoke-my-session": { sessionId: "none" },
  "set-preference": { key: "users.columns", value: "x" },
  "import-users": {
    users: [{ email: "imported@example.test", name: "Imported", role: "user" }],
    dryRun: false,
    batchId: "import-any",
  },
};

/** Of the rest, some take a user and some take many. */
function rightBody(path: string): Record<string, unknown> {
  const name = path.split("/").at(-1) ?? "";
  const many = /users|-all-/.test(name);
  const one = { userId: "THE USER" };
  return RIGHT[name] ?? (many ? { userIds: ["THE USER"], role: "user" } : one);
}

function bodyFor(path: string) {
  const right = rightBody(path);
  const nearly = fc
    .record(
      Object.fromEntries(
        Object.entries(right).map(([key, value]) => [
          key,
          fc.oneof(
            { weight: 2, arbitrary: fc.constant(value) },
            { weight: 2, arbitrary: anyValue },
            ...(key === "data" ? [{ weight: 3, arbitrary: fields as fc.Arbitrary<unknown> }] : []),
          ),
        ]),
      ),
    )
    .map((body) => body as Record<string, unknown>);
  return fc.oneof(
    { weight: 4, arbitrary: nearly as fc.Arbitrary<unknown> },
    { weight: 2, arbitrary: fields as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: anyValue },
  );
}

/** Each value of a right body made impossible for a database, one at a time: not left to chance. */
function impossible(path: string): unknown[] {
  const right = rightBody(path);
  const texts = ["a\0b", "\ud800", "-271821-04-20T00:00:00Z"];
  const broken = (value: unknown): unknown[] => {
    if (typeof value === "string") return texts;
    if (typeof value === "number") return [2 ** 53 - 1, 1e308, -1, 0.5];
    if (Array.isArray(value)) return broken(value[0]).map((other) => [other]);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [
      ...broken(inner).map((other) => ({ ...value, [key]: other })),
    ]);
  };
  const data = FIELDS.flatMap((field) =>
    texts.map((text) => ({ ...right, data: { [field]: text } })),
  );
  return [...broken(right), ...("data" in right ? data : [])];
}

/** The stand-in for a user's id, replaced by one that there is. */
const withUser = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body ?? null).replaceAll('"THE USER"', JSON.stringify(userId)));

describe("any JSON", () => {
  it.each(paths("POST"))("POST %s never fails on it", async (path) => {
    const examples = impossible(path).map((body): [unknown] => [body]);
    await fc.assert(
      fc.asyncProperty(bodyFor(path), async (given) => {
        if (!(await app.userRow(userId))) userId = (await app.user()).id;
        const body = withUser(given);
        const reply = await app.http(path, { cookie, body });
        expect(reply.status, `${JSON.stringify(body)}: ${JSON.stringify(reply.body)}`).toBeLessThan(
          500,
        );
      }),
      { numRuns: 60 + examples.length, examples },
    );
    expect((await app.http("/get-session", { cookie })).body).not.toBeNull();
  });

  it("is tried on every endpoint", () => {
    expect(paths("POST").length + paths("GET").length).toBe(endpoints.length);
  });
});

describe("any query", () => {
  const QUERY_KEYS = [
    ...["id", "name", "key", "userId", "origin", "limit", "before", "actorId", "targetId"],
    ...["action", "outcome", "search", "from", "to", "format", "cursor"],
  ];
  const key = fc.constantFrom(...QUERY_KEYS);
  const text = anyValue.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));

  it.each(paths("GET"))("GET %s never fails on it", async (path) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, text), { maxLength: 3 }), async (pairs) => {
        const query = new URLSearchParams(pairs.map(([name, value]) => [name, value ?? ""]));
        const reply = await app.auth.handler(
          new Request(`http://localhost:3000/api/auth${path}?${query}`, { headers: { cookie } }),
        );
        expect(reply.status, `${query}: ${await reply.text()}`).toBeLessThan(500);
      }),
      {
        numRuns: 60 + QUERY_KEYS.length,
        examples: QUERY_KEYS.map((name): [[string, string][]] => [[[name, "a\0b"]]]),
      },
    );
  });
});
