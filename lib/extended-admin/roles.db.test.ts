import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { statements } from "@/lib/admin.config";
import { createTestApp, type TestApp } from "@/test/app";
import { missingPermissions, unionPermissions } from "./permission-maps";
import type { Permissions } from "./types";

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin" });
});
afterAll(() => app.close());
beforeEach(() => app.sql.query('DELETE FROM "globalRole"'));

const call = (name: string, body: object, cookie = admin.cookie) =>
  app.http(`/extended-admin/${name}`, { cookie, body });

const create = (name: string, permissions: Record<string, string[]>, cookie?: string) =>
  call("create-role", { name, permissions }, cookie);

const can = async (cookie: string, permissions: Record<string, string[]>) =>
  (await app.http("/admin/has-permission", { cookie, body: { permissions } })).body.success;

describe("dynamic roles", () => {
  it("are made, read, changed and deleted, on record", async () => {
    const made = await create(" Moderator ", { user: ["list", "ban", "ban"], session: [] });
    expect(made.body).toMatchObject({
      success: true,
      role: { name: "moderator", permissions: { user: ["list", "ban"] } },
    });
    const listed = await app.http("/extended-admin/list-roles", { cookie: admin.cookie });
    expect(listed.body.map(({ name }: { name: string }) => name)).toEqual(["moderator"]);
    const changed = await call("update-role", {
      name: "MODERATOR",
      data: { permissions: { user: ["list"] }, description: "Looks" },
    });
    expect(changed.body.role).toMatchObject({
      permissions: { user: ["list"] },
      description: "Looks",
    });
    const got = await app.http("/extended-admin/get-role?name=Moderator", { cookie: admin.cookie });
    expect(got.body.permissions).toEqual({ user: ["list"] });
    expect((await call("delete-role", { name: "moderator" })).body).toEqual({ success: true });
    expect((await call("delete-role", { name: "moderator" })).status).toBe(404);
    const events = await app.eventsAbout("moderator");
    expect(events.map(({ action }) => action)).toEqual([
      "role.created",
      "role.updated",
      "role.deleted",
    ]);
  });

  it("count on the next request", async () => {
    await create("viewer", { user: ["list"] });
    const person = await app.person({ role: "viewer" });
    expect((await app.http("/admin/list-users", { cookie: person.cookie })).status).toBe(200);
    await call("update-role", { name: "viewer", data: { permissions: { user: ["get"] } } });
    expect((await app.http("/admin/list-users", { cookie: person.cookie })).status).toBe(403);
  });

  it("are not overwritten by whoever has not seen the last change", async () => {
    const { role } = (await create("moderator", { user: ["list"] })).body;
    const ban = { name: "moderator", data: { permissions: { user: ["ban"] } } };
    const first = await call("update-role", { ...ban, unchangedSince: role.updatedAt });
    expect(first.status).toBe(200);
    const late = { name: "moderator", data: { description: "Looks", newName: "guest" } };
    const refused = await call("update-role", { ...late, unchangedSince: role.updatedAt });
    expect(refused).toMatchObject({ status: 409, body: { code: "CHANGED_MEANWHILE" } });
    const { rows } = await app.sql.query('SELECT name, description FROM "globalRole"');
    expect(rows).toEqual([{ name: "moderator", description: null }]);
    const seen = first.body.role.updatedAt;
    expect((await call("update-role", { ...late, unchangedSince: seen })).status).toBe(200);
    expect((await call("update-role", { ...ban, unchangedSince: "soon" })).body.message).toContain(
      "unchangedSince",
    );
  });

  it("extend a built-in role of the same name, and can be taken away again", async () => {
    const support = await app.person({ role: "support" });
    expect(await can(support.cookie, { user: ["ban"] })).toBe(false);
    await create("support", { user: ["ban"] });
    expect(await can(support.cookie, { user: ["ban", "list"], session: ["list"] })).toBe(true);
    expect((await call("delete-role", { name: "support" })).status).toBe(200);
    expect(await can(support.cookie, { user: ["ban"] })).toBe(false);
    const builtIn = await call("delete-role", { name: "support" });
    expect(builtIn.body.code).toBe("CANNOT_DELETE_A_PRE_DEFINED_ROLE");
  });

  it("refuse what doesn't exist, by name", async () => {
    for (const [permissions, code, named] of [
      [{ kitchen: ["cook"] }, "INVALID_RESOURCE", "kitchen"],
      [{ user: ["teleport"] }, "INVALID_PERMISSIONS", "user:teleport"],
      [{ module: ["nowhere"] }, "INVALID_PERMISSIONS", "module:nowhere"],
      [{ constructor: ["call"] }, "INVALID_RESOURCE", "constructor"],
    ] as const) {
      const reply = await call("create-role", { name: "odd", permissions });
      expect(reply.status).toBe(400);
      expect(reply.body.code).toBe(code);
      expect(reply.body.message).toContain(named);
    }
    await create("taken", {});
    expect((await create("TAKEN", {})).body.code).toBe("ROLE_NAME_IS_ALREADY_TAKEN");
    expect((await create("a,b", {})).status).toBe(400);
  });

  it("can't be made or edited beyond one's own permissions (S2)", async () => {
    await create("builder", { role: ["create", "update", "delete"], user: ["list"] });
    const builder = await app.person({ role: "builder" });
    const minted = await create("boss", { user: ["ban"] }, builder.cookie);
    expect(minted.status).toBe(403);
    expect(minted.body.missing).toEqual(["user:ban"]);
    const raised = await call(
      "update-role",
      { name: "builder", data: { permissions: { user: ["delete"] } } },
      builder.cookie,
    );
    expect(raised.status).toBe(403);
    await create("banners", { user: ["ban"] });
    // Taking away is editing as well: the builder can't strip a role beyond their reach.
    const stripped = await call(
      "update-role",
      { name: "banners", data: { permissions: {} } },
      builder.cookie,
    );
    expect(stripped.status).toBe(403);
    const deleted = await call("delete-role", { name: "banners" }, builder.cookie);
    expect(deleted.status).toBe(403);
  });

  it("carry their holders along when renamed", async () => {
    await create("helper", { user: ["list"] });
    const people = await Promise.all(
      Array.from({ length: 130 }, (_, i) => app.user({ role: i % 2 ? "helper" : "user,helper" })),
    );
    const bystander = await app.user({ role: "helpers" });
    const reply = await call("update-role", { name: "helper", data: { newName: "assistant" } });
    expect(reply.status).toBe(200);
    const left = await app.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM "user" WHERE string_to_array(role, ',') @> ARRAY['assistant']`,
    );
    expect(left?.n).toBe(people.length);
    expect((await app.userRow(bystander.id))?.role).toBe("helpers");
  });

  it("are not deleted while anybody holds them", async () => {
    await create("billing", { user: ["list"] });
    await app.user({ role: "user, Billing" });
    const reply = await call("delete-role", { name: "billing" });
    expect(reply.status).toBe(400);
    expect(reply.body.code).toBe("ROLE_IS_ASSIGNED_TO_USERS");
  });

  it("stop at the maximum, also when made all at once", async () => {
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, i) => create(`many-${i}`, {})),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(50);
    const rest = replies.filter(({ status }) => status !== 200);
    expect(new Set(rest.map(({ body }) => body.code))).toEqual(new Set(["TOO_MANY_ROLES"]));
  });

  it("are all there, however many: more than a page, and more than the maximum of today", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions)
       SELECT 'r' || i, 'role-' || i, '{"user":["list"]}' FROM generate_series(1, 150) AS i`,
    );
    const listed = await app.http("/extended-admin/list-roles", { cookie: admin.cookie });
    expect(listed.body).toHaveLength(150);
    const people = Array.from({ length: 110 }, () => app.user({ role: "role-149, user" }));
    await Promise.all(people);
    const holder = await app.person({ role: "role-150" });
    expect(await can(holder.cookie, { user: ["list"] })).toBe(true);
    for (const name of ["role-149", "role-150"]) {
      expect((await call("delete-role", { name })).body.code).toBe("ROLE_IS_ASSIGNED_TO_USERS");
    }
    expect((await call("delete-role", { name: "role-148" })).status).toBe(200);
    await app.sql.query(`DELETE FROM "user" WHERE role LIKE 'role-%'`);
  });

  it("lose a race for a name all but once", async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => create("same", {})));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 400]));
  });

  it("are either deleted or assigned, never both", async () => {
    for (let round = 0; round < 5; round++) {
      await create("fleeting", {});
      const target = await app.user();
      const [deleted, assigned] = await Promise.all([
        call("delete-role", { name: "fleeting" }),
        app.http("/admin/set-role", {
          cookie: admin.cookie,
          body: { userId: target.id, role: "fleeting" },
        }),
      ]);
      const statuses = [deleted.status, assigned.status].sort();
      expect(statuses).toEqual([200, 400]);
      await app.sql.query('DELETE FROM "user" WHERE id = $1', [target.id]);
      await app.sql.query('DELETE FROM "globalRole"');
    }
  });
});

describe("permissions as sets", () => {
  const permissions = fc.dictionary(
    fc.constantFrom(...Object.keys(statements)),
    fc.array(fc.constantFrom("list", "ban", "get", "create", "access", "export"), { maxLength: 4 }),
    { maxKeys: 4 },
  ) as fc.Arbitrary<Permissions>;

  it("form unions that miss nothing of their parts", () => {
    fc.assert(
      fc.property(permissions, permissions, (a, b) => {
        const both = unionPermissions([a, b]);
        expect(missingPermissions(both, a)).toEqual([]);
        expect(missingPermissions(both, b)).toEqual([]);
        expect(missingPermissions(a, both)).toEqual(missingPermissions(a, b));
      }),
    );
  });

  it("compare transitively: a part of a part is a part", () => {
    fc.assert(
      fc.property(permissions, permissions, permissions, (a, b, c) => {
        const ab = unionPermissions([a, b]);
        const abc = unionPermissions([ab, c]);
        expect(missingPermissions(abc, a)).toEqual([]);
        if (missingPermissions(a, b).length === 0) expect(missingPermissions(ab, b)).toEqual([]);
      }),
    );
  });
});
