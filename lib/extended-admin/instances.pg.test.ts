import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import type { Reply } from "@/test/support/http";
import { type AuthServer, startAuthServer } from "@/test/support/start-auth-server";

// Two processes of the product on one database. What one of them answered 200 to
// counts on the very next request to the other: nothing is kept in memory.

let app: TestApp;
let here: AuthServer;
let there: AuthServer;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  const settings = { databaseUrl: app.url, poolMax: 10, adminUserIds: [] };
  [here, there] = await Promise.all([startAuthServer(settings), startAuthServer(settings)]);
});
afterAll(async () => {
  await Promise.all([here?.stop(), there?.stop()]);
  await app.close();
});
beforeEach(async () => {
  await app.sql.query(`UPDATE "user" SET role = 'user'`);
  await app.sql.query('DELETE FROM "globalRole"');
  await app.sql.query('DELETE FROM "globalModule"');
  admin = await app.person({ role: "admin" });
});

const by = (cookie: string) => (path: string, body: object) => here.http(path, { cookie, body });

/** An operation of the admin's at the first instance, which must succeed. */
async function change(path: string, body: object) {
  const reply = await by(admin.cookie)(path, body);
  expect(reply.status, `${path} ${JSON.stringify(reply.body)}`).toBe(200);
  return reply;
}

const visit = async (server: AuthServer, cookie: string) =>
  (await server.http("/get-session", { cookie })).body;

const list = async (cookie: string) => (await there.http("/admin/list-users", { cookie })).status;

