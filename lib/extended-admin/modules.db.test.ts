import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;
const SHOP = "https://shop.example";
const DESK = "https://desk.example";

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin" });
});
afterAll(() => app.close());
beforeEach(() => app.sql.query('DELETE FROM "globalModule"; DELETE FROM "globalRole"'));

const call = (name: string, body: object) =>
  app.http(`/extended-admin/${name}`, { cookie: admin.cookie, body });

const signIn = (email: string, headers: HeadersInit) =>
  app.auth.handler(
    new Request("http://localhost:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ email, password: "correct horse" }),
    }),
  );

/** A role whose holders may sign in at the desk, and the desk itself. */
async function openDesk() {
  await call("create-module", {
    key: "Desk ",
    name: "Desk",
    origins: [`${DESK}/`, "http://localhost:3000"],
    denyMessage: "Staff only.",
  });
  await call("create-role", { name: "clerk", permissions: { module: ["desk"] } });
}

describe("modules", () => {
  it("are made, read, changed and deleted, with origins checked", async () => {
    const made = await call("create-module", { key: " Shop", name: "Shop", origins: [`${SHOP}/`] });
    expect(made.body.module).toMatchObject({ key: "shop", origins: [SHOP], enabled: true });
    const listed = await app.http("/extended-admin/list-modules", { cookie: admin.cookie });
    expect(listed.body).toHaveLength(1);
    const starred = { key: "*", name: "All", origins: [SHOP] };
    expect((await call("create-module", starred)).status).toBe(400);
    for (const origin of ["shop.example", "https://shop.example/path", "ftp://shop.example", "*"]) {
      const reply = await call("create-module", { key: "odd", name: "Odd", origins: [origin] });
      expect(reply.status, origin).toBe(400);
    }
    const renamed = await call("update-module", {
      key: "shop",
      data: { newKey: "store", enabled: false },
    });
    expect(renamed.body.module).toMatchObject({ key: "store", enabled: false });
    expect((await call("delete-module", { key: "store" })).body).toEqual({ success: true });
  });

  it("are not overwritten by whoever has not seen the last change", async () => {
    const made = await call("create-module", { key: "shop", name: "Shop", origins: [SHOP] });
    const unchangedSince = made.body.module.updatedAt;
    const off = { key: "shop", data: { enabled: false }, unchangedSince };
    expect((await call("update-module", off)).status).toBe(200);
    const late = { key: "shop", data: { enabled: true }, unchangedSince };
    const refused = await call("update-module", late);
    expect(refused).toMatchObject({ status: 409, body: { code: "CHANGED_MEANWHILE" } });
    const { rows } = await app.sql.query('SELECT enabled FROM "globalModule"');
    expect(rows).toEqual([{ enabled: false }]);
  });

  it("keep roles in step: a new key is carried over, a used one is not deleted", async () => {
    await openDesk();
    expect((await call("delete-module", { key: "desk" })).body.code).toBe(
      "MODULE_IS_ASSIGNED_TO_ROLES",
    );
    await call("update-module", { key: "desk", data: { newKey: "counter" } });
    const role = await app.http("/extended-admin/get-role?name=clerk", { cookie: admin.cookie });
    expect(role.body.permissions.module).toEqual(["counter"]);
  });

  it("let in who has the key, from the module's origins only, with its sentence", async () => {
    await openDesk();
    const clerk = await app.user({ role: "clerk", password: "correct horse" });
    const customer = await app.user({ password: "correct horse" });
    const origin = "http://localhost:3000";
    expect((await signIn(clerk.email, { origin })).status).toBe(200);
    const denied = await signIn(customer.email, { origin });
    expect(denied.status).toBe(403);
    expect(await denied.json()).toMatchObject({
      code: "MODULE_ACCESS_DENIED",
      message: "Staff only.",
    });
    expect(await app.sessionsOf(customer.id)).toEqual([]);
    // Without an Origin the Referer's counts.
    const referred = await signIn(customer.email, { referer: `${origin}/sign-in` });
    expect(referred.status).toBe(403);
  });

  it("judge who was banned until a moment ago like anybody else", async () => {
    await openDesk();
    const ranOut = {
      password: "correct horse",
      banned: true,
      banExpires: new Date(Date.now() - 1),
    };
    const person = await app.user(ranOut);
    const refused = await signIn(person.email, { origin: DESK });
    expect(refused.status).toBe(403);
    expect((await refused.json()).message).toBe("Staff only.");
    expect(await app.sessionsOf(person.id)).toEqual([]);
    const clerk = await app.user({ ...ranOut, role: "clerk" });
    expect((await signIn(clerk.email, { origin: DESK })).status).toBe(200);
  });

  it("allow everything while none is enabled, and at origins that none names", async () => {
    const customer = await app.user({ password: "correct horse" });
    const origin = "http://localhost:3000";
    await openDesk();
    await call("update-module", { key: "desk", data: { enabled: false } });
    expect((await signIn(customer.email, { origin })).status).toBe(200);
    await call("update-module", { key: "desk", data: { enabled: true, origins: [DESK] } });
    expect((await signIn(customer.email, { origin })).status).toBe(200);
  });

  it("judge open sessions as well, but not calls of the server itself", async () => {
    const customer = await app.person();
    await openDesk();
    const visit = await app.http("/get-session", { cookie: customer.cookie });
    expect(visit.status).toBe(401);
    expect(visit.body.code).toBe("MODULE_ACCESS_DENIED");
    const found = await app.auth.api.getSession({ headers: customer.session.headers });
    expect(found?.user.id).toBe(customer.id);
  });

  it("judge the caller: staff may create and impersonate whom the module would refuse", async () => {
    await openDesk();
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('s', 'support', $1)`,
      [JSON.stringify({ module: ["desk"] })],
    );
    const support = await app.person({ role: "support" });
    const customer = await app.user();
    const started = await app.http("/admin/impersonate-user", {
      cookie: support.cookie,
      body: { userId: customer.id, reason: "x" },
    });
    expect(started.status).toBe(200);
    const visit = await app.http("/get-session", { cookie: started.cookie });
    expect(visit.body?.user.id).toBe(customer.id);
    const created = await call("create-user", { email: "made@example.test", name: "Made" });
    expect(created.status).toBe(200);
  });

  it("tell who gets in from where, and by which module", async () => {
    await openDesk();
    const clerk = await app.user({ role: "clerk" });
    const customer = await app.user();
    const free = { allowed: true, module: null, because: "no-module-names-origin", roles: [] };
    const test = async (id: string, origin: string) =>
      (
        await app.http(`/extended-admin/test-module-access?userId=${id}&origin=${origin}`, {
          cookie: admin.cookie,
        })
      ).body;
    expect(await test(clerk.id, DESK)).toEqual({
      allowed: true,
      module: "desk",
      because: "role-has-module",
      roles: ["clerk"],
    });
    expect(await test(customer.id, DESK)).toEqual({
      allowed: false,
      module: "desk",
      because: "no-role-has-module",
      roles: [],
      message: "Staff only.",
    });
    expect(await test(customer.id, SHOP)).toEqual(free);
    await call("update-module", { key: "desk", data: { enabled: false } });
    expect(await test(customer.id, DESK)).toEqual({ ...free, because: "no-module-enabled" });
  });
});
