import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import type { Permissions } from "./types";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.person({ role: "admin" });
});
afterAll(() => app.close());

let made = 0;

/** Somebody of a role of their own, with these permissions and no more. */
async function staffWith(permissions: Permissions) {
  const name = `staff-${++made}`;
  await app.sql.query(
    'INSERT INTO "globalRole" (id, name, permissions) VALUES (gen_random_uuid()::text, $1, $2)',
    [name, JSON.stringify(permissions)],
  );
  const person = await app.person({ role: name });
  return (path: string, body: object) =>
    app.http(`/admin/${path}`, { cookie: person.cookie, body });
}

describe("create-user", () => {
  it("makes an ordinary user with the permission for that alone", async () => {
    const call = await staffWith({ user: ["create"] });
    const reply = await call("create-user", { email: "New@Example.test", name: " Nia " });
    expect(reply.body.user).toMatchObject({ email: "new@example.test", name: "Nia", role: "user" });
    expect(await app.eventsAbout(reply.body.user.id)).toMatchObject([
      { action: "user.created", outcome: "success" },
    ]);
  });

  it.each([
    ["a role", { role: "admin" }, "YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE"],
    ["a role in data", { data: { role: "admin" } }, "YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE"],
    ["a ban", { data: { banned: true } }, "YOU_ARE_NOT_ALLOWED_TO_BAN_USERS"],
    ["a ban's reason", { data: { banReason: "x" } }, "YOU_ARE_NOT_ALLOWED_TO_BAN_USERS"],
    ["disabling", { data: { isActive: false } }, "YOU_ARE_NOT_ALLOWED_TO_DISABLE_USERS"],
  ])("refuses %s to who has no permission for it", async (_, extra, code) => {
    const call = await staffWith({ user: ["create"] });
    const email = `never-${made}@example.test`;
    const reply = await call("create-user", { email, name: "N", ...extra });
    expect([reply.status, reply.body.code]).toEqual([403, code]);
    expect(await app.one(`SELECT 1 FROM "user" WHERE email = $1`, [email])).toBeUndefined();
  });

  it.each([
    ["email", { email: "nobody" }],
    ["name", { email: "a@example.test", name: " " }],
    ["shoeSize", { data: { shoeSize: 44 } }],
    ["email", { data: { email: "other@example.test" } }],
    ["lastActiveAt", { data: { lastActiveAt: new Date() } }],
  ])("names %s when it can't be so", async (field, extra) => {
    const call = await staffWith({ user: ["create", "set-role", "ban"] });
    const email = `bad-${made}@example.test`;
    const reply = await call("create-user", { email, name: "N", ...extra });
    expect(reply.status).toBe(400);
    expect(reply.body.message).toMatch(new RegExp(field, "i"));
  });

  it("refuses an address that is taken, in any case", async () => {
    const taken = await app.user({ email: "taken@example.test" });
    const call = await staffWith({ user: ["create"] });
    const reply = await call("create-user", { email: taken.email.toUpperCase(), name: "N" });
    expect([reply.status, reply.body.code]).toEqual([400, "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL"]);
  });
});

describe("update-user", () => {
  it.each<[string, object, string]>([
    ["role", { role: "user" }, "YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE"],
    ["banned", { banned: true }, "YOU_ARE_NOT_ALLOWED_TO_BAN_USERS"],
    ["banExpires", { banExpires: null }, "YOU_ARE_NOT_ALLOWED_TO_BAN_USERS"],
    ["isActive", { isActive: false }, "YOU_ARE_NOT_ALLOWED_TO_DISABLE_USERS"],
    ["isActive", { isActive: true }, "YOU_ARE_NOT_ALLOWED_TO_ENABLE_USERS"],
    ["email", { email: "x@example.test" }, "YOU_ARE_NOT_ALLOWED_TO_SET_USERS_EMAIL"],
    ["emailVerified", { emailVerified: false }, "YOU_ARE_NOT_ALLOWED_TO_SET_USERS_EMAIL"],
  ])("asks for the permission of its own that %s has", async (_, data, code) => {
    const call = await staffWith({ user: ["update"] });
    const target = await app.person();
    const before = await app.userRow(target.id);
    const reply = await call("update-user", { userId: target.id, data: { name: "Eve", ...data } });
    expect([reply.status, reply.body.code]).toEqual([403, code]);
    expect(await app.userRow(target.id)).toEqual(before);
    expect(await app.sessionsOf(target.id)).toHaveLength(1);
  });

  it("changes what it may, on record with before and after", async () => {
    const call = await staffWith({ user: ["update", "set-email"] });
    const target = await app.user({ name: "Old Name" });
    const data = { name: "New Name", email: "Moved@Example.test" };
    const reply = await call("update-user", { userId: target.id, data });
    expect(reply.body).toMatchObject({ name: "New Name", email: "moved@example.test" });
    const [event] = await app.eventsAbout(target.id);
    expect(event).toMatchObject({ action: "user.updated" });
    expect(JSON.parse(event?.before ?? "")).toEqual({ name: "Old Name", email: target.email });
    expect(JSON.parse(event?.after ?? "")).toEqual({
      name: "New Name",
      email: "moved@example.test",
    });
  });

  it("ends access where it bans or disables, like the operations for that", async () => {
    for (const [permission, data] of [
      ["ban", { banned: true, banReason: "Spam" }],
      ["disable", { isActive: false }],
    ] as const) {
      const call = await staffWith({ user: ["update", permission] });
      const target = await app.person();
      expect((await call("update-user", { userId: target.id, data })).status).toBe(200);
      expect(await app.sessionsOf(target.id)).toEqual([]);
    }
  });

  it.each<[string, object, number]>([
    ["NO_DATA_TO_UPDATE", {}, 400],
    ["PASSWORD_CANNOT_BE_UPDATED_VIA_UPDATE_USER", { password: "long enough" }, 400],
    ["USER_ID_CANNOT_BE_UPDATED", { id: "other" }, 400],
    ["FIELD_NOT_ALLOWED", { lastActiveAt: "2026-01-01" }, 400],
    ["INVALID_FIELD", { image: 7 }, 400],
  ])("answers %s", async (code, data, status) => {
    const call = await staffWith({ user: ["update"] });
    const target = await app.user();
    const reply = await call("update-user", { userId: target.id, data });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });
});
