import type { DBAdapter } from "@better-auth/core/db/adapter";
import type { BetterAuthOptions } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findVisit } from "@/lib/auth/current";
import { createPrisma, type Database, prisma } from "@/lib/db/prisma";
import type { TestApp } from "@/test/app";
import { createCountedApp } from "@/test/support/counted-app";
import { directLookups } from "./prisma-direct-lookups";
import { visitScope } from "./visit-scope";

// Every answer is held against that of the adapter without the shorter way.

let house: Awaited<ReturnType<typeof createCountedApp>>;
let app: TestApp;
let counted: typeof house.counted;

beforeAll(async () => {
  house = await createCountedApp();
  ({ app, counted } = house);
  // Rows as no rule would let them be: of banned users, of none, at any time.
  await app.sql.query(`
    ALTER TABLE "session" DROP CONSTRAINT "session_userId_fkey";
    ALTER TABLE "session" DISABLE TRIGGER USER;
    ALTER TABLE "user" DISABLE TRIGGER USER;
    ALTER TABLE "session" ALTER "expiresAt" TYPE timestamptz(6);
    ALTER TABLE "session" ALTER "updatedAt" TYPE timestamp(6);
    ALTER TABLE "user" ALTER "banExpires" TYPE timestamptz(6);
    ALTER TABLE "user" ALTER "updatedAt" TYPE timestamp(6);`);
});
afterAll(() => house.close());

const stock = (client: Database) =>
  prismaAdapter(client, { provider: "postgresql", transaction: true });

/** The adapter with the shorter way and the one without, on a configuration. */
const pair = (change: (options: BetterAuthOptions) => object = () => ({}), client = app.prisma) => {
  const options: BetterAuthOptions = { ...app.auth.options, ...change(app.auth.options) };
  return { plain: stock(client)(options), direct: directLookups(client, stock(client))(options) };
};

/** Better Auth's own lookup of a session with every request. */
const visit = (token: string) => ({
  model: "session",
  where: [{ value: token, field: "token" }],
  join: { user: true },
});

type Found = { id: string; user: { id: string } | null } | null;
const look = (adapter: Pick<DBAdapter, "findOne">, token: string) =>
  adapter.findOne<NonNullable<Found>>(visit(token));

/** That both say the same of a token, in the same order, and by how many statements. */
async function expectSame({ plain, direct }: ReturnType<typeof pair>, token: string) {
  const expected = await look(plain, token);
  const { answer, statements } = await counted(() => look(direct, token));
  expect(answer).toStrictEqual(expected);
  expect(Object.keys(answer ?? {})).toEqual(Object.keys(expected ?? {}));
  expect(Object.keys(answer?.user ?? {})).toEqual(Object.keys(expected?.user ?? {}));
  return { answer, statements };
}

const text = fc.oneof(
  fc.string({ unit: "binary" }).map((value) => value.replaceAll("\0", "")),
  fc.constantFrom("", "NULL", "'; --", `"\\'`, "\\N", "💡é\n", "  padded  "),
);
const time = fc.oneof(
  fc
    .tuple(
      fc.date({
        min: new Date("0001-01-02T00:00:00Z"),
        max: new Date("9999-12-30"),
        noInvalidDate: true,
      }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([date, micros]) => date.toISOString().replace("Z", `${micros}`.padStart(3, "0"))),
  fc.constantFrom(
    "1969-12-31 23:59:59.999999",
    "1970-01-01 00:00:00",
    "2026-03-08 02:30:00",
    "9999-12-31 23:59:59.999999",
    "12026-01-01 00:00:00",
    "0044-03-15 10:00:00 BC",
    "infinity",
    "-infinity",
  ),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });
const userRow = fc.record({
  name: text,
  email: text,
  emailVerified: fc.boolean(),
  image: maybe(text),
  createdAt: time,
  updatedAt: time,
  role: maybe(text),
  banned: maybe(fc.boolean()),
  banReason: maybe(text),
  banExpires: maybe(time),
  isActive: fc.boolean(),
  lastActiveAt: maybe(time),
});
const sessionRow = fc.record({
  token: text,
  expiresAt: time,
  createdAt: time,
  updatedAt: time,
  ipAddress: maybe(text),
  userAgent: maybe(text),
  impersonatedBy: maybe(text),
  impersonationReason: maybe(text),
});

