import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { roles as builtIn } from "@/lib/admin.config";
import { createTestApp, type TestApp } from "@/test/app";

// Roles over HTTP against a model that knows permissions as sets of "resource:action"
// and nothing else: who holds what, and who may give it, for any set of roles.

type Permissions = Record<string, string[]>;

/** A few permissions of several resources; the last two are what makes one able to edit. */
const VOCABULARY = [
  "user:list",
  "user:ban",
  "user:get",
  "session:list",
  "session:revoke",
  "audit:list",
  "adminPanel:access",
];

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  // Somebody must remain who may do everything, or S3 would speak up.
  await app.person({ role: "admin" });
});

const toMap = (held: Iterable<string>): Permissions => {
  const map: Permissions = {};
  for (const text of held) {
    const [resource = "", action = ""] = text.split(":");
    map[resource] = [...(map[resource] ?? []), action];
  }
  return map;
};
const toSet = (map: Record<string, readonly string[]>) =>
  new Set(Object.entries(map).flatMap(([name, actions]) => actions.map((a) => `${name}:${a}`)));
const union = (sets: readonly Iterable<string>[]) => new Set(sets.flatMap((set) => [...set]));
const within = (part: Iterable<string>, whole: ReadonlySet<string>) =>
  [...part].every((text) => whole.has(text));

const held = fc.uniqueArray(fc.constantFrom(...VOCABULARY), { maxLength: 5 });
const NAMES = ["alpha", "beta", "gamma", "delta"] as const;
const someNames = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 });
/** Every role of the model and what it grants. */
const roleBook = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, held])) as Record<
    (typeof NAMES)[number],
    typeof held
  >,
);

type RoleBook = Record<(typeof NAMES)[number], string[]>;

async function store(book: RoleBook & Record<string, string[]>) {
  await app.sql.query('DELETE FROM "globalRole"');
  for (const [name, permissions] of Object.entries(book)) {
    await app.sql.query(`INSERT INTO "globalRole" (id, name, permissions) VALUES ($1, $1, $2)`, [
      name,
      JSON.stringify(toMap(permissions)),
    ]);
  }
}

const grantedBy = (book: RoleBook, names: readonly (keyof RoleBook)[]) =>
  union(names.map((name) => book[name]));

const RUNS = { numRuns: 60 };

describe("roles over HTTP", () => {
  it("a user of several roles may do what any of them grants, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(roleBook, someNames, held, async (book, names, wanted) => {
        await store(book);
        // Stored as people write: in any case, with spaces.
        const role = names.map((name, i) => (i % 2 ? ` ${name.toUpperCase()}` : name)).join(",");
        const { cookie } = await app.person({ role });
        const mine = grantedBy(book, names);
        const reply = await app.http("/admin/has-permission", {
          cookie,
          body: { permissions: toMap(wanted) },
        });
        expect(reply.status).toBe(200);
        expect(reply.body.success).toBe(wanted.length > 0 && within(wanted, mine));
        const all = await app.http("/extended-admin/get-my-permissions", { cookie });
        expect(toSet(all.body.permissions)).toEqual(mine);
        const listed = await app.http("/admin/list-users", { cookie });
        expect(listed.status).toBe(mine.has("user:list") ? 200 : 403);
      }),
      RUNS,
    );
  });

  it("a role is assigned just when all that it touches is one's own (S1, S2)", async () => {
    const setRole = fc.boolean();
    await fc.assert(
      fc.asyncProperty(
        roleBook,
        held,
        setRole,
        someNames,
        someNames,
        async (book, own, may, had, given) => {
          const mine = union([own, may ? ["user:set-role"] : []]);
          await store({ ...book, actor: [...mine] });
          const actor = await app.person({ role: "actor" });
          const target = await app.user({ role: had.join(",") });
          const reply = await app.http("/admin/set-role", {
            cookie: actor.cookie,
            body: { userId: target.id, role: given },
          });
          const allowed =
            may && within(grantedBy(book, had), mine) && within(grantedBy(book, given), mine);
          expect(reply.status, JSON.stringify(reply.body)).toBe(allowed ? 200 : 403);
          const stored = (await app.userRow(target.id))?.role;
          expect(stored).toBe((allowed ? given : had).join(","));
        },
      ),
      RUNS,
    );
  });

  it("a role is made just when all that it grants is one's own (S2)", async () => {
    await fc.assert(
      fc.asyncProperty(held, fc.boolean(), held, async (own, may, granted) => {
        const mine = union([own, may ? ["role:create"] : []]);
        await store({ alpha: [], beta: [], gamma: [], delta: [], actor: [...mine] });
        const { cookie } = await app.person({ role: "actor" });
        const reply = await app.http("/extended-admin/create-role", {
          cookie,
          body: { name: "made", permissions: toMap(granted) },
        });
        const allowed = may && within(granted, mine);
        expect(reply.status, JSON.stringify(reply.body)).toBe(allowed ? 200 : 403);
        const row = await app.one<{ permissions: string }>(
          `SELECT permissions FROM "globalRole" WHERE name = 'made'`,
        );
        expect(row && toSet(JSON.parse(row.permissions))).toEqual(
          allowed ? new Set(granted) : undefined,
        );
      }),
      RUNS,
    );
  });

  it("a role is edited just when what it granted and will grant is one's own (S2)", async () => {
    await fc.assert(
      fc.asyncProperty(
        roleBook,
        held,
        fc.boolean(),
        fc.constantFrom(...NAMES),
        held,
        async (book, own, may, name, granted) => {
          const mine = union([own, may ? ["role:update"] : []]);
          await store({ ...book, actor: [...mine] });
          const { cookie } = await app.person({ role: "actor" });
          const holder = await app.person({ role: name });
          const reply = await app.http("/extended-admin/update-role", {
            cookie,
            body: { name, data: { permissions: toMap(granted) } },
          });
          const allowed = may && within(book[name], mine) && within(granted, mine);
          expect(reply.status, JSON.stringify(reply.body)).toBe(allowed ? 200 : 403);
          const now = await app.http("/extended-admin/get-my-permissions", {
            cookie: holder.cookie,
          });
          expect(toSet(now.body.permissions)).toEqual(new Set(allowed ? granted : book[name]));
        },
      ),
      RUNS,
    );
  });

  it("a name that is built in and made grants both", async () => {
    await fc.assert(
      fc.asyncProperty(held, async (more) => {
        await store({ alpha: [], beta: [], gamma: [], delta: [], support: more });
        const { cookie } = await app.person({ role: "support" });
        const all = await app.http("/extended-admin/get-my-permissions", { cookie });
        expect(toSet(all.body.permissions)).toEqual(union([toSet(builtIn.support), more]));
      }),
      { numRuns: 20 },
    );
  });
});
