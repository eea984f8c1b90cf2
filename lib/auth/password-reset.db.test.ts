import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { createUser, type UserInput } from "@/test/factories";
import { linkIn, tokenIn } from "@/test/support/mail";

// Forgotten passwords, from the form's request to the sign-in, over HTTP.

const OLD = "the old password";
const NEW = "the new password";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  await app.mail();
  await app.sql.query('DELETE FROM "devMail"');
});
afterAll(() => app.close());

const somebody = (input: UserInput = {}) => createUser(app.sql, { password: OLD, ...input });
const ask = (email: string) => app.http("/request-password-reset", { body: { email } });
const choose = (token: string, newPassword = NEW, cookie?: string) =>
  app.http("/reset-password", { body: { token, newPassword }, cookie });
const signIn = (email: string, password: string) =>
  app.http("/sign-in/email", { body: { email, password } });

async function tokenFor(email: string) {
  await ask(email);
  const [message] = await app.mail();
  if (!message) throw new Error("Nothing was sent.");
  return tokenIn(message);
}

describe("a forgotten password", () => {
  it("is replaced by a link that works once, and every session ends", async () => {
    const user = await somebody();
    const { cookie } = await signIn(user.email, OLD);
    expect((await ask(user.email)).status).toBe(200);
    const [message] = await app.mail();
    expect(message?.recipient).toBe(`${user.name} <${user.email}>`);
    const link = linkIn(message as never);
    expect(link).toMatch(/^http:\/\/localhost:3000\/reset-password\?token=/);

    const token = tokenIn(message as never);
    expect((await choose(token)).status).toBe(200);
    expect(await app.sessionsOf(user.id)).toEqual([]);
    expect((await app.http("/get-session", { cookie })).body).toBeNull();
    expect((await signIn(user.email, OLD)).status).toBe(401);
    expect((await signIn(user.email, NEW)).status).toBe(200);

    const again = await choose(token, "yet another password");
    expect([again.status, again.body.code]).toEqual([400, "INVALID_TOKEN"]);
    expect((await signIn(user.email, NEW)).status).toBe(200);
  });

  it("of two uses at once one counts", async () => {
    const user = await somebody();
    const token = await tokenFor(user.email);
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) => choose(token, `password number ${index}`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
  });

  it("makes every other link of the same person worthless", async () => {
    const user = await somebody();
    const first = await tokenFor(user.email);
    const second = await tokenFor(user.email);
    expect((await choose(second)).status).toBe(200);
    expect((await choose(first, "an intruder's word")).status).toBe(400);
  });

  it("is not replaced after the link's time", async () => {
    const user = await somebody();
    const token = await tokenFor(user.email);
    const read = () => app.http("/extended-admin/read-password-link", { body: { token } });
    expect((await read()).body).toMatchObject({ email: user.email, isInvitation: false });
    const { rows } = await app.sql.query(
      `SELECT extract(epoch FROM "expiresAt" - now()) AS left FROM "verification" WHERE value = $1`,
      [user.id],
    );
    expect(Number(rows[0].left)).toBeGreaterThan(3_500);
    expect(Number(rows[0].left)).toBeLessThan(3_601);
    await app.sql.query(
      `UPDATE "verification" SET "expiresAt" = now() - interval '1 second' WHERE value = $1`,
      [user.id],
    );
    expect((await read()).body.code).toBe("PASSWORD_LINK_NOT_FOUND");
    expect((await choose(token)).body.code).toBe("INVALID_TOKEN");
    expect((await signIn(user.email, OLD)).status).toBe(200);
  });

  it("keeps to the limits on passwords, and the link stays good for a better one", async () => {
    const user = await somebody();
    const token = await tokenFor(user.email);
    expect((await choose(token, "short")).body.code).toBe("PASSWORD_TOO_SHORT");
    expect((await choose(token)).status).toBe(200);
  });

  it("confirms the address, since the link came there", async () => {
    const user = await somebody({ emailVerified: false });
    await choose(await tokenFor(user.email));
    expect(await app.userRow(user.id)).toMatchObject({ emailVerified: true });
  });

  it.each([
    ["banned", { banned: true }, "BANNED_USER"],
    ["disabled", { isActive: false }, "USER_IS_DISABLED"],
  ])("lets nobody in who is %s", async (_, standing, code) => {
    const user = await somebody(standing);
    expect((await choose(await tokenFor(user.email))).status).toBe(200);
    const reply = await signIn(user.email, NEW);
    expect([reply.status, reply.body.code]).toEqual([403, code]);
    expect(await app.sessionsOf(user.id)).toEqual([]);
  });
});

