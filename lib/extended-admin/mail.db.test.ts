import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { noTransport } from "@/lib/mail/transport";
import { createTestApp, type TestApp } from "@/test/app";
import { linkIn, tokenIn } from "@/test/support/mail";
import type { Permissions } from "./types";

// Messages that staff have sent: who may, what is in them, what is on record.

const ENDPOINTS = [
  ["send-password-reset", "user.password_link_sent", "set-password"],
  ["send-invitation", "user.invited", "create"],
  ["send-user-verification", "user.verification_sent", "update"],
] as const;

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin", name: "Ada Admin" });
});
beforeEach(async () => {
  await app.mail();
  await app.sql.query('DELETE FROM "devMail"');
});
afterAll(() => app.close());

const call = (name: string, body: object, { cookie } = admin, at = app) =>
  at.http(`/admin/${name}`, { cookie, body });
const choose = (token: string) =>
  app.http("/reset-password", { body: { token, newPassword: "chosen by mail" } });

async function staffWith(permissions: Permissions, at = app) {
  const name = `mail-staff-${Math.random().toString(36).slice(2)}`;
  await at.sql.query(
    'INSERT INTO "globalRole" (id, name, permissions) VALUES (gen_random_uuid()::text, $1, $2)',
    [name, JSON.stringify(permissions)],
  );
  return at.person({ role: name });
}

describe("each message", () => {
  it.each(ENDPOINTS)("%s is sent once, on record without its link", async (name, action) => {
    const user = await app.user({ emailVerified: false });
    const reply = await call(name, { userId: user.id });
    expect([reply.status, reply.body.success]).toEqual([200, true]);
    const mail = await app.mail();
    expect(mail.map(({ recipient }) => recipient)).toEqual([`${user.name} <${user.email}>`]);
    const events = await app.eventsAbout(user.id);
    expect(events).toMatchObject([
      { action, outcome: "success", actorId: admin.id, after: `{"to":"${user.email}"}` },
    ]);
    const token = tokenIn(mail[0] as never) || linkIn(mail[0] as never);
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify([events, reply.body])).not.toContain(token);
  });

  it.each(ENDPOINTS)(
    "%s needs its permission, and a refusal is on record",
    async (name, action) => {
      const others = ENDPOINTS.map(([, , each]) => each).filter(
        (each) => !ENDPOINTS.some((row) => row[0] === name && row[2] === each),
      );
      const staff = await staffWith({ user: ["get", "list", ...others] });
      const user = await app.user({ emailVerified: false });
      expect((await call(name, { userId: user.id }, staff)).status).toBe(403);
      expect(await app.mail()).toEqual([]);
      expect(await app.eventsAbout(user.id)).toMatchObject([{ action, outcome: "denied" }]);
    },
  );

  it.each(ENDPOINTS)("%s reaches nobody who may do more (S1)", async (name, action, permission) => {
    const staff = await staffWith({ user: [permission] });
    const boss = await app.user({ role: "admin", emailVerified: false });
    const reply = await call(name, { userId: boss.id }, staff);
    expect([reply.status, reply.body.code]).toEqual([403, "TARGET_HAS_PERMISSIONS_YOU_LACK"]);
    expect(await app.mail()).toEqual([]);
    expect(await app.eventsAbout(boss.id)).toMatchObject([{ action, outcome: "denied" }]);
  });

  it.each(ENDPOINTS)(
    "%s that does not leave is an error, and on record as failed",
    async (name, action) => {
      const down = await createTestApp({
        transport: {
          unavailable: null,
          send: async ({ text }) => {
            throw new Error(`421 too busy for ${text}`);
          },
        },
      });
      const boss = await down.person({ role: "admin" });
      const user = await down.user({ emailVerified: false });
      const reply = await call(name, { userId: user.id }, boss, down);
      expect([reply.status, reply.body.code]).toEqual([502, "MAIL_WAS_NOT_SENT"]);
      expect(reply.body.message).toContain("421 too busy");
      const events = await down.eventsAbout(user.id);
      expect(events).toMatchObject([
        { action, outcome: "success" },
        { action, outcome: "failed", actorId: boss.id },
      ]);
      await down.close();
    },
  );

  it.each(ENDPOINTS)("%s says so where no mail can be sent, and nothing happens", async (name) => {
    const sentence = "This installation sends no mail: SMTP_URL is not set.";
    const silent = await createTestApp({ transport: noTransport(sentence) });
    const boss = await silent.person({ role: "admin" });
    const user = await silent.user({ emailVerified: false });
    const reply = await call(name, { userId: user.id }, boss, silent);
    expect([reply.status, reply.body]).toEqual([
      501,
      { code: "MAIL_IS_NOT_SET_UP", message: sentence },
    ]);
    expect(await silent.eventsAbout(user.id)).toEqual([]);
    const forgot = { body: { email: user.email } };
    expect((await silent.http("/request-password-reset", forgot)).body.code).toBe(
      "RESET_PASSWORD_DISABLED",
    );
    await silent.close();
  });
});

