import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import type { Reply } from "@/test/support/http";

// How an impersonation ends in a browser: closed, in two tabs at once, or under
// an admin who is not there any more.

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.person({ role: "admin" });
});
afterAll(() => app.close());

async function impersonating() {
  const support = await app.person({ role: "support" });
  const customer = await app.person();
  const started = await app.http("/admin/impersonate-user", {
    cookie: support.cookie,
    body: { userId: customer.id, reason: "Ticket 42" },
  });
  expect(started.status).toBe(200);
  return { support, customer, started, cookie: started.cookie };
}

const stop = (cookie: string) => app.http("/admin/stop-impersonating", { cookie, body: {} });
const visit = async (cookie: string) => (await app.http("/get-session", { cookie })).body;

const endsOf = async (customerId: string) =>
  (await app.eventsAbout(customerId))
    .map(({ action }) => action)
    .filter((action) => action === "impersonation.stopped");

const line = ({ setCookies }: Reply, name: string) =>
  setCookies.filter((text) => text.startsWith(`better-auth.${name}=`)).at(-1) ?? "";

describe("closing the browser", () => {
  it("forgets the impersonation: its cookie lasts as long as the browser", async () => {
    const { started } = await impersonating();
    const session = line(started, "session_token");
    expect(session).toMatch(/session_token=[^;]/);
    expect(session).not.toMatch(/Max-Age|Expires/i);
    expect(session).toMatch(/HttpOnly/i);
  });

  it("leaves the put-away cookie, which alone is nobody and stops nothing", async () => {
    const { customer, started } = await impersonating();
    const left = started.cookie
      .split("; ")
      .filter((pair) => !pair.startsWith("better-auth.session_token"))
      .join("; ");
    expect(left).toContain("admin_session");
    expect(await visit(left)).toBeNull();
    expect((await stop(left)).status).toBe(401);
    expect((await app.http("/admin/list-users", { cookie: left })).status).toBe(401);
    expect(await endsOf(customer.id)).toEqual([]);
  });

  it("leaves the put-away cookie, which does no harm at the next sign-in", async () => {
    const { started } = await impersonating();
    const left = started.cookie
      .split("; ")
      .filter((pair) => pair.startsWith("better-auth.admin_session"))
      .join("; ");
    const next = await app.person();
    const cookie = `${next.cookie}; ${left}`;
    expect((await visit(cookie)).user.id).toBe(next.id);
    const reply = await stop(cookie);
    expect(reply.status).toBe(400);
    expect((await visit(cookie)).user.id).toBe(next.id);
  });
});

describe("two tabs", () => {
  it("stop once: the second finds the admin's own session, and is told so", async () => {
    const { support, customer, cookie } = await impersonating();
    const first = await stop(cookie);
    expect(first.body.user.id).toBe(support.id);
    // Tabs share their cookies: the second one is the admin now.
    expect((await visit(first.cookie)).user.id).toBe(support.id);
    const second = await stop(first.cookie);
    expect(second.status).toBe(400);
    expect(second.body.code).toBe("YOU_ARE_NOT_IMPERSONATING");
    expect(second.setCookies).toEqual([]);
    expect((await visit(first.cookie)).user.id).toBe(support.id);
    expect(await endsOf(customer.id)).toHaveLength(1);
  });

  it("that stop at the same moment both come back, on record once", async () => {
    const { support, customer, cookie } = await impersonating();
    const replies = await Promise.all([stop(cookie), stop(cookie), stop(cookie)]);
    // Whoever comes late finds the session gone, or gets the same answer.
    expect(replies.filter(({ status }) => ![200, 401].includes(status))).toEqual([]);
    const back = replies.filter(({ status }) => status === 200);
    expect(back.length).toBeGreaterThan(0);
    for (const { cookie: own } of back) expect((await visit(own)).user.id).toBe(support.id);
    expect(await app.sessionsOf(customer.id)).toEqual([{ id: customer.session.id }]);
    expect(await app.sessionsOf(support.id)).toEqual([{ id: support.session.id }]);
    expect(await endsOf(customer.id)).toHaveLength(1);
  });

  it("impersonate two users, each ending on its own", async () => {
    const { support, customer, cookie } = await impersonating();
    const other = await app.user();
    const second = await app.http("/admin/impersonate-user", {
      cookie: support.cookie,
      body: { userId: other.id },
    });
    expect((await stop(second.cookie)).body.user.id).toBe(support.id);
    expect((await visit(cookie)).user.id).toBe(customer.id);
    expect((await stop(cookie)).body.user.id).toBe(support.id);
    for (const { id } of [customer, other]) expect(await endsOf(id)).toHaveLength(1);
  });
});

describe("an admin who is not there any more", () => {
  const admin = () => app.person({ role: "admin" });
  const by = async (path: string, userId: string) =>
    expect(
      (await app.http(path, { cookie: (await admin()).cookie, body: { userId } })).status,
    ).toBe(200);

  it.each(["/admin/ban-user", "/admin/disable-user", "/admin/remove-user"])(
    "takes the impersonation along: %s",
    async (path) => {
      const { support, customer, cookie } = await impersonating();
      await by(path, support.id);
      expect(await visit(cookie)).toBeNull();
      expect((await stop(cookie)).status).toBe(401);
      expect(await app.sessionsOf(customer.id)).toEqual([{ id: customer.session.id }]);
      expect(await endsOf(customer.id)).toHaveLength(1);
    },
  );

  it("and signed out elsewhere: stopping signs out, leaving no cookie behind", async () => {
    const { support, customer, cookie } = await impersonating();
    await app.http("/sign-out", { cookie: support.cookie, body: {} });
    const stopped = await stop(cookie);
    expect(stopped.status).toBe(200);
    expect(stopped.body).toEqual({ session: null, user: null });
    expect(stopped.cookie).toBe("");
    for (const name of ["session_token", "admin_session"]) {
      expect(line(stopped, name), name).toMatch(/Max-Age=0/i);
    }
    expect(await endsOf(customer.id)).toHaveLength(1);
  });

  it("and whose session ran out: stopping does not bring it back", async () => {
    const { support, cookie } = await impersonating();
    await app.sql.query(`UPDATE "session" SET "expiresAt" = now() - interval '1 s' WHERE id = $1`, [
      support.session.id,
    ]);
    expect((await stop(cookie)).body).toEqual({ session: null, user: null });
  });

  it("is not replaced by the owner of another put-away cookie", async () => {
    const { cookie } = await impersonating();
    const { cookie: foreign } = await impersonating();
    const pair = (jar: string, name: string) =>
      jar.split("; ").find((text) => text.startsWith(`better-auth.${name}=`)) ?? "";
    const mixed = [pair(cookie, "session_token"), pair(foreign, "admin_session")].join("; ");
    const stopped = await stop(mixed);
    expect(stopped.body).toEqual({ session: null, user: null });
  });
});

describe("a user whose ban has run out", () => {
  it("is impersonated, and the ban lifted, like at a sign-in", async () => {
    const support = await app.person({ role: "support" });
    const customer = await app.user({ banned: true, banExpires: new Date(Date.now() - 1000) });
    const started = await app.http("/admin/impersonate-user", {
      cookie: support.cookie,
      body: { userId: customer.id },
    });
    expect(started.status).toBe(200);
    expect((await app.userRow(customer.id))?.banned).toBe(false);
    expect((await stop(started.cookie)).status).toBe(200);
  });
});