describe("what one instance changes counts at once on the other", () => {
  it.each([
    ["ban", "/admin/ban-user", 403],
    ["disabling", "/admin/disable-user", 403],
    ["removal", "/admin/remove-user", 401],
  ])("a %s", async (_, path, signInStatus) => {
    const target = await app.person({ role: "support", password: "correct horse" });
    expect(await list(target.cookie)).toBe(200);
    expect((await visit(there, target.cookie)).user.id).toBe(target.id);
    await change(path, { userId: target.id });
    expect(await list(target.cookie)).toBe(401);
    expect(await visit(there, target.cookie)).toBeNull();
    const body = { email: target.email, password: "correct horse" };
    expect((await there.http("/sign-in/email", { body })).status).toBe(signInStatus);
  });

  it("the end of a ban and of a disabling", async () => {
    for (const [off, on] of [
      ["/admin/ban-user", "/admin/unban-user"],
      ["/admin/disable-user", "/admin/enable-user"],
    ] as const) {
      const target = await app.user({ password: "correct horse" });
      await change(off, { userId: target.id });
      await change(on, { userId: target.id });
      const body = { email: target.email, password: "correct horse" };
      expect((await there.http("/sign-in/email", { body })).status).toBe(200);
    }
  });

  it("a demotion and a promotion", async () => {
    const target = await app.person({ role: "support" });
    expect(await list(target.cookie)).toBe(200);
    await change("/admin/set-role", { userId: target.id, role: "user" });
    expect(await list(target.cookie)).toBe(403);
    await change("/admin/set-role", { userId: target.id, role: "support" });
    expect(await list(target.cookie)).toBe(200);
  });

  it("a permission taken from a dynamic role, and given back", async () => {
    await change("/admin/create-role", { name: "viewer", permissions: { user: ["list"] } });
    const holder = await app.person({ role: "viewer" });
    expect(await list(holder.cookie)).toBe(200);
    for (const [actions, status] of [
      [["get"], 403],
      [["list", "get"], 200],
      [[], 403],
    ] as const) {
      await change("/admin/update-role", {
        name: "viewer",
        data: { permissions: { user: actions } },
      });
      expect(await list(holder.cookie)).toBe(status);
      const asked = await there.http("/admin/has-permission", {
        cookie: holder.cookie,
        body: { permissions: { user: ["list"] } },
      });
      expect(asked.body.success).toBe(status === 200);
    }
  });

  it("a role that is made, renamed and deleted", async () => {
    const target = await app.user();
    const assign = async (role: string) =>
      (
        await there.http("/admin/set-role", {
          cookie: admin.cookie,
          body: { userId: target.id, role },
        })
      ).status;
    expect(await assign("fleeting")).toBe(400);
    await change("/admin/create-role", { name: "fleeting", permissions: {} });
    expect(await assign("fleeting")).toBe(200);
    await change("/admin/update-role", { name: "fleeting", data: { newName: "lasting" } });
    expect(await assign("fleeting")).toBe(400);
    expect(await assign("user")).toBe(200);
    await change("/admin/delete-role", { name: "lasting" });
    expect(await assign("lasting")).toBe(400);
  });

  it("a module that is switched off and on", async () => {
    const person = await app.person();
    const key = "shop";
    await change("/admin/create-module", { key, name: "Shop", origins: ["http://localhost:3000"] });
    expect(await visit(there, person.cookie)).toMatchObject({ code: "MODULE_ACCESS_DENIED" });
    await change("/admin/update-module", { key, data: { enabled: false } });
    expect((await visit(there, person.cookie)).user.id).toBe(person.id);
    await change("/admin/update-module", { key, data: { enabled: true } });
    expect(await visit(there, person.cookie)).toMatchObject({ code: "MODULE_ACCESS_DENIED" });
  });

  it("a module that a role is given, and loses, and one that moves to other origins", async () => {
    const origins = ["http://localhost:3000"];
    await change("/admin/create-module", { key: "shop", name: "Shop", origins });
    await change("/admin/create-role", { name: "clerk", permissions: {} });
    const clerk = await app.person({ role: "clerk" });
    const data = (module: string[]) => ({ name: "clerk", data: { permissions: { module } } });
    const gets = async () => (await visit(there, clerk.cookie)).user?.id === clerk.id;
    expect(await gets()).toBe(false);
    for (const [module, allowed] of [
      [["shop"], true],
      [[], false],
      [["*"], true],
      [[], false],
    ] as const) {
      await change("/admin/update-role", data([...module]));
      expect(await gets()).toBe(allowed);
    }
    for (const [origin, allowed] of [
      ["https://shop.example", true],
      ["http://localhost:3000", false],
    ] as const) {
      await change("/admin/update-module", { key: "shop", data: { origins: [origin] } });
      expect(await gets()).toBe(allowed);
    }
  });

  it("a sign-out, and the end of a session", async () => {
    const signedOut = await app.person();
    expect((await visit(there, signedOut.cookie)).user.id).toBe(signedOut.id);
    await by(signedOut.cookie)("/sign-out", {});
    expect(await visit(there, signedOut.cookie)).toBeNull();

    const revoked = await app.person();
    await change("/admin/revoke-user-session", { sessionId: revoked.session.id });
    expect(await visit(there, revoked.cookie)).toBeNull();

    const own = await app.person();
    await by(own.cookie)("/extended-admin/revoke-my-session", { sessionId: own.session.id });
    expect(await visit(there, own.cookie)).toBeNull();
  });

  it("a password", async () => {
    const target = await app.person({ password: "first password" });
    await change("/admin/set-user-password", { userId: target.id, newPassword: "second password" });
    expect(await visit(there, target.cookie)).toBeNull();
    const signIn = async (password: string) =>
      (await there.http("/sign-in/email", { body: { email: target.email, password } })).status;
    expect(await signIn("first password")).toBe(401);
    expect(await signIn("second password")).toBe(200);
  });

  it("the end of an impersonation whose admin is banned elsewhere", async () => {
    const support = await app.person({ role: "support" });
    const customer = await app.user();
    const started = await there.http("/admin/impersonate-user", {
      cookie: support.cookie,
      body: { userId: customer.id, reason: "ticket" },
    });
    for (const server of [here, there]) {
      expect((await visit(server, started.cookie)).user.id).toBe(customer.id);
    }
    await change("/admin/ban-user", { userId: support.id });
    for (const server of [there, here]) expect(await visit(server, started.cookie)).toBeNull();
    expect(await app.sessionsOf(customer.id)).toEqual([]);
  });

  it("an impersonation that is stopped on the other instance", async () => {
    const support = await app.person({ role: "support" });
    const customer = await app.user();
    const started = await by(support.cookie)("/admin/impersonate-user", { userId: customer.id });
    const stopped = await there.http("/admin/stop-impersonating", {
      cookie: started.cookie,
      body: {},
    });
    expect(stopped.body.user.id).toBe(support.id);
    expect(await visit(here, started.cookie)).toBeNull();
    expect((await visit(here, stopped.cookie)).user.id).toBe(support.id);
  });
});

