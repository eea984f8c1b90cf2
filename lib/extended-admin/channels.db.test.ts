import { bearer } from "better-auth/plugins/bearer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { roles } from "@/lib/admin.config";
import { createTestApp, type TestApp } from "@/test/app";
import { type SessionInput, sessionCookie, type UserInput } from "@/test/factories";
import {
  type Answer,
  type Call,
  type ChannelName,
  type Credentials,
  channels,
} from "@/test/support/channels";
import { staleSessionData } from "@/test/support/session-data";
import { emptyDatabase, wholeDatabase } from "@/test/support/whole-database";

// The attacks that each rule is there for × every way in which a call can arrive.
// Each is refused with its code, changes nothing, and is on record as it should be.

type Person = Awaited<ReturnType<typeof person>>;

interface Attack {
  rule: "S1" | "S2" | "S3" | "S4" | "S5" | "S7" | "S8" | "S9";
  name: string;
  /** Puts everybody in place. */
  arrange: () => Promise<{ as: Credentials & { id: string } } & Call>;
  /** What every answer must look like. */
  refused: { status: number; code?: string; body?: unknown };
  /** A refusal of a privileged operation is on record, a malformed or unknown caller's is not. */
  onRecord: boolean;
  /** A fault of the database while the attack lasts, and the end of it. */
  fault?: { begin: string; end: string };
}

const SECRET = "a telling passphrase";
const NEW_PASSWORD = { newPassword: SECRET };

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ plugins: [bearer()] });
});
afterAll(() => app.close());
beforeEach(() => emptyDatabase(app.sql));

/** Where old cookies are tried, they are collected while they are still good. */
let channel: ChannelName;
const oldCookies = async (cookie: string) =>
  channel === "HTTP with old cookies as well" ? staleSessionData(app, cookie) : "";

/** Somebody signed in, with all that they could show. */
async function person(input: UserInput = {}, session: SessionInput = {}) {
  const stored = await app.person(input, session);
  return { ...stored, token: stored.session.token, stale: await oldCookies(stored.cookie) };
}

async function role(name: string, permissions: Record<string, readonly string[]>) {
  await app.sql.query(`INSERT INTO "globalRole" (id, name, permissions) VALUES ($1, $1, $2)`, [
    name,
    JSON.stringify(permissions),
  ]);
  return name;
}

const admin = () => person({ role: "admin" });

/** As an admin does it who is in the right. */
async function done(by: Person, path: string, body: object) {
  const reply = await app.http(path, { cookie: by.cookie, body });
  expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBe(200);
  return reply;
}

// ── S1: nobody acts on a user who may do more ────────────────────────────────

/** May do anything to users, but not make them: every admin may do more. */
const WARDEN = {
  user: roles.admin.user.filter((action) => action !== "create"),
  session: ["list", "revoke"],
};

const reachingUp = (
  path: string,
  input: (target: Person) => Record<string, unknown> = () => ({}),
  code = "TARGET_HAS_PERMISSIONS_YOU_LACK",
): Attack => ({
  rule: "S1",
  name: `${path} ${Object.keys(input({ session: {} } as Person))}`.trim(),
  async arrange() {
    const as = await person({ role: await role("warden", WARDEN) });
    const target = await admin();
    await admin();
    const body = path.endsWith("-session")
      ? input(target)
      : { userId: target.id, ...input(target) };
    return { as, path, body };
  },
  refused: { status: 403, code },
  onRecord: true,
});

const S1 = [
  reachingUp("/admin/ban-user"),
  reachingUp("/extended-admin/ban-user"),
  reachingUp("/admin/unban-user"),
  reachingUp("/admin/disable-user"),
  reachingUp("/admin/enable-user"),
  reachingUp("/admin/set-role", () => ({ role: "user" })),
  reachingUp("/admin/update-user", () => ({ data: { email: "taken-over@example.test" } })),
  reachingUp("/admin/set-user-password", () => NEW_PASSWORD),
  reachingUp("/admin/revoke-user-sessions"),
  reachingUp("/admin/revoke-user-session", ({ session }) => ({ sessionId: session.id })),
  reachingUp("/admin/revoke-user-session", ({ session }) => ({ sessionToken: session.token })),
  reachingUp("/admin/remove-user"),
  reachingUp("/admin/impersonate-user", undefined, "YOU_CANNOT_IMPERSONATE_ADMINS"),
];

