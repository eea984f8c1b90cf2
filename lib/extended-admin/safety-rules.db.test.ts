import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { createSession } from "@/test/factories";

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin", name: "Ada Admin" });
  // A second one, so that rules other than S3 can be seen alone.
  await app.person({ role: "admin" });
});
afterAll(() => app.close());

describe("S1: no reaching up", () => {
  const onTarget = (userId: string) =>
    [
      ["/admin/revoke-user-sessions", { userId }],
      ["/admin/impersonate-user", { userId, reason: "test" }],
    ] as const;

  it("keeps support away from admins, naming what is missing", async () => {
    const support = await app.person({ role: "support" });
    for (const [path, body] of onTarget(admin.id)) {
      const reply = await app.http(path, { cookie: support.cookie, body });
      expect(reply.status, path).toBe(403);
      expect(reply.body.missing, path).not.toHaveLength(0);
    }
    expect(await app.sessionsOf(admin.id)).toHaveLength(1);
  });

  it("keeps a dynamic role with one more permission out of reach", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('r1', 'moderator', $1)`,
      [JSON.stringify({ adminPanel: ["access"], user: ["list", "get", "ban"] })],
    );
    const moderator = await app.person({ role: "moderator" });
    const support = await app.person({ role: "support" });
    const reply = await app.http("/admin/ban-user", {
      cookie: moderator.cookie,
      body: { userId: support.id },
    });
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe("TARGET_HAS_PERMISSIONS_YOU_LACK");
    expect(reply.body.missing).toContain("user:impersonate");
    expect((await app.userRow(support.id))?.banned).toBe(false);
  });

  it("counts the union of several roles as the actor's own", async () => {
    const both = await app.person({ role: "moderator, SUPPORT" });
    const support = await app.person({ role: "support" });
    const body = { userId: support.id };
    const reply = await app.http("/admin/ban-user", { cookie: both.cookie, body });
    expect(reply.status).toBe(200);
  });

  it("protects admins by id, who hold everything", async () => {
    const byId = await app.person({ id: "admin-by-id", role: "user" });
    const reply = await app.http("/admin/ban-user", {
      cookie: admin.cookie,
      body: { userId: byId.id },
    });
    expect(reply.status).toBe(403);
    expect(reply.body.missing).toEqual(["user:impersonate-admins"]);
  });
});

describe("S2: no granting what you lack", () => {
  beforeAll(() =>
    app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('r2', 'promoter', $1)`,
      [JSON.stringify({ user: ["set-role", "create"], adminPanel: ["access"] })],
    ),
  );

  it("refuses self-promotion and promotion of others", async () => {
    const promoter = await app.person({ role: "promoter" });
    const friend = await app.user();
    for (const userId of [promoter.id, friend.id]) {
      const reply = await app.http("/admin/set-role", {
        cookie: promoter.cookie,
        body: { userId, role: ["user", "admin"] },
      });
      expect(reply.status).toBe(403);
      expect(reply.body.code).toBe("ROLE_HAS_PERMISSIONS_YOU_LACK");
    }
    expect((await app.userRow(promoter.id))?.role).toBe("promoter");
    expect((await app.userRow(friend.id))?.role).toBe("user");
  });

  it("refuses creating an admin", async () => {
    const promoter = await app.person({ role: "promoter" });
    const reply = await app.http("/admin/create-user", {
      cookie: promoter.cookie,
      body: { email: "made@example.test", name: "Made", role: "admin", password: "long enough" },
    });
    expect(reply.status).toBe(403);
    expect(await app.one(`SELECT 1 FROM "user" WHERE email = 'made@example.test'`)).toBeUndefined();
  });

  it.each(["constructor", "__proto__", "toString", "nobody", " , ", ""])(
    "knows no role %j",
    async (role) => {
      const target = await app.user();
      const reply = await app.http("/admin/set-role", {
        cookie: admin.cookie,
        body: { userId: target.id, role },
      });
      expect(reply.status).toBe(400);
      expect((await app.userRow(target.id))?.role).toBe("user");
    },
  );

  it("refuses a role at sign-up", async () => {
    const reply = await app.http("/sign-up/email", {
      body: { email: "eve@example.test", name: "Eve", password: "long enough", role: "admin" },
    });
    expect(reply.status).toBe(400);
    expect(await app.one(`SELECT 1 FROM "user" WHERE email = 'eve@example.test'`)).toBeUndefined();
  });

  it("takes roles in any case, once each", async () => {
    const target = await app.user();
    const reply = await app.http("/admin/set-role", {
      cookie: admin.cookie,
      body: { userId: target.id, role: ["Support", "user,support"] },
    });
    expect(reply.status).toBe(200);
    expect((await app.userRow(target.id))?.role).toBe("support,user");
  });
});