describe("twenty requests at once, spread over both instances", () => {
  const twenty = [...Array(20).keys()];
  const server = (i: number) => (i % 2 ? there : here);
  const codes = (replies: Reply[]) => [...new Set(replies.map(({ body }) => body?.code))];
  const succeeded = (replies: Reply[]) => replies.filter(({ status }) => status === 200);
  const refused = (replies: Reply[]) => replies.filter(({ status }) => status !== 200);

  async function twentyAdmins() {
    await app.sql.query(`UPDATE "user" SET role = 'user'`);
    return Promise.all(twenty.map(() => app.person({ role: "admin" })));
  }

  it("leave one admin of twenty who all demote themselves", async () => {
    const admins = await twentyAdmins();
    const replies = await Promise.all(
      admins.map(({ id, cookie }, i) =>
        server(i).http("/admin/set-role", { cookie, body: { userId: id, role: "user" } }),
      ),
    );
    expect(succeeded(replies)).toHaveLength(19);
    expect(codes(refused(replies))).toEqual(["LAST_ADMIN"]);
  });

  it("leave an admin of twenty who all turn on the next", async () => {
    const admins = await twentyAdmins();
    const replies = await Promise.all(
      admins.map(({ cookie }, i) => {
        const userId = admins[(i + 1) % admins.length]?.id;
        const [path, extra] = [
          ["/admin/ban-user", {}],
          ["/admin/disable-user", {}],
          ["/admin/remove-user", {}],
          ["/admin/set-role", { role: "user" }],
        ][(i >> 1) % 4] as [string, object];
        return server(i).http(path, { cookie, body: { userId, ...extra } });
      }),
    );
    expect(replies.filter(({ status }) => ![200, 401, 403, 409].includes(status))).toEqual([]);
    const left = await app.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM "user" WHERE role = 'admin' AND NOT banned AND "isActive"`,
    );
    // Each success took one away: every other request must have been refused.
    expect(left?.n).toBe(20 - succeeded(replies).length);
    expect(left?.n).toBeGreaterThanOrEqual(1);
  });

  it("stop at the maximum number of roles", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions)
       SELECT 'r' || i, 'old-' || i, '{}' FROM generate_series(1, 48) AS i`,
    );
    const replies = await Promise.all(
      twenty.map((i) =>
        server(i).http("/admin/create-role", {
          cookie: admin.cookie,
          body: { name: `new-${i}`, permissions: {} },
        }),
      ),
    );
    expect(succeeded(replies)).toHaveLength(2);
    expect(codes(refused(replies))).toEqual(["TOO_MANY_ROLES"]);
  });

  it("give a role's name away once, by creation and by renaming", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions)
       SELECT 'r' || i, 'old-' || i, '{}' FROM generate_series(0, 19) AS i`,
    );
    const replies = await Promise.all(
      twenty.map((i) => {
        const [path, body] =
          (i >> 1) % 2
            ? ["/admin/create-role", { name: "wanted", permissions: {} }]
            : ["/admin/update-role", { name: `old-${i}`, data: { newName: "Wanted" } }];
        return server(i).http(path as string, { cookie: admin.cookie, body });
      }),
    );
    expect(succeeded(replies)).toHaveLength(1);
    expect(codes(refused(replies))).toEqual(["ROLE_NAME_IS_ALREADY_TAKEN"]);
  });

  it("assign a role or delete it, never both", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('r', 'odd', '{}')`,
    );
    const people = await Promise.all(twenty.map(() => app.user()));
    const replies = await Promise.all(
      people.map(({ id }, i) =>
        i % 5 === 2
          ? server(i).http("/admin/delete-role", { cookie: admin.cookie, body: { name: "odd" } })
          : server(i).http("/admin/set-role", {
              cookie: admin.cookie,
              body: { userId: id, role: "odd" },
            }),
      ),
    );
    expect(replies.filter(({ status }) => ![200, 400, 404].includes(status))).toEqual([]);
    const state = await app.one<{ exists: boolean; holders: number }>(
      `SELECT EXISTS (SELECT 1 FROM "globalRole" WHERE name = 'odd') AS "exists",
              (SELECT count(*)::int FROM "user" WHERE role = 'odd') AS holders`,
    );
    expect(state?.exists).toBe((state?.holders ?? 0) > 0);
  });
});