// ── S2: nobody grants what they lack ─────────────────────────────────────────

const PROMOTER = {
  user: ["list", "get", "set-role", "create", "update"],
  role: ["create", "read", "update", "delete"],
};

const granting = (
  path: string,
  name: string,
  body: (promoter: Person) => Record<string, unknown>,
  refused: Attack["refused"] = { status: 403, code: "ROLE_HAS_PERMISSIONS_YOU_LACK" },
): Attack => ({
  rule: "S2",
  name: `${path}: ${name}`,
  async arrange() {
    const as = await person({ role: await role("promoter", PROMOTER) });
    await role("bouncer", { user: ["ban"] });
    return { as, path, body: body(as) };
  },
  refused,
  onRecord: refused.status === 403,
});

const newcomer = { email: "newcomer@example.test", name: "New", password: SECRET };
const unknownRole = { status: 400, code: "YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE" };
const notAField = { status: 400, code: "FIELD_NOT_ALLOWED" };

const S2 = [
  granting("/admin/set-role", "oneself", ({ id }) => ({ userId: id, role: "admin" })),
  granting("/admin/set-role", "one among others", ({ id }) => ({
    userId: id,
    role: ["promoter", "bouncer"],
  })),
  granting("/admin/update-user", "oneself", ({ id }) => ({ userId: id, data: { role: "admin" } })),
  granting("/admin/create-user", "an admin", () => ({ ...newcomer, role: "admin" })),
  granting("/admin/create-user", "an admin by data", () => ({
    ...newcomer,
    data: { role: ["admin"] },
  })),
  granting("/admin/create-role", "beyond one's own", () => ({
    name: "boss",
    permissions: { user: ["ban"] },
  })),
  granting("/admin/update-role", "one's own role raised", () => ({
    name: "promoter",
    data: { permissions: { ...PROMOTER, audit: ["list"] } },
  })),
  granting("/admin/update-role", "a stronger role stripped", () => ({
    name: "bouncer",
    data: { permissions: {} },
  })),
  granting("/admin/delete-role", "a stronger role", () => ({ name: "bouncer" })),
  granting(
    "/admin/set-role",
    "a role that is none",
    ({ id }) => ({ userId: id, role: "constructor" }),
    unknownRole,
  ),
  granting("/sign-up/email", "at sign-up", () => ({ ...newcomer, role: "admin" }), notAField),
  granting("/update-user", "in one's own profile", () => ({ role: "admin" }), notAField),
];

// ── S3: one active admin remains ─────────────────────────────────────────────

const lastAdmin = (
  who: "the last admin" | "a deputy",
  path: string,
  extra: Record<string, unknown> = {},
  refused: Attack["refused"] = { status: 409, code: "LAST_ADMIN" },
): Attack => ({
  rule: "S3",
  name: `${who}: ${path} ${JSON.stringify(extra)}`,
  async arrange() {
    const last = await admin();
    await person({ role: "admin", isActive: true }).then(({ id }) =>
      app.sql.query('UPDATE "user" SET banned = true WHERE id = $1', [id]),
    );
    // Every permission of an admin, without being one.
    const deputy = await person({ role: await role("deputy", roles.admin) });
    const as = who === "a deputy" ? deputy : last;
    return { as, path, body: { userId: last.id, ...extra } };
  },
  refused,
  onRecord: true,
});

const S3 = [
  lastAdmin("the last admin", "/admin/set-role", { role: "user" }),
  lastAdmin("the last admin", "/admin/set-role", { role: ["user", "support"] }),
  lastAdmin("the last admin", "/admin/update-user", { data: { role: "user" } }),
  ...(
    [
      ["/admin/ban-user", {}, "YOU_CANNOT_BAN_YOURSELF"],
      ["/admin/update-user", { data: { banned: true } }, "YOU_CANNOT_BAN_YOURSELF"],
      ["/admin/disable-user", {}, "YOU_CANNOT_DISABLE_YOURSELF"],
      ["/admin/update-user", { data: { isActive: false } }, "YOU_CANNOT_DISABLE_YOURSELF"],
      ["/admin/remove-user", {}, "YOU_CANNOT_REMOVE_YOURSELF"],
    ] as const
  ).map(([path, extra, code]) => lastAdmin("the last admin", path, extra, { status: 400, code })),
  lastAdmin("a deputy", "/admin/set-role", { role: "user" }),
  lastAdmin("a deputy", "/admin/ban-user"),
  lastAdmin("a deputy", "/admin/disable-user"),
  lastAdmin("a deputy", "/admin/remove-user"),
  lastAdmin("a deputy", "/admin/update-user", { data: { banned: true } }),
];

