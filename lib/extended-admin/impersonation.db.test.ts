import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.person({ role: "admin" });
});
afterAll(() => app.close());

async function impersonating() {
  const support = await app.person({ role: "support", name: "Sue Support" });
  const customer = await app.person({ name: "Carl Customer", password: "own password" });
  const started = await app.http("/admin/impersonate-user", {
    cookie: support.cookie,
    body: { userId: customer.id, reason: "Ticket 42" },
  });
  expect(started.status).toBe(200);
  return { support, customer, started, cookie: started.cookie };
}

describe("impersonation (S5)", () => {
  it("shows the user's own session, with who is behind it and why", async () => {
    const { support, customer, cookie } = await impersonating();
    const { body } = await app.http("/get-session", { cookie });
    expect(body.user.id).toBe(customer.id);
    expect(body.session.impersonatedBy).toBe(support.id);
    expect(body.session.impersonationReason).toBe("Ticket 42");
  });

  it("gives the admin their own session back, and leaves the user's alone", async () => {
    const { support, customer, cookie } = await impersonating();
    const stopped = await app.http("/admin/stop-impersonating", { cookie, body: {} });
    expect(stopped.status).toBe(200);
    const { body } = await app.http("/get-session", { cookie: stopped.cookie });
    expect(body.user.id).toBe(support.id);
    expect(await app.sessionsOf(customer.id)).toEqual([{ id: customer.session.id }]);
    expect((await app.http("/get-session", { cookie })).body).toBeNull();
    const actions = (await app.eventsAbout(customer.id)).map((event) => [
      event.action,
      event.actorId,
      event.reason,
    ]);
    expect(actions).toEqual([
      ["impersonation.started", support.id, "Ticket 42"],
      ["impersonation.stopped", support.id, "Ticket 42"],
    ]);
  });

  it("remembers whether the admin was to be remembered", async () => {
    const person = await app.user({ role: "support", password: "support password" });
    for (const rememberMe of [true, false]) {
      const signedIn = await app.http("/sign-in/email", {
        body: { email: person.email, password: "support password", rememberMe },
      });
      const customer = await app.user();
      const started = await app.http("/admin/impersonate-user", {
        cookie: signedIn.cookie,
        body: { userId: customer.id, reason: "x" },
      });
      const stopped = await app.http("/admin/stop-impersonating", {
        cookie: started.cookie,
        body: {},
      });
      const session = stopped.setCookies.find((line) => /session_token=[^;]/.test(line)) ?? "";
      expect(/Max-Age=/i.test(session), `rememberMe ${rememberMe}`).toBe(rememberMe);
    }
  });

  it("refuses what would change how the user gets in, and every admin endpoint", async () => {
    const { customer, support, cookie } = await impersonating();
    const attempts: [string, unknown?][] = [
      ["/change-password", { currentPassword: "own password", newPassword: "stolen password" }],
      ["/update-user", { name: "Mallory" }],
      ["/change-email", { newEmail: "mallory@example.test" }],
      ["/delete-user", {}],
      ["/revoke-sessions", {}],
      ["/revoke-other-sessions", {}],
      ["/revoke-session", { token: customer.session.token }],
      ["/extended-admin/revoke-my-session", { sessionId: customer.session.id }],
      ["/admin/list-users"],
      ["/extended-admin/list-audit-events"],
      ["/admin/ban-user", { userId: customer.id }],
      ["/admin/impersonate-user", { userId: customer.id, reason: "nested" }],
    ];
    for (const [path, body] of attempts) {
      const reply = await app.http(path, { cookie, body });
      expect(reply.status, path).toBe(403);
      expect(reply.body.code, path).toBe("NOT_WHILE_IMPERSONATING");
    }
    expect((await app.userRow(customer.id))?.name).toBe("Carl Customer");
    expect(await app.sessionsOf(customer.id)).toHaveLength(2);
    // Each of them is on record, as the customer and with who is behind it (S10).
    const { rows } = await app.sql.query(
      `SELECT "impersonatorId", after::json ->> 'path' AS path FROM "auditEvent"
        WHERE outcome = 'denied' AND "actorId" = $1 ORDER BY seq`,
      [customer.id],
    );
    expect(rows).toHaveLength(attempts.length);
    expect(new Set(rows.map(({ impersonatorId }) => impersonatorId))).toEqual(
      new Set([support.id]),
    );
    expect(rows.slice(0, 8).map(({ path }) => path)).toEqual(
      attempts.slice(0, 8).map(([path]) => path),
    );
  });

  it("ends at its hard limit, whatever refreshes it", async () => {
    const { started, cookie } = await impersonating();
    const { id, expiresAt } = started.body.session;
    // Old enough that Better Auth would renew it, and without its "don't remember" cookie.
    await app.sql.query(
      `UPDATE "session" SET "createdAt" = now() - interval '50 minutes', "updatedAt" = now() - interval '50 minutes' WHERE id = $1`,
      [id],
    );
    const bare = cookie
      .split("; ")
      .filter((part) => part.startsWith("better-auth.session_token"))
      .join("; ");
    for (const body of [undefined, {}]) await app.http("/get-session", { cookie: bare, body });
    const row = await app.one<{ expiresAt: Date }>(
      'SELECT "expiresAt" FROM "session" WHERE id = $1',
      [id],
    );
    expect(row?.expiresAt.toISOString()).toBe(expiresAt);
    await app.sql.query(
      `UPDATE "session" SET "expiresAt" = now() + interval '7 days' WHERE id = $1`,
      [id],
    );
    const raw = await app.one<{ expiresAt: Date }>(
      'SELECT "expiresAt" FROM "session" WHERE id = $1',
      [id],
    );
    expect(raw?.expiresAt.toISOString(), "raw SQL can't lengthen it either").toBe(expiresAt);
  });

  it("records its expiry when the browser comes back too late", async () => {
    const { customer, started, cookie } = await impersonating();
    await app.sql.query(
      `UPDATE "session" SET "expiresAt" = now() - interval '1 second' WHERE id = $1`,
      [started.body.session.id],
    );
    expect((await app.http("/get-session", { cookie })).body).toBeNull();
    expect((await app.eventsAbout(customer.id)).map(({ action }) => action)).toEqual([
      "impersonation.started",
      "impersonation.expired",
    ]);
  });

  it("signs out cleanly when the admin's own session has gone", async () => {
    const { support, cookie } = await impersonating();
    await app.sql.query('DELETE FROM "session" WHERE id = $1', [support.session.id]);
    const stopped = await app.http("/admin/stop-impersonating", { cookie, body: {} });
    expect(stopped.status).toBe(200);
    expect(stopped.body).toEqual({ session: null, user: null });
    expect(stopped.cookie).toBe("");
  });

  it("needs a user who may sign in, and somebody else", async () => {
    const support = await app.person({ role: "support" });
    const banned = await app.user({ banned: true });
    for (const [body, code] of [
      [{ userId: banned.id, reason: "x" }, "USER_CANNOT_SIGN_IN"],
      [{ userId: support.id, reason: "x" }, "YOU_CANNOT_IMPERSONATE_YOURSELF"],
      [{ userId: "nobody", reason: "x" }, "USER_NOT_FOUND"],
    ] as const) {
      const reply = await app.http("/admin/impersonate-user", { cookie: support.cookie, body });
      expect(reply.body.code).toBe(code);
    }
  });

  it("keeps admins from being impersonated without the permission for it", async () => {
    const first = await app.person({ role: "admin" });
    const second = await app.user({ role: "admin" });
    const reply = await app.http("/admin/impersonate-user", {
      cookie: first.cookie,
      body: { userId: second.id, reason: "x" },
    });
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe("YOU_CANNOT_IMPERSONATE_ADMINS");
  });
});