describe("S4: off means off", () => {
  it("ends sessions with a ban, and refuses the next sign-in with the reason's sentence", async () => {
    const target = await app.person({ password: "correct horse" });
    await app.http("/admin/ban-user", {
      cookie: admin.cookie,
      body: { userId: target.id, reason: "Spam", banExpiresIn: 3600 },
    });
    expect(await app.sessionsOf(target.id)).toHaveLength(0);
    expect((await app.http("/get-session", { cookie: target.cookie })).body).toBeNull();
    const again = await app.http("/sign-in/email", {
      body: { email: target.email, password: "correct horse" },
    });
    expect(again.status).toBe(403);
    expect(again.body.code).toBe("BANNED_USER");
    await app.http("/admin/unban-user", { cookie: admin.cookie, body: { userId: target.id } });
    const third = await app.http("/sign-in/email", {
      body: { email: target.email, password: "correct horse" },
    });
    expect(third.status).toBe(200);
  });

  it("says disabled before banned", async () => {
    const target = await app.user({ password: "correct horse", banned: true, isActive: false });
    const reply = await app.http("/sign-in/email", {
      body: { email: target.email, password: "correct horse" },
    });
    expect(reply.body.code).toBe("USER_IS_DISABLED");
  });

  it("lifts an expired ban at sign-in, on record", async () => {
    const target = await app.user({
      password: "correct horse",
      banned: true,
      banReason: "Old",
      banExpires: new Date(Date.now() - 1000),
    });
    const reply = await app.http("/sign-in/email", {
      body: { email: target.email, password: "correct horse" },
    });
    expect(reply.status).toBe(200);
    expect((await app.userRow(target.id))?.banned).toBe(false);
    const [event] = await app.eventsAbout(target.id);
    expect(event).toMatchObject({ action: "user.ban_expired", actorLabel: "system" });
  });

  it("has the database refuse a session for somebody banned meanwhile", async () => {
    const target = await app.user({ banned: true });
    const insert = app.sql.query(
      `INSERT INTO "session" (id, token, "userId", "expiresAt") VALUES ('late', 'late', $1, now() + interval '1 day')`,
      [target.id],
    );
    await expect(insert).rejects.toThrow(/banned or disabled/);
  });

  it("ends the impersonations that a banned or demoted person was running", async () => {
    for (const [path, change] of [
      ["/admin/ban-user", {}],
      ["/admin/set-role", { role: "user" }],
    ] as const) {
      const support = await app.person({ role: "support" });
      const customer = await app.user();
      const started = await app.http("/admin/impersonate-user", {
        cookie: support.cookie,
        body: { userId: customer.id, reason: "ticket" },
      });
      expect(started.status).toBe(200);
      expect(await app.sessionsOf(customer.id)).toHaveLength(1);
      const ended = await app.http(path, {
        cookie: admin.cookie,
        body: { userId: support.id, ...change },
      });
      expect(ended.status).toBe(200);
      expect(await app.sessionsOf(customer.id), path).toHaveLength(0);
      expect((await app.http("/get-session", { cookie: started.cookie })).body).toBeNull();
    }
  });

  it("makes a demotion count on the next request", async () => {
    const support = await app.person({ role: "support" });
    expect((await app.http("/admin/list-users", { cookie: support.cookie })).status).toBe(200);
    await app.http("/admin/set-role", {
      cookie: admin.cookie,
      body: { userId: support.id, role: "user" },
    });
    expect((await app.http("/admin/list-users", { cookie: support.cookie })).status).toBe(403);
  });
});