async function store(table: "user" | "session", row: Record<string, unknown>) {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  await app.sql.query(
    `INSERT INTO "${table}" (${names.join()}) VALUES (${places.join()})`,
    Object.values(row),
  );
}

describe("a visit", () => {
  it.each(["UTC", "America/St_Johns", "Asia/Kolkata"])(
    "finds by one statement what Prisma finds by two, whatever is stored (the process in %s)",
    async (zone) => {
      vi.stubEnv("TZ", zone);
      const both = pair();
      await look(both.direct, "the first one asks for the types of columns");
      let number = 0;
      await fc.assert(
        fc.asyncProperty(userRow, sessionRow, fc.boolean(), async (user, session, isThere) => {
          const id = `${zone}${++number}`;
          await store("session", { ...session, id, userId: id, token: session.token + id });
          if (isThere) await store("user", { ...user, id, email: user.email + id });
          const { answer, statements } = await expectSame(both, session.token + id);
          expect(statements).toBe(1);
          expect([answer?.id, answer?.user?.id]).toEqual([id, isThere ? id : undefined]);
          // And where a transaction is open around it, by Prisma's own connection.
          const within = await app.prisma.$transaction(() => look(both.direct, session.token + id));
          expect(within).toStrictEqual(answer);
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each(["", "nobody's", "\ud800", "'", "a".repeat(9_000)])(
    "finds nothing by %j",
    async (token) => {
      const both = pair();
      expect((await expectSame(both, token)).answer).toBeNull();
      expect(await expectSame(both, token)).toEqual({ answer: null, statements: 1 });
    },
  );

  it("finds the session of an empty token", async () => {
    const { id } = await app.user();
    const now = new Date();
    await store("session", { id, userId: id, token: "", expiresAt: now, createdAt: now });
    expect((await expectSame(pair(), "")).answer?.user?.id).toBe(id);
  });

  it("fails like Prisma for a token that is no text to PostgreSQL", async () => {
    const { plain, direct } = pair();
    const error = await look(plain, "a\0b").catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(Error);
    await expect(look(direct, "a\0b")).rejects.toStrictEqual(error);
  });

  it("sees each change of the two rows at once, and the end of them", async () => {
    const { id, session } = await app.person();
    const both = pair();
    const seen = () => expectSame(both, session.token);
    expect((await seen()).answer).toMatchObject({ user: { banned: false, role: "user" } });
    await app.sql.query(`UPDATE "user" SET banned = true, role = 'x' WHERE id = $1`, [id]);
    expect((await seen()).answer).toMatchObject({ user: { banned: true, role: "x" } });
    await app.sql.query(`UPDATE "session" SET "impersonatedBy" = 'y' WHERE "userId" = $1`, [id]);
    expect((await seen()).answer).toMatchObject({ impersonatedBy: "y" });
    await app.sql.query('DELETE FROM "user" WHERE id = $1', [id]);
    expect((await seen()).answer).toMatchObject({ user: null });
    await app.sql.query('DELETE FROM "session" WHERE "userId" = $1', [id]);
    expect((await seen()).answer).toBeNull();
  });

  it("is kept apart from others at the same time, the first ones too", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => app.person()));
    const { direct } = pair();
    const found = await Promise.all(people.map(({ session }) => look(direct, session.token)));
    expect(found.map((one) => one?.user?.id)).toEqual(people.map(({ id }) => id));
  });

  it("asks again for the types of columns where the first question failed", async () => {
    const { session } = await app.person();
    const { direct } = pair();
    await app.prisma
      .$transaction(async (tx) => {
        await tx.$executeRawUnsafe("SELECT nonsense").catch(() => {});
        await expect(look(direct, session.token)).rejects.toThrow(/aborted/);
      })
      .catch(() => {});
    expect(await look(direct, session.token)).toMatchObject({ token: session.token });
  });
});

describe("within a transaction", () => {
  it("a visit sees what was written there, by either adapter", async () => {
    const { id, session } = await app.person();
    const { direct } = pair();
    const undone = app.prisma.$transaction(async (tx) => {
      await tx.user.update({ where: { id }, data: { name: "Written here" } });
      expect(await look(direct, session.token)).toMatchObject({ user: { name: "Written here" } });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await look(direct, session.token)).not.toMatchObject({ user: { name: "Written here" } });
    await direct.transaction(async (adapter) => {
      await adapter.update({
        model: "user",
        where: [{ field: "id", value: id }],
        update: { name: "And here" },
      });
      expect(await look(adapter, session.token)).toMatchObject({ user: { name: "And here" } });
      expect(await look(direct, session.token)).toMatchObject({ user: { name: "And here" } });
    });
  });

  it("the first visit waits for nobody, where there is one connection", async () => {
    const { session } = await app.person();
    const client = createPrisma({ connectionString: app.url, poolMax: 1 });
    const { direct } = pair(undefined, client);
    let opened = () => {};
    let goOn = () => {};
    const open = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const going = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const inside = client.$transaction(async () => {
      opened();
      await going;
      return look(direct, session.token);
    });
    await open;
    // Asks for the types of columns, and waits for the connection that the other has.
    const outside = look(direct, session.token);
    goOn();
    expect(await inside).toStrictEqual(await outside);
    expect(await inside).toMatchObject({ token: session.token });
    await client.$disconnect();
  });
});

describe("a fork's configuration", () => {
  const fieldsOf = (options: BetterAuthOptions) => options.user?.additionalFields;

  it.each<[string, (options: BetterAuthOptions) => object]>([
    [
      "more fields, under other names, transformed, not to be returned",
      (options) => ({
        user: {
          additionalFields: {
            ...fieldsOf(options),
            nickname: { type: "string", fieldName: "image", required: false, returned: false },
            shouted: {
              type: "string",
              fieldName: "name",
              transform: { output: async (name: unknown) => `${name}!` },
            },
            parsed: { type: "json", fieldName: "role", required: false },
            listed: { type: "string[]", fieldName: "role", required: false },
          },
        },
        session: {
          ...options.session,
          additionalFields: { seen: { type: "date", fieldName: "createdAt" } },
        },
      }),
    ],
    [
      "fields of Better Auth under other names",
      (options) => ({
        user: { ...options.user, fields: { image: "banReason", name: "email", email: "name" } },
        session: {
          ...options.session,
          fields: {
            ipAddress: "userAgent",
            token: "impersonationReason",
            userId: "impersonatedBy",
          },
        },
      }),
    ],
    ["joins by Prisma", () => ({ advanced: { database: { joins: true } } })],
  ])("gives the same answers by one statement: %s", async (_, change) => {
    const { id, session } = await app.person({ role: '{"a":[1]}', banReason: "because" });
    await app.sql.query(`UPDATE "user" SET image = 'i' WHERE id = $1`, [id]);
    await app.sql.query(
      `UPDATE "session" SET "impersonationReason" = token, "impersonatedBy" = "userId"
        WHERE "userId" = $1`,
      [id],
    );
    const both = pair(change);
    const { answer } = await expectSame(both, session.token);
    expect(answer?.user?.id).toBe(id);
    expect((await expectSame(both, session.token)).statements).toBe(1);
  });

  it("may name the models otherwise", async () => {
    const { id, session } = await app.person();
    const { _runtimeDataModel: described } = app.prisma as unknown as {
      _runtimeDataModel: { models: Record<string, object> };
    };
    const { User, Session, ...others } = described.models;
    const models = { ...others, Person: User, Visit: Session };
    const renamed: Record<PropertyKey, unknown> = {
      person: app.prisma.user,
      visit: app.prisma.session,
      _runtimeDataModel: { ...described, models },
    };
    const client = new Proxy(app.prisma, {
      get: (target, name) => renamed[name] ?? Reflect.get(target, name),
    });
    const both = pair(
      (options) => ({
        user: { ...options.user, modelName: "person" },
        session: { ...options.session, modelName: "visit" },
      }),
      client,
    );
    expect((await expectSame(both, session.token)).answer?.user?.id).toBe(id);
    expect((await expectSame(both, session.token)).statements).toBe(1);
  });

  it("may have columns that only Prisma can read", async () => {
    const { session } = await app.person();
    for (const table of ["user", "session"]) {
      const column = table === "user" ? "image" : "userAgent";
      await app.sql.query(`ALTER TABLE "${table}" ALTER "${column}" TYPE char(20)`);
      const both = pair();
      await expectSame(both, session.token);
      expect((await expectSame(both, session.token)).statements).toBe(2);
      await app.sql.query(`ALTER TABLE "${table}" ALTER "${column}" TYPE text`);
    }
  });
});

describe("roles by their names", () => {
  /** The plugin's own lookup of what somebody's roles permit. */
  const roles = (names: string[]) => ({
    model: "globalRole",
    where: [{ field: "name", operator: "in" as const, value: names }],
    limit: names.length,
  });
  /** Both adapters, and how often the shorter one left it to Prisma. */
  const observed = (change?: Parameters<typeof pair>[0]) => {
    const { plain, direct } = pair(change);
    const throughPrisma = vi.fn(plain.findMany);
    const watched = directLookups(app.prisma, () => {
      const findMany = throughPrisma as typeof plain.findMany;
      return { ...direct, findMany };
    });
    return { plain, direct: watched(app.auth.options), throughPrisma };
  };
  type Role = { id: string; name: string };
  const byId = (found: Role[]) => found.toSorted((one, other) => (one.id < other.id ? -1 : 1));

  async function expectSameRoles({ plain, direct }: ReturnType<typeof observed>, names: string[]) {
    const expected = byId(await plain.findMany<Role>(roles(names)));
    const answer = byId(await direct.findMany<Role>(roles(names)));
    expect(answer).toStrictEqual(expected);
    expect(answer.map(Object.keys)).toEqual(expected.map(Object.keys));
    return answer.map(({ name }) => name);
  }
  const storeRole = (role: Record<string, unknown>) => {
    const names = Object.keys(role).map((name) => `"${name}"`);
    const places = names.map((_, index) => `$${index + 1}`);
    return app.sql.query(
      `INSERT INTO "globalRole" (${names.join()}) VALUES (${places.join()})`,
      Object.values(role),
    );
  };

  it("are what Prisma finds, whatever is stored", async () => {
    const both = observed();
    let number = 0;
    const row = fc.record({
      name: text,
      permissions: text,
      description: maybe(text),
      createdAt: time,
      updatedAt: time,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), text, async (rows, none) => {
        const stored = rows.map((role) => ({ ...role, id: `r${++number}` }));
        for (const role of stored) await storeRole({ ...role, name: role.name + role.id });
        const names = stored.map(({ name, id }) => name + id);
        const found = await expectSameRoles(both, [...names, `${none}?`, names[0] ?? ""]);
        expect(found.toSorted()).toEqual(names.toSorted());
      }),
      { numRuns: 40 },
    );
    expect(both.throughPrisma).not.toHaveBeenCalled();
  });

  it("are none of no names, and none of unknown ones", async () => {
    const both = observed();
    expect(await expectSameRoles(both, [])).toEqual([]);
    expect(await expectSameRoles(both, ["nobody's", "'; --", "\ud800"])).toEqual([]);
  });

  it("fail like Prisma for a name that is no text to PostgreSQL", async () => {
    const { plain, direct } = observed();
    const error = await plain.findMany(roles(["a\0b"])).catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(Error);
    await expect(direct.findMany(roles(["a\0b"]))).rejects.toStrictEqual(error);
  });

  it("are seen as a transaction has written them, and not as it gave them up", async () => {
    const both = observed();
    await storeRole({ id: "written", name: "written", permissions: "{}" });
    const asked = () => both.direct.findMany<{ permissions: string }>(roles(["written"]));
    const undone = app.prisma.$transaction(async (tx) => {
      await tx.globalRole.update({ where: { id: "written" }, data: { permissions: "changed" } });
      expect(await asked()).toMatchObject([{ permissions: "changed" }]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await asked()).toMatchObject([{ permissions: "{}" }]);
  });

  it("are Prisma's where only Prisma can read the table", async () => {
    await app.sql.query('ALTER TABLE "globalRole" ALTER "description" TYPE char(20)');
    const both = observed();
    await storeRole({ id: "padded", name: "padded", permissions: "{}", description: "short" });
    expect(await expectSameRoles(both, ["padded"])).toEqual(["padded"]);
    expect(both.throughPrisma).toHaveBeenCalledOnce();
    await app.sql.query('ALTER TABLE "globalRole" ALTER "description" TYPE text');
  });

  const [named] = roles(["one", "other"]).where as [
    { field: string; operator: "in"; value: string[] },
  ];
  it.each<[string, object]>([
    ["all", { where: undefined }],
    ["more than were named", { limit: 3 }],
    ["fewer than were named", { limit: 1 }],
    ["as many as there are", { limit: undefined }],
    ["in an order", { sortBy: { field: "name", direction: "asc" } }],
    ["from the second on", { offset: 1 }],
    ["some fields", { select: ["name"] }],
    ["all but these", { where: [{ ...named, operator: "not_in" }] }],
    ["in any case", { where: [{ ...named, mode: "insensitive" }] }],
    ["by id", { where: [{ ...named, field: "id" }] }],
    ["of two conditions", { where: [named, { field: "id", value: "one" }] }],
    ["one by name", { where: [{ field: "name", value: "one" }] }],
    ["another model", { model: "user" }],
  ])("are Prisma's: %s", async (_, change) => {
    const both = observed();
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('one', 'one', '{}'), ('other', 'other', '{}')
       ON CONFLICT DO NOTHING`,
    );
    const lookup = { ...roles(["one", "other"]), ...change };
    const expected = byId(await both.plain.findMany<Role>(lookup));
    expect(byId(await both.direct.findMany<Role>(lookup))).toStrictEqual(expected);
    expect(both.throughPrisma).toHaveBeenCalledOnce();
  });

  it("are looked up so wherever the product asks what somebody may do", async () => {
    const asked = vi.spyOn(pg.Client.prototype, "query");
    const { permissions } = await app.auth.accessOf({ id: "x", role: "admin" });
    expect(permissions).toHaveProperty("user");
    const texts = asked.mock.calls.map(([config]) => {
      const { text } = config as unknown as { text?: string };
      return text ?? String(config);
    });
    asked.mockRestore();
    const about = texts.filter((sql) => sql.includes('"globalRole"'));
    expect(about).toEqual([expect.stringContaining("= ANY($1) LIMIT $2")]);
  });
});

describe("within a visit's scope", () => {
  const ask = (adapter: Pick<DBAdapter, "findMany">, names: string[]) =>
    adapter.findMany<{ name: string }>({
      model: "globalRole",
      where: [{ field: "name", operator: "in", value: names }],
      limit: names.length,
    });
  const named = (found: { name: string }[]) => found.map(({ name }) => name).toSorted();

  beforeAll(async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions)
       VALUES ('desk', 'desk', '{}'), ('night', 'night', '{}'), ('third', 'third', '{}')`,
    );
  });

  /** A visit and then its roles, by the shorter adapter; each time what the plain one says. */
  async function visited(role: string | null, names: string[], options = pair()) {
    const { id, session } = await app.person();
    await app.sql.query('UPDATE "user" SET role = $2 WHERE id = $1', [id, role]);
    await look(options.direct, "the first one asks for the types of columns");
    await ask(options.direct, ["the same"]);
    const within = visitScope();
    const first = await counted(() => within(() => look(options.direct, session.token)));
    expect(first.answer).toStrictEqual(await look(options.plain, session.token));
    const second = await counted(() => within(() => ask(options.direct, names)));
    const expected = await ask(options.plain, names);
    expect(named(second.answer)).toEqual(named(expected));
    expect(second.answer).toEqual(expect.arrayContaining(expected));
    return { roles: named(second.answer), statements: first.statements + second.statements };
  }

  it.each<[string | null, string[], string[], number]>([
    ["desk", ["desk"], ["desk"], 1],
    ["desk,night", ["desk", "night"], ["desk", "night"], 1],
    ["night,desk,night", ["desk"], ["desk"], 1],
    ["user,desk", ["user", "desk"], ["desk"], 1],
    ["user", ["user"], [], 1],
    // What wasn't looked for with the session is asked for.
    ["desk, night", ["desk", "night"], ["desk", "night"], 2],
    ["DESK", ["desk"], ["desk"], 2],
    ["desk", ["night"], ["night"], 2],
    ["desk", ["desk", "night"], ["desk", "night"], 2],
    ["", ["user"], [], 2],
    [null, ["user"], [], 2],
    ["'; --", ["'; --"], [], 1],
  ])("of a holder of %j, asked for %j, finds %j by %i statements", async (...row) => {
    const [role, names, roles, statements] = row;
    expect(await visited(role, names)).toEqual({ roles, statements });
  });

  it("answers once: whoever asks again gets what is there by then", async () => {
    const { session } = await app.person({ role: "desk" });
    const { direct } = pair();
    const within = visitScope();
    await within(() => look(direct, session.token));
    await app.sql.query(`UPDATE "globalRole" SET description = 'new' WHERE id = 'desk'`);
    expect(await within(() => ask(direct, ["desk"]))).toMatchObject([{ description: null }]);
    expect(await within(() => ask(direct, ["desk"]))).toMatchObject([{ description: "new" }]);
    await app.sql.query(`UPDATE "globalRole" SET description = NULL WHERE id = 'desk'`);
  });

  it("is no other visit's, and no matter outside of it", async () => {
    const [desk, night] = [await app.person({ role: "desk" }), await app.person({ role: "night" })];
    const { direct } = pair();
    await ask(direct, ["the first one asks for the types of columns"]);
    const [one, other] = [visitScope(), visitScope()];
    await Promise.all([
      one(() => look(direct, desk.session.token)),
      other(() => look(direct, night.session.token)),
    ]);
    const outside = await counted(() => ask(direct, ["desk"]));
    expect(outside.statements).toBe(1);
    const inside = await Promise.all([
      counted(() => one(() => ask(direct, ["desk"]))),
      counted(() => other(() => ask(direct, ["night"]))),
    ]);
    expect(inside.map(({ answer }) => named(answer))).toEqual([["desk"], ["night"]]);
    expect(inside.map(({ statements }) => statements)).toEqual([0, 0]);
  });

  it("finds nobody by an unknown token, and no roles of nobody", async () => {
    const { direct } = pair();
    const within = visitScope();
    expect(await within(() => look(direct, "nobody's"))).toBeNull();
    expect(named(await within(() => ask(direct, ["desk"])))).toEqual(["desk"]);
  });

  it("asks twice where only Prisma can read the table of roles", async () => {
    await app.sql.query('ALTER TABLE "globalRole" ALTER "description" TYPE char(20)');
    expect(await visited("desk", ["desk"])).toEqual({ roles: ["desk"], statements: 2 });
    await app.sql.query('ALTER TABLE "globalRole" ALTER "description" TYPE text');
  });

  it("knows the fields by a fork's own names for them", async () => {
    const otherwise = pair((options) => ({
      plugins: options.plugins?.map((plugin) => {
        const schema = plugin.schema as Record<string, { fields: Record<string, object> }>;
        if (plugin.id !== "extended-admin") return plugin;
        const { fields } = schema.globalRole as { fields: Record<string, object> };
        const renamed = { ...fields, name: { ...fields.name, fieldName: "permissions" } };
        return { ...plugin, schema: { ...schema, globalRole: { fields: renamed } } };
      }),
    }));
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('elsewhere', 'unknown', 'elsewhere')`,
    );
    expect(await visited("elsewhere", ["elsewhere"], otherwise)).toEqual({
      roles: ["elsewhere"],
      statements: 1,
    });
  });

  it("is how the product asks who sends a request and what they may do", async () => {
    vi.stubEnv("DATABASE_URL", app.url);
    const { cookie } = await app.person({ role: "admin,desk" });
    const from = new Headers({ cookie });
    await (await findVisit(from))?.access();
    const { answer, statements } = await counted(async () => (await findVisit(from))?.access());
    expect(answer).toMatchObject({ isAdmin: true, roles: ["admin", "desk"] });
    expect(statements).toBe(1);
    await prisma().$disconnect();
  });
});

describe("everything else goes to Prisma", () => {
  const by = (field: string, value: string, more: object = {}) => ({ field, value, ...more });

  it.each<[string, (token: string, id: string) => object]>([
    ["some fields", (token) => ({ where: [by("token", token)], select: ["token"] })],
    ["some fields, with the user", (token) => ({ ...visit(token), select: ["token", "userId"] })],
    ["without the user", (token) => ({ where: [by("token", token)] })],
    ["a join that is off", (token) => ({ ...visit(token), join: { user: false } })],
    ["a join with a limit", (token) => ({ ...visit(token), join: { user: { limit: 1 } } })],
    ["by id", (_, id) => ({ ...visit(""), where: [by("userId", id)] })],
    [
      "of somebody else",
      (token) => ({ ...visit(token), where: [by("token", token), by("userId", "other")] }),
    ],
    [
      "or of somebody else",
      (token, id) => ({
        ...visit(token),
        where: [by("token", "x", { connector: "OR" }), by("userId", id, { connector: "OR" })],
      }),
    ],
    [
      "that begins so",
      (token) => ({
        ...visit(token),
        where: [by("token", token.slice(0, 20), { operator: "starts_with" })],
      }),
    ],
    [
      "other than this",
      (token) => ({ ...visit(token), where: [by("token", token, { operator: "ne" })] }),
    ],
    [
      "in any case",
      (token) => ({
        ...visit(token),
        where: [by("token", token.toUpperCase(), { mode: "insensitive" })],
      }),
    ],
    [
      "one of several",
      (token) => ({
        ...visit(token),
        where: [{ field: "token", value: [token, "x"], operator: "in" }],
      }),
    ],
    ["no token", () => ({ ...visit(""), where: [{ field: "token", value: null }] })],
    ["any", () => ({ ...visit(""), where: [] })],
    ["another model", (_, id) => ({ model: "user", where: [by("id", id)] })],
    ["another model, by a token", (token) => ({ ...visit(token), model: "account" })],
    ["an unknown key", (token) => ({ ...visit(token), sortBy: { field: "id", direction: "asc" } })],
  ])("a lookup of %s", async (_, shape) => {
    const { id, session } = await app.person();
    const both = pair();
    await look(both.direct, session.token);
    const ask = (adapter: DBAdapter) =>
      adapter
        .findOne({ model: "session", ...shape(session.token, id) } as ReturnType<typeof visit>)
        .catch((error: Error) => error.message);
    const expected = await counted(() => ask(both.plain));
    expect(await counted(() => ask(both.direct))).toStrictEqual(expected);
  });

  it("a lookup of another model that has tokens and users", async () => {
    const { id } = await app.user({ password: "a password" });
    const both = pair(() => ({
      account: { additionalFields: { token: { type: "string", fieldName: "accountId" } } },
    }));
    const lookup = { ...visit(id), model: "account" };
    const found = await both.direct.findOne<{ userId: string }>(lookup);
    expect(found).toMatchObject({ userId: id, user: { id } });
    expect(found).toStrictEqual(await both.plain.findOne(lookup));
  });

  it("and every other method", async () => {
    const made = stock(app.prisma)(app.auth.options);
    const before = { ...made };
    const direct = directLookups(app.prisma, () => made)(app.auth.options);
    // The object itself: Better Auth finds the check of the schema by it.
    expect(direct).toBe(made);
    const { findOne, findMany } = before;
    expect({ ...direct, findOne, findMany }).toStrictEqual(before);
    expect(direct.findOne).not.toBe(findOne);
    expect(direct.findMany).not.toBe(findMany);
  });
});

it("is what the product's own visits take", async () => {
  const { session } = await app.person();
  const { internalAdapter } = await app.auth.$context;
  await internalAdapter.findSession(session.token);
  const { answer, statements } = await counted(() => internalAdapter.findSession(session.token));
  expect(answer?.session.token).toBe(session.token);
  expect(statements).toBe(1);
});