describe("an invitation", () => {
  const invite = (extra: object = {}, as = admin) =>
    call(
      "create-user",
      { email: `in-${Math.random()}@example.test`, name: "Ivy", invite: true, ...extra },
      as,
    );

  it("goes with a new user, works once, and signs nobody in by itself", async () => {
    const reply = await invite();
    expect(reply.body.invitation).toEqual({ sent: true, problem: null });
    const { user } = reply.body;
    const [message] = await app.mail();
    expect(message?.subject).toBe("Your invitation to Gatehouse");
    expect(message?.text).toContain("Ada Admin made an account");
    expect(message?.text).toContain("7 days");
    const token = tokenIn(message as never);
    const read = () => app.http("/extended-admin/read-password-link", { body: { token } });
    expect((await read()).body).toMatchObject({ email: user.email, isInvitation: true });
    expect((await choose(token)).status).toBe(200);
    expect((await choose(token)).status).toBe(400);
    expect((await read()).status).toBe(404);
    expect(await app.sessionsOf(user.id)).toEqual([]);
    expect(await app.userRow(user.id)).toMatchObject({ emailVerified: true });
    const signedIn = await app.http("/sign-in/email", {
      body: { email: user.email, password: "chosen by mail" },
    });
    expect(signedIn.status).toBe(200);
    expect((await app.eventsAbout(user.id)).map(({ action }) => action)).toEqual([
      "user.created",
      "user.invited",
      "user.password_reset",
      "user.password_notice_sent",
    ]);
  });

  it("is worthless after its time, and after a newer one", async () => {
    const { user } = (await invite()).body;
    const first = tokenIn((await app.mail())[0] as never);
    await call("send-invitation", { userId: user.id });
    const second = tokenIn((await app.mail())[0] as never);
    expect(second).not.toBe(first);
    expect((await choose(first)).body.code).toBe("INVALID_TOKEN");
    await app.sql.query(`UPDATE "verification" SET "expiresAt" = now() WHERE value = $1`, [
      user.id,
    ]);
    expect((await choose(second)).body.code).toBe("INVALID_TOKEN");
  });

  it("is not for somebody who can sign in already", async () => {
    const user = await app.user({ password: "has one already" });
    const reply = await call("send-invitation", { userId: user.id });
    expect([reply.status, reply.body.code]).toEqual([400, "USER_HAS_JOINED"]);
    expect(await app.mail()).toEqual([]);
  });

  it("grants what its sender could grant, and no more (S2)", async () => {
    const staff = await staffWith({ user: ["create"] });
    const refused = await invite({ role: "admin" }, staff);
    expect(refused.body.code).toBe("YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE");
    const more = await staffWith({ user: ["create", "set-role"] });
    const reachingUp = await invite({ role: "admin" }, more);
    expect(reachingUp.body.code).toBe("ROLE_HAS_PERMISSIONS_YOU_LACK");
    expect(await app.mail()).toEqual([]);
    expect((await invite({}, staff)).body.invitation.sent).toBe(true);
  });

  it("does not go with a password", async () => {
    const reply = await invite({ password: "one or the other" });
    expect([reply.status, reply.body.code]).toEqual([400, "INVITATION_WITH_PASSWORD"]);
  });

  it("that does not leave is told, and the user is there", async () => {
    const down = await createTestApp({
      transport: {
        unavailable: null,
        send: async () => {
          throw new Error("connection refused");
        },
      },
    });
    const boss = await down.person({ role: "admin" });
    const body = { email: "unreached@example.test", name: "U", invite: true };
    const reply = await call("create-user", body, boss, down);
    expect([reply.status, reply.body.invitation]).toEqual([
      200,
      { sent: false, problem: "The message could not be sent: connection refused" },
    ]);
    expect(await down.eventsAbout(reply.body.user.id)).toMatchObject([
      { action: "user.created", outcome: "success" },
      { action: "user.invited", outcome: "success" },
      { action: "user.invited", outcome: "failed", reason: "connection refused" },
    ]);
    await down.close();
  });

  it("makes nobody where no mail can be sent", async () => {
    const silent = await createTestApp({ transport: noTransport("no mail here") });
    const boss = await silent.person({ role: "admin" });
    const body = { email: "never@example.test", name: "N", invite: true };
    expect((await call("create-user", body, boss, silent)).status).toBe(501);
    expect(
      await silent.one(`SELECT 1 FROM "user" WHERE email = 'never@example.test'`),
    ).toBeUndefined();
    await silent.close();
  });
});

it("nothing is sent while the lock is held", async () => {
  const seen: unknown[] = [];
  const watched = await createTestApp({
    transport: {
      unavailable: null,
      // A privileged operation amid the sending: it would wait for ever for a held lock.
      send: async () => {
        const body = { email: `amid-${seen.length}@example.test`, name: "Amid" };
        seen.push((await call("create-user", body, boss, watched)).status);
      },
    },
  });
  const boss = await watched.person({ role: "admin" });
  const user = await watched.user();
  expect((await call("send-password-reset", { userId: user.id }, boss, watched)).status).toBe(200);
  expect(seen).toEqual([200]);
  await watched.close();
});

it("a message is not re-ordered to somebody unknown", async () => {
  expect((await call("send-password-reset", { userId: "nobody" })).status).toBe(404);
});