describe("who may not learn anything", () => {
  it("gets the same answer for an address that nobody has, and nothing is sent", async () => {
    const user = await somebody();
    const known = await ask(user.email);
    const unknown = await ask("nobody@example.test");
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await app.mail()).toHaveLength(1);
  });

  it("gets it before the message has left, so that time tells nothing", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await createTestApp({ transport: { unavailable: null, send: () => held } });
    const user = await slow.user();
    // The mail server has not answered yet, and does not until later.
    const reply = await slow.http("/request-password-reset", { body: { email: user.email } });
    expect(reply.status).toBe(200);
    release();
    await slow.close();
  });
});

describe("staff who impersonate", () => {
  it("neither ask for a link nor use one (S5)", async () => {
    const admin = await app.person({ role: "admin" });
    const user = await somebody();
    const token = await tokenFor(user.email);
    const { cookie } = await app.http("/admin/impersonate-user", {
      cookie: admin.cookie,
      body: { userId: user.id, reason: "test" },
    });
    for (const [path, body] of [
      ["/reset-password", { token, newPassword: NEW }],
      ["/request-password-reset", { email: user.email }],
      ["/send-verification-email", { email: user.email }],
    ] as const) {
      const reply = await app.http(path, { cookie, body });
      expect([reply.status, reply.body.code], path).toEqual([403, "NOT_WHILE_IMPERSONATING"]);
    }
    expect((await signIn(user.email, OLD)).status).toBe(200);
  });
});

describe("what is on record", () => {
  it("is each message and the reset, but never the link", async () => {
    const user = await somebody();
    const token = await tokenFor(user.email);
    await choose(token);
    await app.settled();
    const events = await app.eventsAbout(user.id);
    expect(
      events.map(({ action, outcome, actorId, actorLabel }) => ({
        action,
        outcome,
        by: actorId ? "themselves" : actorLabel,
      })),
    ).toEqual([
      { action: "user.password_link_sent", outcome: "success", by: "Somebody not signed in" },
      { action: "user.password_reset", outcome: "success", by: "themselves" },
      { action: "user.password_notice_sent", outcome: "success", by: "themselves" },
    ]);
    expect(events[0]?.after).toBe(JSON.stringify({ to: user.email }));
    const { rows } = await app.sql.query('SELECT * FROM "auditEvent"');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is a failed message, without the link even if the mail server repeats it", async () => {
    const down = await createTestApp({
      transport: {
        unavailable: null,
        send: async ({ text }) => {
          throw new Error(`550 rejected: ${text}`);
        },
      },
    });
    const user = await down.user();
    expect(
      (await down.http("/request-password-reset", { body: { email: user.email } })).status,
    ).toBe(200);
    await down.settled();
    const events = await down.eventsAbout(user.id);
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["user.password_link_sent", "success"],
      ["user.password_link_sent", "failed"],
    ]);
    const token = (
      await down.one<{ identifier: string }>('SELECT identifier FROM "verification"')
    )?.identifier.split(":")[1] as string;
    expect(token).toHaveLength(24);
    expect(events[1]?.reason).toContain("550 rejected");
    expect(JSON.stringify(events)).not.toContain(token);
    await down.close();
  });

  it("tells the owner of every new password, whoever chose it", async () => {
    const admin = await app.person({ role: "admin" });
    const user = await somebody();
    const subjects = async () =>
      (await app.mail())
        .filter(({ recipient }) => recipient.includes(user.email))
        .map(({ subject }) => subject);
    await app.http("/admin/set-user-password", {
      cookie: admin.cookie,
      body: { userId: user.id, newPassword: NEW },
    });
    expect(await subjects()).toEqual(["Your Gatehouse password was changed"]);
    const { cookie } = await signIn(user.email, NEW);
    const wrong = { currentPassword: "not this one", newPassword: OLD };
    await app.http("/change-password", { cookie, body: wrong });
    expect(await subjects()).toHaveLength(1);
    await app.http("/change-password", { cookie, body: { ...wrong, currentPassword: NEW } });
    expect(await subjects()).toHaveLength(2);
  });

  it.each(["an admin", "its owner"])("a password from %s ends links that are out", async (who) => {
    const user = await somebody();
    const token = await tokenFor(user.email);
    if (who === "an admin") {
      const admin = await app.person({ role: "admin" });
      await app.http("/admin/set-user-password", {
        cookie: admin.cookie,
        body: { userId: user.id, newPassword: NEW },
      });
    } else {
      const { cookie } = await signIn(user.email, OLD);
      const body = { currentPassword: OLD, newPassword: NEW };
      expect((await app.http("/change-password", { cookie, body })).status).toBe(200);
    }
    expect((await choose(token, "an intruder's word")).body.code).toBe("INVALID_TOKEN");
  });

  it("a new address ends links that went to the old one", async () => {
    const admin = await app.person({ role: "admin" });
    const user = await somebody();
    const token = await tokenFor(user.email);
    const body = { userId: user.id, data: { email: `moved-${user.email}` } };
    await app.http("/admin/update-user", { cookie: admin.cookie, body });
    expect((await choose(token)).body.code).toBe("INVALID_TOKEN");
  });
});