describe("S6: tokens stay secret", () => {
  it("lists sessions without a usable token, and revokes by id and by token", async () => {
    const target = await app.person();
    const listed = await app.http("/admin/list-user-sessions", {
      cookie: admin.cookie,
      body: { userId: target.id },
    });
    expect(JSON.stringify(listed.body)).not.toContain(target.session.token);
    const [session] = listed.body.sessions;
    const byHandle = await app.http("/admin/revoke-user-session", {
      cookie: admin.cookie,
      body: { sessionToken: session.token },
    });
    expect(byHandle.status).toBe(200);
    expect(await app.sessionsOf(target.id)).toHaveLength(0);

    const other = await app.person();
    const byToken = await app.http("/admin/revoke-user-session", {
      cookie: admin.cookie,
      body: { sessionToken: other.session.token },
    });
    expect(byToken.status).toBe(200);
    expect(await app.sessionsOf(other.id)).toHaveLength(0);
  });

  it("answers 404 for a session that is not there", async () => {
    const reply = await app.http("/admin/revoke-user-session", {
      cookie: admin.cookie,
      body: { sessionId: "no-such-session" },
    });
    expect(reply.status).toBe(404);
  });

  it("keeps tokens out of Better Auth's own list too, which can still be revoked from", async () => {
    const person = await app.person();
    const elsewhere = await createSession(app.sql, person);
    const { body } = await app.http("/list-sessions", { cookie: person.cookie });
    expect(body.map(({ token }: { token: string }) => token).sort()).toEqual(
      [person.session.id, elsewhere.id].sort(),
    );
    const revoke = (token: string, cookie = person.cookie) =>
      app.http("/revoke-session", { cookie, body: { token } });
    const stranger = await app.person();
    await revoke(elsewhere.id, stranger.cookie);
    expect(await app.sessionsOf(person.id)).toHaveLength(2);
    expect((await revoke(elsewhere.id)).body).toEqual({ status: true });
    expect(await app.sessionsOf(person.id)).toEqual([{ id: person.session.id }]);
    expect((await revoke(person.session.token)).body).toEqual({ status: true });
    expect(await app.sessionsOf(person.id)).toEqual([]);
  });

  it("lets people end their own sessions only", async () => {
    const person = await app.person();
    const stranger = await app.person();
    const foreign = await app.http("/extended-admin/revoke-my-session", {
      cookie: stranger.cookie,
      body: { sessionId: person.session.id },
    });
    expect(foreign.status).toBe(404);
    const own = await app.http("/extended-admin/revoke-my-session", {
      cookie: person.cookie,
      body: { sessionId: person.session.id },
    });
    expect(own.status).toBe(200);
    expect((await app.http("/get-session", { cookie: person.cookie })).body).toBeNull();
  });
});

