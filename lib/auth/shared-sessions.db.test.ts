import { bearer } from "better-auth/plugins/bearer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { memoryValues } from "@/test/support/memory-values";
import { hasRedisServer, realRedis } from "@/test/support/real-redis";

// Sessions with copies beside the database. Before whatever ends a session its
// copy is there and warm, so each of these would go wrong if copies were believed.
// A real Redis is the machine's; where there is none, its tests are reported as skipped.

const PASSWORD = "correct horse";

describe.each([
  { name: "copies in memory", open: async () => memoryValues(), isHere: true },
  { name: "copies in a real Redis", open: realRedis, isHere: hasRedisServer() },
])("$name", ({ open, isHere }) => {
  describe.skipIf(!isHere)("beside the database", () => {
    let values: Awaited<ReturnType<typeof open>>;
    let app: TestApp;
    let admin: Awaited<ReturnType<TestApp["person"]>>;

    beforeAll(async () => {
      values = await open();
      app = await createTestApp({ plugins: [bearer()], redis: { values, sessions: true } });
    });
    afterAll(async () => {
      await app?.close();
      await values?.close();
    });
    beforeEach(async () => {
      await app.sql.query(`UPDATE "user" SET role = 'user'`);
      admin = await app.person({ role: "admin" });
      await copiesAreKept();
      await values.clear();
    });

    const visit = async (cookie: string) => (await app.http("/get-session", { cookie })).body;
    const copies = async () => [...(await values.all()).keys()].length;

    /** Waits until an outage before is over. */
    const copiesAreKept = () =>
      expect
        .poll(async () => (await visit(admin.cookie)) && copies(), { timeout: 20_000 })
        .toBeGreaterThan(0);

    /** Somebody who is signed in, and of whose session there is a copy that serves. */
    async function warm(...given: Parameters<TestApp["person"]>) {
      const person = await app.person({ password: PASSWORD, ...given[0] }, given[1]);
      const before = await copies();
      expect((await visit(person.cookie)).user.id).toBe(person.id);
      expect(await copies()).toBe(before + 1);
      expect((await visit(person.cookie)).user.id).toBe(person.id);
      return person;
    }

    async function byAdmin(path: string, body: object) {
      const reply = await app.http(path, { cookie: admin.cookie, body });
      expect(reply.status, `${path} ${JSON.stringify(reply.body)}`).toBe(200);
      return reply;
    }

    /** Nobody by cookie, by bearer token, or for an endpoint that acts. */
    async function isOut({ cookie, session }: Awaited<ReturnType<typeof warm>>) {
      const headers = { authorization: `Bearer ${session.token}` };
      expect(await visit(cookie)).toBeNull();
      expect((await app.http("/get-session", { headers })).body).toBeNull();
      expect((await app.http("/update-user", { cookie, body: { name: "X" } })).status).toBe(401);
      expect((await app.http("/extended-admin/list-my-sessions", { cookie })).status).toBe(401);
    }

    it.each([
      ["a ban", "/admin/ban-user"],
      ["a disabling", "/admin/disable-user"],
      ["a removal", "/admin/remove-user"],
      ["the end of all sessions", "/admin/revoke-user-sessions"],
    ])("%s counts at once", async (_, path) => {
      const person = await warm();
      await byAdmin(path, { userId: person.id });
      await isOut(person);
    });

    it("a new password, set by staff, ends what is signed in", async () => {
      const person = await warm();
      await byAdmin("/admin/set-user-password", { userId: person.id, newPassword: "new password" });
      await isOut(person);
    });

    it("one session is ended by its id and the other one stays", async () => {
      const one = await warm();
      const { cookie } = await app.http("/sign-in/email", {
        body: { email: one.email, password: PASSWORD },
      });
      expect((await visit(cookie)).user.id).toBe(one.id);
      await byAdmin("/admin/revoke-user-session", { sessionId: one.session.id });
      await isOut(one);
      expect((await visit(cookie)).user.id).toBe(one.id);
    });

    it("lists show what the database has, and no token (S6)", async () => {
      const person = await warm();
      await app.http("/sign-in/email", { body: { email: person.email, password: PASSWORD } });
      const { body } = await byAdmin("/admin/list-user-sessions", { userId: person.id });
      const ids = (await app.sessionsOf(person.id)).map(({ id }) => id).sort();
      expect(body.sessions.map(({ id }: { id: string }) => id).sort()).toEqual(ids);
      expect(ids).toHaveLength(2);
      expect(JSON.stringify(body)).not.toContain(person.session.token);
      const own = await app.http("/list-sessions", { cookie: person.cookie });
      expect(own.body.map(({ id }: { id: string }) => id).sort()).toEqual(ids);
      const kept = [...(await values.all())].flat().join("\n");
      expect(kept).not.toContain(person.session.token);
    });

    it.each([
      ["/extended-admin/revoke-my-session", (id: string) => ({ sessionId: id })],
      ["/revoke-session", (id: string) => ({ token: id })],
      ["/revoke-other-sessions", () => ({})],
      ["/revoke-sessions", () => ({})],
    ])("one's own are ended by %s", async (path, body) => {
      const person = await warm();
      const { cookie } = await app.http("/sign-in/email", {
        body: { email: person.email, password: PASSWORD },
      });
      await visit(cookie);
      const reply = await app.http(path, { cookie, body: body(person.session.id) });
      expect(reply.status, JSON.stringify(reply.body)).toBe(200);
      await isOut(person);
      const expected = path === "/revoke-sessions" ? undefined : person.id;
      expect((await visit(cookie))?.user.id).toBe(expected);
    });

    it("signing out ends it", async () => {
      const person = await warm();
      await app.http("/sign-out", { cookie: person.cookie, body: {} });
      await isOut(person);
      expect(await app.sessionsOf(person.id)).toEqual([]);
    });

    it.each([
      ["deleted", 'DELETE FROM "session" WHERE "userId" = $1'],
      ["run out", `UPDATE "session" SET "expiresAt" = now() - interval '1 s' WHERE "userId" = $1`],
      ["deleted with its user", 'DELETE FROM "user" WHERE id = $1'],
      ["banned past the app", 'UPDATE "user" SET banned = true WHERE id = $1'],
      ["disabled past the app", 'UPDATE "user" SET "isActive" = false WHERE id = $1'],
    ])("is nobody's when the row was %s, by whomever", async (_, statement) => {
      const person = await warm();
      await app.sql.query(statement, [person.id]);
      await isOut(person);
    });

    it("shows a role, a name and anything else as they are now", async () => {
      const person = await warm({ role: "user" });
      await byAdmin("/admin/set-role", { userId: person.id, role: "support" });
      expect((await visit(person.cookie)).user.role).toBe("support");
      await app.http("/update-user", { cookie: person.cookie, body: { name: "Other" } });
      expect((await visit(person.cookie)).user.name).toBe("Other");
      await app.sql.query(`UPDATE "user" SET name = 'By hand' WHERE id = $1`, [person.id]);
      expect((await visit(person.cookie)).user.name).toBe("By hand");
      await byAdmin("/admin/set-role", { userId: person.id, role: "user" });
      const refused = await app.http("/admin/list-users", { cookie: person.cookie });
      expect(refused.status).toBe(403);
    });

    it("has the same types from a copy as from the database", async () => {
      const person = await app.person();
      const headers = new Headers({ cookie: person.cookie });
      const [read, copied] = [
        await app.auth.api.getSession({ headers }),
        await app.auth.api.getSession({ headers }),
      ];
      expect(await copies()).toBe(1);
      expect(copied).toEqual(read);
      expect(copied?.user.lastActiveAt).toBeInstanceOf(Date);
    });

    it("an impersonation starts, stops and gives the admin's own session back", async () => {
      const person = await warm();
      await visit(admin.cookie);
      const started = await byAdmin("/admin/impersonate-user", { userId: person.id });
      expect((await visit(started.cookie)).user.id).toBe(person.id);
      expect((await visit(started.cookie)).session.impersonatedBy).toBe(admin.id);
      const stopped = await app.http("/admin/stop-impersonating", {
        cookie: started.cookie,
        body: {},
      });
      expect(stopped.body.user.id).toBe(admin.id);
      expect((await visit(stopped.cookie)).user.id).toBe(admin.id);
      expect(await visit(started.cookie)).toBeNull();
    });

    it("an impersonation ends with the admin's ban, and with its time", async () => {
      const person = await warm();
      const other = await app.person({ role: "admin" });
      const start = async (cookie: string) => {
        const body = { userId: person.id };
        const reply = await app.http("/admin/impersonate-user", { cookie, body });
        expect((await visit(reply.cookie)).user.id).toBe(person.id);
        return reply;
      };
      const running = await start(other.cookie);
      await byAdmin("/admin/ban-user", { userId: other.id });
      expect(await visit(running.cookie)).toBeNull();
      const long = await start(admin.cookie);
      const { id, expiresAt } = long.body.session;
      // A refresh, which lengthens every other session.
      await app.http("/get-session", { cookie: long.cookie, body: {} });
      expect((await visit(long.cookie)).session.expiresAt).toBe(expiresAt);
      await app.sql.query(
        `UPDATE "session" SET "expiresAt" = now() - interval '1 s' WHERE id = $1`,
        [id],
      );
      expect(await visit(long.cookie)).toBeNull();
      const ends = (await app.eventsAbout(person.id)).map(({ action }) => action);
      expect(ends).toContain("impersonation.expired");
    });

    it("a refresh lengthens session and copy alike", async () => {
      const before = new Date(Date.now() - 3_600_000);
      const person = await warm({}, { createdAt: before, expiresIn: 6.9 * 86_400 });
      const old = (await visit(person.cookie)).session.expiresAt;
      expect((await app.http("/get-session", { cookie: person.cookie, body: {} })).status).toBe(
        200,
      );
      expect((await visit(person.cookie)).session.expiresAt > old).toBe(true);
    });

    it("a restart that loses everything signs nobody out", async () => {
      const person = await warm();
      await values.restart();
      expect((await visit(person.cookie)).user.id).toBe(person.id);
    });

    it("an outage signs nobody out, lets nobody in, and a ban in it counts afterwards", async () => {
      const [stays, goes] = [await warm(), await warm()];
      await values.setDown(true);
      try {
        expect((await visit(stays.cookie)).user.id).toBe(stays.id);
        await byAdmin("/admin/ban-user", { userId: goes.id });
        await isOut(goes);
        const body = { email: stays.email, password: PASSWORD };
        expect((await app.http("/sign-in/email", { body })).status).toBe(200);
      } finally {
        await values.setDown(false);
      }
      await copiesAreKept();
      await isOut(goes);
      expect((await visit(stays.cookie)).user.id).toBe(stays.id);
    });
  });
});