// ── S4: off means off ────────────────────────────────────────────────────────

/** Each way in which somebody loses their access, by others or by themselves. */
const ENDS: Record<string, (target: Person, boss: Person) => Promise<unknown>> = {
  ban: ({ id }, boss) => done(boss, "/admin/ban-user", { userId: id }),
  disabling: ({ id }, boss) => done(boss, "/admin/disable-user", { userId: id }),
  removal: ({ id }, boss) => done(boss, "/admin/remove-user", { userId: id }),
  "new password": async ({ id }, boss) => {
    await done(boss, "/admin/set-user-password", { userId: id, newPassword: "another one" });
    // They are told by mail, after the answer and on record: not what the attack changed.
    const told = async () =>
      (await app.eventsAbout(id)).some(({ action }) => action === "user.password_notice_sent");
    await expect.poll(told, { timeout: 30_000 }).toBe(true);
  },
  "end of all sessions": ({ id }, boss) =>
    done(boss, "/admin/revoke-user-sessions", { userId: id }),
  "end of one session": ({ session }, boss) =>
    done(boss, "/admin/revoke-user-session", { sessionId: session.id }),
  "sign-out": (target) => done(target, "/sign-out", {}),
};

const afterwards = (end: string, refused: Attack["refused"], call: Call): Attack => ({
  rule: "S4",
  name: `${call.path} after ${end}`,
  async arrange() {
    const [boss, as] = [await admin(), await admin()];
    await ENDS[end]?.(as, boss);
    const bystander = await person();
    return { as, ...call, ...(call.body ? { body: { userId: bystander.id, ...call.body } } : {}) };
  },
  refused,
  onRecord: false,
});

const nobody = { status: 401 };

const S4: Attack[] = [
  ...Object.keys(ENDS).flatMap((end) => [
    afterwards(end, nobody, { path: "/admin/ban-user", body: {} }),
    afterwards(end, nobody, { path: "/admin/list-users" }),
    afterwards(end, { status: 200, body: null }, { path: "/get-session" }),
  ]),
  {
    rule: "S4",
    name: "/admin/ban-user after demotion",
    async arrange() {
      const [boss, as] = [await admin(), await admin()];
      await done(boss, "/admin/set-role", { userId: as.id, role: "user" });
      const { id: userId } = await person();
      return { as, path: "/admin/ban-user", body: { userId } };
    },
    refused: { status: 403, code: "YOU_ARE_NOT_ALLOWED_TO_BAN_USERS" },
    onRecord: true,
  },
  ...["ban", "disabling", "removal"].map(
    (end): Attack => ({
      rule: "S4",
      name: `an impersonation after the ${end} of the admin behind it`,
      async arrange() {
        const { support, as } = await impersonating();
        await ENDS[end]?.(support, await admin());
        return { as, path: "/get-session" };
      },
      refused: { status: 200, body: null },
      onRecord: false,
    }),
  ),
];

// ── S5: impersonation is bounded ─────────────────────────────────────────────

async function impersonating() {
  const support = await person({ role: "support" });
  const customer = await person();
  const started = await done(support, "/admin/impersonate-user", { userId: customer.id });
  const token: string = started.body.session.token;
  const stale = await oldCookies(started.cookie);
  return { support, customer, as: { id: customer.id, cookie: started.cookie, token, stale } };
}

const inside = (
  path: string,
  body: (customer: Person) => Record<string, unknown> = () => ({}),
): Attack => ({
  rule: "S5",
  name: `${path} inside an impersonation`,
  async arrange() {
    const { customer, as } = await impersonating();
    return { as, path, body: body(customer) };
  },
  refused: { status: 403, code: "NOT_WHILE_IMPERSONATING" },
  onRecord: true,
});