describe("S7: all or nothing", () => {
  it("changes nothing when the record can't be written", async () => {
    const target = await app.person();
    await app.sql.query(`CREATE FUNCTION refuse_all() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
    await app.sql.query(`CREATE TRIGGER aaa_refuse BEFORE INSERT ON "auditEvent"
      FOR EACH ROW EXECUTE FUNCTION refuse_all()`);
    try {
      for (const [path, extra] of [
        ["/admin/ban-user", {}],
        ["/admin/disable-user", {}],
        ["/admin/set-role", { role: "support" }],
        ["/admin/revoke-user-sessions", {}],
        ["/admin/remove-user", {}],
        ["/admin/impersonate-user", { reason: "x" }],
        ["/admin/set-user-password", { newPassword: "long enough" }],
      ] as const) {
        const body = { userId: target.id, ...extra };
        const reply = await app.http(path, { cookie: admin.cookie, body });
        expect(reply.status, path).toBeGreaterThanOrEqual(500);
      }
    } finally {
      await app.sql.query(`DROP TRIGGER aaa_refuse ON "auditEvent"`);
    }
    expect(await app.userRow(target.id)).toMatchObject({
      banned: false,
      isActive: true,
      role: "user",
    });
    expect(await app.sessionsOf(target.id)).toHaveLength(1);
    expect(await app.eventsAbout(target.id)).toHaveLength(0);
  });
});

describe("S8: passwords", () => {
  it("holds the length limits, and ends the user's other sessions", async () => {
    const target = await app.person({ password: "first password" });
    const short = await app.http("/admin/set-user-password", {
      cookie: admin.cookie,
      body: { userId: target.id, newPassword: "short" },
    });
    expect(short.status).toBe(400);
    expect(await app.sessionsOf(target.id)).toHaveLength(1);
    const good = await app.http("/admin/set-user-password", {
      cookie: admin.cookie,
      body: { userId: target.id, newPassword: "second password" },
    });
    expect(good.status).toBe(200);
    expect(await app.sessionsOf(target.id)).toHaveLength(0);
    const signIn = (password: string) =>
      app.http("/sign-in/email", { body: { email: target.email, password } });
    expect((await signIn("first password")).status).toBe(401);
    expect((await signIn("second password")).status).toBe(200);
    const created = await app.http("/admin/create-user", {
      cookie: admin.cookie,
      body: { email: "tiny@example.test", name: "Tiny", password: "x" },
    });
    expect(created.status).toBe(400);
  });
});

describe("S9: input", () => {
  it.each([
    ["sortBy=password", "sortBy"],
    ["filterField=password&filterValue=x", "filterField"],
    ["limit=-1", "limit"],
    ["limit=many", "limit"],
    ["offset=1.5", "offset"],
    ["colour=red", "colour"],
    ["filterField=createdAt&filterValue=never", "filterValue"],
    ["status=sleepy", "status"],
  ])("refuses ?%s by name", async (query, field) => {
    const reply = await app.http(`/admin/list-users?${query}`, { cookie: admin.cookie });
    expect(reply.status).toBe(400);
    expect(reply.body.message).toContain(field);
  });

  it("caps a long page and says so", async () => {
    const reply = await app.http("/admin/list-users?limit=5000", { cookie: admin.cookie });
    expect(reply.status).toBe(200);
    expect(reply.body.limit).toBe(100);
  });

  it("refuses unknown fields and impossible values in a body", async () => {
    const target = await app.user();
    for (const extra of [{ banned: false }, { banExpiresIn: -5 }, { banExpiresIn: 1e12 }]) {
      const body = { userId: target.id, ...extra };
      const reply = await app.http("/admin/ban-user", { cookie: admin.cookie, body });
      expect(reply.status, JSON.stringify(extra)).toBe(400);
    }
    expect((await app.userRow(target.id))?.banned).toBe(false);
  });

  it("answers a database failure with 5xx, never with an empty list", async () => {
    await app.sql.query('ALTER TABLE "user" RENAME COLUMN "image" TO "image_gone"');
    try {
      const reply = await app.http("/admin/list-users", { cookie: admin.cookie });
      expect(reply.status).toBeGreaterThanOrEqual(500);
    } finally {
      await app.sql.query('ALTER TABLE "user" RENAME COLUMN "image_gone" TO "image"');
    }
  });
});

describe("S10: everything is on record", () => {
  it("records who, on whom, what, before and after, why and from where", async () => {
    const target = await app.person({ name: "Tom Target" });
    await app.http("/admin/ban-user", {
      cookie: admin.cookie,
      headers: {
        "user-agent": "Test/1.0",
        "x-forwarded-for": "203.0.113.9",
        "x-request-id": "req-7",
      },
      body: { userId: target.id, reason: "Fraud" },
    });
    const events = await app.eventsAbout(target.id);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: "user.banned",
      outcome: "success",
      actorId: admin.id,
      actorLabel: `Ada Admin <${admin.email}>`,
      targetLabel: `Tom Target <${target.email}>`,
      reason: "Fraud",
      ipAddress: "203.0.113.9",
      userAgent: "Test/1.0",
      requestId: "req-7",
    });
    expect(JSON.parse(events[0]?.before ?? "")).toEqual({ banned: false, banReason: null });
    expect(JSON.parse(events[0]?.after ?? "")).toEqual({ banned: true, banReason: "Fraud" });
  });

  it("records a refusal once, however often it is tried", async () => {
    const support = await app.person({ role: "support" });
    const target = await app.user();
    for (let i = 0; i < 5; i++) {
      await app.http("/admin/ban-user", { cookie: support.cookie, body: { userId: target.id } });
    }
    const events = await app.eventsAbout(target.id);
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["user.banned", "denied"],
    ]);
  });

  it("keeps a chain that holds, and an append-only table", async () => {
    const broken = await app.one<{ n: number }>(`
      SELECT count(*)::int AS n FROM (
        SELECT e, lag(e.hash) OVER (ORDER BY seq) AS previous, lag(seq) OVER (ORDER BY seq) AS before
          FROM "auditEvent" e) AS t
       WHERE audit_event_hash(e) <> (e).hash
          OR (e)."prevHash" <> coalesce(previous, repeat('0', 64))
          OR (e).seq <> coalesce(before, 0) + 1`);
    expect(broken?.n).toBe(0);
    for (const statement of [
      'UPDATE "auditEvent" SET reason = NULL',
      'DELETE FROM "auditEvent"',
      'TRUNCATE "auditEvent"',
    ]) {
      await expect(app.sql.query(statement)).rejects.toThrow(/append-only/);
    }
  });

  it("keeps passwords and tokens out", async () => {
    const { rows } = await app.sql.query('SELECT * FROM "auditEvent"');
    expect(JSON.stringify(rows)).not.toMatch(/password"|long enough|second password|token/i);
  });
});
