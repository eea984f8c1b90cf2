import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(() => app.close());

const adminCount = async () =>
  (
    await app.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM "user" WHERE role = 'admin' AND NOT banned AND "isActive"`,
    )
  )?.n;

describe("S3: one active admin remains", () => {
  it("refuses every way of losing the last one", async () => {
    const admin = await app.person({ role: "admin" });
    await app.user({ role: "admin", banned: true });
    await app.user({ role: "admin", isActive: false });
    const reply = await app.http("/admin/set-role", {
      cookie: admin.cookie,
      body: { userId: admin.id, role: "user" },
    });
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe("LAST_ADMIN");
    expect(await adminCount()).toBe(1);

    // An actor with the same permissions who is not an admin by role.
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('r', 'deputy', $1)`,
      [
        JSON.stringify(
          (await app.http("/extended-admin/get-my-permissions", { cookie: admin.cookie })).body
            .permissions,
        ),
      ],
    );
    const deputy = await app.person({ role: "deputy" });
    for (const path of ["/admin/ban-user", "/admin/disable-user", "/admin/remove-user"]) {
      const refused = await app.http(path, { cookie: deputy.cookie, body: { userId: admin.id } });
      expect(refused.body.code, path).toBe("LAST_ADMIN");
    }
    expect(await adminCount()).toBe(1);
  });

  it("counts an expired ban as none, and keeps a second admin sufficient", async () => {
    const admin = await app.person({ role: "admin" });
    await app.user({
      role: "support,admin",
      banned: true,
      banExpires: new Date(Date.now() - 1000),
    });
    const reply = await app.http("/admin/set-role", {
      cookie: admin.cookie,
      body: { userId: admin.id, role: "user" },
    });
    expect(reply.status).toBe(200);
  });

  it("holds when twenty admins demote, ban and disable each other at once", async () => {
    const admins = await Promise.all(
      Array.from({ length: 20 }, () => app.person({ role: "admin" })),
    );
    const attacks = admins.map((admin, i) => {
      const next = admins[(i + 1) % admins.length] ?? admin;
      const [path, body] = [
        ["/admin/set-role", { userId: next.id, role: "user" }],
        ["/admin/ban-user", { userId: next.id }],
        ["/admin/disable-user", { userId: next.id }],
        ["/admin/set-role", { userId: admin.id, role: "user" }],
      ][i % 4] as [string, object];
      return app.http(path, { cookie: admin.cookie, body });
    });
    const replies = await Promise.all(attacks);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await adminCount()).toBeGreaterThanOrEqual(1);
  });

  it("holds when the last two demote themselves at once", async () => {
    const admins = await Promise.all([1, 2].map(() => app.person({ role: "admin" })));
    const replies = await Promise.all(
      admins.map(({ id, cookie }) =>
        app.http("/admin/set-role", { cookie, body: { userId: id, role: "user" } }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await adminCount()).toBe(1);
  });
});