/** A cookie of an impersonation that is over, in another place than its own. */
const replayed = (
  name: string,
  cookieOf: (jar: Map<string, string>) => string,
  call: Call,
  refused: Attack["refused"],
): Attack => ({
  rule: "S5",
  name,
  async arrange() {
    const { as } = await impersonating();
    const jar = new Map(
      as.cookie.split("; ").map((pair) => pair.split(/=(.*)/s) as [string, string]),
    );
    await app.http("/admin/stop-impersonating", { cookie: as.cookie, body: {} });
    const cookie = cookieOf(jar);
    const value = decodeURIComponent(cookie.split(/=(.*)/s)[1] ?? "");
    return { as: { ...as, cookie, token: value.split(".")[0] ?? "" }, ...call };
  },
  refused,
  onRecord: false,
});

const SESSION = "better-auth.session_token";
const ADMIN = "better-auth.admin_session";
const ownCookie = (jar: Map<string, string>) => `${SESSION}=${jar.get(SESSION)}`;
const adminCookie = (jar: Map<string, string>) => `${ADMIN}=${jar.get(ADMIN)}`;
const everyCookie = (jar: Map<string, string>) =>
  [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
const adminCookieAsOwn = (jar: Map<string, string>) => `${SESSION}=${jar.get(ADMIN)}`;

const S5: Attack[] = [
  inside("/admin/impersonate-user", ({ id }) => ({ userId: id, reason: "nested" })),
  inside("/extended-admin/impersonate-user", ({ id }) => ({ userId: id })),
  inside("/admin/ban-user", ({ id }) => ({ userId: id })),
  inside("/admin/set-role", ({ id }) => ({ userId: id, role: "admin" })),
  inside("/admin/set-user-password", ({ id }) => ({ userId: id, ...NEW_PASSWORD })),
  inside("/admin/revoke-user-sessions", ({ id }) => ({ userId: id })),
  inside("/admin/list-user-sessions", ({ id }) => ({ userId: id })),
  inside("/change-password", () => ({ currentPassword: SECRET, newPassword: "stolen now" })),
  inside("/change-email", () => ({ newEmail: "stolen@example.test" })),
  inside("/update-user", () => ({ name: "Mallory" })),
  inside("/delete-user", () => ({ password: SECRET })),
  inside("/link-social", () => ({ provider: "google" })),
  inside("/unlink-account", () => ({ providerId: "credential" })),
  inside("/revoke-session", ({ token }) => ({ token })),
  inside("/revoke-sessions"),
  inside("/revoke-other-sessions"),
  inside("/extended-admin/revoke-my-session", ({ session }) => ({ sessionId: session.id })),
  replayed("the old cookie", ownCookie, { path: "/get-session" }, { status: 200, body: null }),
  replayed("all old cookies", everyCookie, { path: "/get-session" }, { status: 200, body: null }),
  replayed(
    "all old cookies, stopping again",
    everyCookie,
    { path: "/admin/stop-impersonating", body: {} },
    nobody,
  ),
  replayed(
    "the admin's put-away cookie, stopping again",
    adminCookie,
    { path: "/admin/stop-impersonating", body: {} },
    nobody,
  ),
  replayed(
    "the admin's put-away cookie as a session's",
    adminCookieAsOwn,
    { path: "/admin/list-users" },
    nobody,
  ),
  {
    rule: "S5",
    name: "an ordinary session that stops with somebody's put-away cookie",
    async arrange() {
      const { as: other } = await impersonating();
      const stranger = await person();
      const jar = other.cookie.split("; ").filter((pair) => pair.startsWith(ADMIN));
      const cookie = [stranger.cookie, ...jar].join("; ");
      return { as: { ...stranger, cookie }, path: "/admin/stop-impersonating", body: {} };
    },
    refused: { status: 400, code: "YOU_ARE_NOT_IMPERSONATING" },
    onRecord: false,
  },
];

// ── S7: all or nothing ───────────────────────────────────────────────────────

const unrecorded = (path: string, body: (target: Person) => Record<string, unknown>): Attack => ({
  rule: "S7",
  name: `${path} with a log that can't be written`,
  async arrange() {
    const as = await admin();
    const target = await person();
    await role("idle", {});
    return { as, path, body: body(target) };
  },
  refused: { status: 500 },
  onRecord: false,
  fault: {
    begin: `
      CREATE FUNCTION refuse_all() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
      CREATE TRIGGER aaa_refuse BEFORE INSERT ON "auditEvent"
        FOR EACH ROW EXECUTE FUNCTION refuse_all()`,
    end: 'DROP TRIGGER aaa_refuse ON "auditEvent"; DROP FUNCTION refuse_all()',
  },
});

const S7 = [
  unrecorded("/admin/ban-user", ({ id }) => ({ userId: id })),
  unrecorded("/admin/disable-user", ({ id }) => ({ userId: id })),
  unrecorded("/admin/set-role", ({ id }) => ({ userId: id, role: "support" })),
  unrecorded("/admin/update-user", ({ id }) => ({ userId: id, data: { name: "Renamed" } })),
  unrecorded("/admin/set-user-password", ({ id }) => ({ userId: id, ...NEW_PASSWORD })),
  unrecorded("/admin/revoke-user-sessions", ({ id }) => ({ userId: id })),
  unrecorded("/admin/revoke-user-session", ({ session }) => ({ sessionId: session.id })),
  unrecorded("/admin/remove-user", ({ id }) => ({ userId: id })),
  unrecorded("/admin/impersonate-user", ({ id }) => ({ userId: id })),
  unrecorded("/admin/create-user", () => newcomer),
  unrecorded("/admin/create-role", () => ({ name: "new", permissions: {} })),
  unrecorded("/admin/update-role", () => ({ name: "idle", data: { newName: "busy" } })),
  unrecorded("/admin/delete-role", () => ({ name: "idle" })),
  unrecorded("/admin/create-module", () => ({
    key: "shop",
    name: "Shop",
    origins: ["https://shop.example"],
  })),
];

// ── S8 and S9: what is put in ────────────────────────────────────────────────

const asAdmin = (
  rule: "S8" | "S9",
  name: string,
  call: (target: Person) => Call,
  refused: Attack["refused"],
): Attack => ({
  rule,
  name,
  async arrange() {
    return { as: await admin(), ...call(await person()) };
  },
  refused,
  onRecord: false,
});

const tooShort = { status: 400, code: "PASSWORD_TOO_SHORT" };
const tooLong = { status: 400, code: "PASSWORD_TOO_LONG" };
const badInput = { status: 400 };

const S8 = (
  [
    ["short", "1234567", tooShort],
    ["overlong", "x".repeat(129), tooLong],
  ] as const
).flatMap(([kind, password, refused]) => [
  asAdmin(
    "S8",
    `a ${kind} password of a new user`,
    () => ({ path: "/admin/create-user", body: { ...newcomer, password } }),
    refused,
  ),
  asAdmin(
    "S8",
    `a ${kind} password that is set`,
    ({ id }) => ({
      path: "/admin/set-user-password",
      body: { userId: id, newPassword: password },
    }),
    refused,
  ),
  asAdmin(
    "S8",
    `a ${kind} password among other fields`,
    ({ id }) => ({ path: "/admin/update-user", body: { userId: id, data: { password } } }),
    { status: 400, code: "PASSWORD_CANNOT_BE_UPDATED_VIA_UPDATE_USER" },
  ),
]);

const listing = (name: string, query: Record<string, string>) =>
  asAdmin("S9", name, () => ({ path: "/admin/list-users", query }), badInput);

const brokenTable = (name: string, call: (target: Person) => Call): Attack => ({
  ...asAdmin("S9", name, call, { status: 500 }),
  fault: {
    begin: 'ALTER TABLE "user" RENAME COLUMN "banReason" TO "gone"',
    end: 'ALTER TABLE "user" RENAME COLUMN "gone" TO "banReason"',
  },
});

const S9 = [
  asAdmin(
    "S9",
    "an unknown field of an operation",
    ({ id }) => ({ path: "/admin/ban-user", body: { userId: id, banned: false } }),
    badInput,
  ),
  asAdmin(
    "S9",
    "an unknown field of a user",
    ({ id }) => ({ path: "/admin/update-user", body: { userId: id, data: { token: "x" } } }),
    notAField,
  ),
  listing("an unknown sort key", { sortBy: "password" }),
  listing("an unknown filter", { filterField: "lastActiveAt", filterValue: "2026-01-01" }),
  listing("an unknown parameter", { colour: "red" }),
  asAdmin(
    "S9",
    "a wildcard, which is a character like any other",
    () => ({ path: "/admin/list-users", query: { search: "%" } }),
    { status: 200, body: expect.objectContaining({ users: [], total: 0 }) },
  ),
  brokenTable("a list from a database that fails", () => ({ path: "/admin/list-users" })),
  brokenTable("a ban on a database that fails", ({ id }) => ({
    path: "/admin/ban-user",
    body: { userId: id },
  })),
];

const ATTACKS: Attack[] = [...S1, ...S2, ...S3, ...S4, ...S5, ...S7, ...S8, ...S9];

let cells = 0;

describe.each(Object.keys(channels) as ChannelName[])("by %s", (name) => {
  beforeAll(() => {
    channel = name;
  });

  it.each(ATTACKS.map((attack) => [attack.rule, attack.name, attack] as const))(
    "%s: %s",
    async (_rule, _name, attack) => {
      const { as, ...call } = await attack.arrange();
      const before = await wholeDatabase(app.sql);
      const answers = await during(attack.fault, () => channels[channel](app, as, call));
      for (const answer of answers) expectRefusal(answer, attack.refused);
      expect(await wholeDatabase(app.sql)).toEqual(before);
      await expectRecord(as.id, attack);
      cells += 1;
    },
  );
});

async function during<T>(fault: Attack["fault"], work: () => Promise<T>): Promise<T> {
  if (!fault) return work();
  await app.sql.query(fault.begin);
  try {
    return await work();
  } finally {
    await app.sql.query(fault.end);
  }
}

function expectRefusal(answer: Answer, { status, code, body }: Attack["refused"]) {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  if (code) expect(answer.body?.code).toBe(code);
  if (body !== undefined) expect(answer.body).toEqual(body);
}

/** S10: on record once, however often and by whatever way it was tried, and without secrets. */
async function expectRecord(actorId: string, { onRecord, refused }: Attack) {
  const { rows } = await app.sql.query<{ after: string }>(
    `SELECT * FROM "auditEvent" WHERE outcome = 'denied' AND "actorId" = $1`,
    [actorId],
  );
  const codes = rows.map(({ after }) => JSON.parse(after).code);
  expect(codes).toEqual(onRecord ? [refused.code] : []);
  expect(JSON.stringify(rows)).not.toContain(SECRET);
}

describe("S6: what a list gives signs nobody in", () => {
  const lists: Record<string, (target: Person) => Call> = {
    "sessions of a user": ({ id }) => ({ path: "/admin/list-user-sessions", body: { userId: id } }),
    users: () => ({ path: "/admin/list-users" }),
    "one user": ({ id }) => ({ path: "/admin/get-user", query: { id } }),
    "one's own sessions": () => ({ path: "/extended-admin/list-my-sessions" }),
    "audit events": () => ({ path: "/extended-admin/list-audit-events" }),
    "a user's own sessions, inside an impersonation": () => ({ path: "/list-sessions" }),
  };
  const single = (Object.keys(channels) as ChannelName[]).filter(
    (name) => name !== "twenty requests at once",
  );

  describe.each(single)("by %s", (by) => {
    beforeAll(() => {
      channel = by;
    });

    it.each(Object.keys(lists))("%s", async (name) => {
      const boss = await admin();
      const { customer, support, as: visitor } = await impersonating();
      await done(boss, "/admin/revoke-user-session", { sessionId: support.session.id });
      const as = name.endsWith("impersonation") ? visitor : boss;
      const call = (lists[name] as (target: Person) => Call)(customer);
      const [answer] = await channels[channel](app, as, call);
      // Inside an impersonation, there need not be a list at all.
      expect(as === visitor ? [200, 403] : [200]).toContain(answer?.status);
      const texts = textsIn(answer?.body).filter((text) => text !== as.token);
      if (as !== visitor) expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        const { name: cookie, value } = sessionCookie(text);
        const tries: Record<string, string>[] = [
          { cookie: `${cookie}=${value}` },
          { cookie: `${cookie}=${encodeURIComponent(text)}` },
          { authorization: `Bearer ${encodeURIComponent(text)}` },
        ];
        for (const headers of tries) {
          expect((await app.http("/get-session", { headers })).body, text).toBeNull();
        }
      }
      cells += 1;
    });
  });

  it("was tried with all lists", () => {
    expect(single).toHaveLength(5);
    expect(Object.keys(lists)).toHaveLength(6);
  });
});

/** Every text anywhere in an answer. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

it("every cell was looked at", () => {
  expect(ATTACKS).toHaveLength(114);
  expect(Object.keys(channels)).toHaveLength(6);
  expect(cells).toBe(114 * 6 + 6 * 5);
});
