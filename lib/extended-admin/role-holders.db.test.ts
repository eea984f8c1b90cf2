import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import type { RoleHolders } from "./types";

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin" });
});
afterAll(() => app.close());
beforeEach(() =>
  app.sql.query(`DELETE FROM "globalRole"; DELETE FROM "user" WHERE id <> '${admin.id}'`),
);

const call = (name: string, body: object) =>
  app.http(`/extended-admin/${name}`, { cookie: admin.cookie, body });

async function counted(question = "", prefix = "/extended-admin") {
  const reply = await app.http(`${prefix}/count-role-holders${question}`, {
    cookie: admin.cookie,
  });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return Object.fromEntries(
    (reply.body.roles as RoleHolders[]).map(({ name, holders, holdersIsEstimate }) => {
      expect(holdersIsEstimate).toBe(false);
      return [name, holders];
    }),
  );
}

describe("count-role-holders", () => {
  it("counts every role, built-in and dynamic, each once", async () => {
    await call("create-role", { name: "billing", permissions: {} });
    // An extension is no role of its own.
    await call("create-role", { name: "support", permissions: { user: ["ban"] } });
    await app.user({ role: "support" });
    await app.user({ role: "user, Billing" });
    await app.user({ role: "billing,support", banned: true });
    await app.user({ role: "billing", isActive: false });
    const nobodys = await app.user();
    await app.sql.query('UPDATE "user" SET role = NULL WHERE id = $1', [nobodys.id]);
    for (const prefix of ["/extended-admin", "/admin"]) {
      // Who has no role of their own holds the default one.
      expect(await counted("", prefix)).toEqual({ admin: 1, support: 2, user: 2, billing: 3 });
    }
    expect(await counted("?name=%20BILLING")).toEqual({ billing: 3 });
    expect(await counted("?name=constructor")).toEqual({ constructor: 0 });
  });

  it("refuses who may not list roles, and what is no name", async () => {
    const person = await app.person();
    const refused = await app.http("/extended-admin/count-role-holders", person);
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe("YOU_ARE_NOT_ALLOWED_TO_LIST_ROLES");
    for (const question of ["?name=a,b", "?name=", "?role=x"]) {
      const reply = await app.http(`/extended-admin/count-role-holders${question}`, admin);
      expect(reply.status, question).toBe(400);
    }
  });
});

describe("roles whose names hold spaces", () => {
  it("are not deleted while anybody holds them", async () => {
    await call("create-role", { name: "Night shift", permissions: { user: ["list"] } });
    await app.user({ role: "user,night shift" });
    expect(await counted("?name=night%20shift")).toEqual({ "night shift": 1 });
    const deleted = await call("delete-role", { name: "night shift" });
    expect(deleted.body.code).toBe("ROLE_IS_ASSIGNED_TO_USERS");
  });

  it("make nobody an admin by looking like one (S3)", async () => {
    await call("create-role", { name: "ad min", permissions: {} });
    await app.user({ role: "ad min" });
    const demoted = await call("set-role", { userId: admin.id, role: "user" });
    expect(demoted.status).toBe(409);
    expect(demoted.body.code).toBe("LAST_ADMIN");
  });
});

describe("a permission that a fork has dropped", () => {
  it("is none: the role can be read, edited and deleted without it", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('old', 'old', $1)`,
      [JSON.stringify({ kitchen: ["cook"], user: ["list", "teleport"] })],
    );
    const listed = await app.http("/extended-admin/list-roles", { cookie: admin.cookie });
    expect(listed.body[0].permissions).toEqual({ user: ["list"] });
    const edited = await call("update-role", { name: "old", data: { description: "Still here" } });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    const stored = await app.one<{ permissions: string }>('SELECT permissions FROM "globalRole"');
    expect(JSON.parse(stored?.permissions ?? "")).toEqual({ user: ["list"] });
    expect((await call("delete-role", { name: "old" })).status).toBe(200);
  });
});
