import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin" });
});
afterAll(() => app.close());

const post = (path: string, body: object, cookie = admin.cookie) =>
  app.http(`/extended-admin/${path}`, { cookie, body });

describe("operations on many users", () => {
  it("do the same to each as the operation on one, under one batch id", async () => {
    const people = [await app.person(), await app.person(), await app.person()];
    const ids = people.map(({ id }) => id);
    const reply = await post("ban-users", { userIds: [...ids, ids[0]], banReason: "Spam" });
    expect(reply.body.results).toEqual(ids.map((userId) => ({ userId, status: "done" })));
    for (const { id } of people) {
      expect(await app.userRow(id)).toMatchObject({ banned: true, banReason: "Spam" });
      expect(await app.sessionsOf(id)).toEqual([]);
      const events = await app.eventsAbout(id);
      expect(events).toMatchObject([
        { action: "user.banned", batchId: reply.body.batchId, actorId: admin.id, reason: "Spam" },
      ]);
    }
    await post("unban-users", { userIds: ids });
    expect(await app.userRow(ids[1] ?? "")).toMatchObject({ banned: false, banReason: null });
  });

  it("join requests under the batch id they are given", async () => {
    const [a, b] = [await app.user(), await app.user()];
    for (const { id } of [a, b]) {
      const reply = await post("disable-users", { userIds: [id], batchId: "nightly-2026-11" });
      expect(reply.body.batchId).toBe("nightly-2026-11");
    }
    const { rows } = await app.sql.query(
      `SELECT "targetId" FROM "auditEvent" WHERE "batchId" = 'nightly-2026-11' ORDER BY seq`,
    );
    expect(rows.map(({ targetId }) => targetId)).toEqual([a.id, b.id]);
    await post("enable-users", { userIds: [a.id] });
    expect(await app.userRow(a.id)).toMatchObject({ isActive: true });
    expect(await app.userRow(b.id)).toMatchObject({ isActive: false });
  });

  it("judge each user alone: who is refused stays as they were, and is on record", async () => {
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('c', 'cleaner', $1)`,
      [JSON.stringify({ user: ["ban"] })],
    );
    const cleaner = await app.person({ role: "cleaner" });
    const [reachable, above] = [await app.person(), await app.person({ role: "support" })];
    const reply = await post(
      "ban-users",
      { userIds: [reachable.id, above.id, "nobody", cleaner.id] },
      cleaner.cookie,
    );
    expect(reply.body.results).toMatchObject([
      { userId: reachable.id, status: "done" },
      { userId: above.id, status: "refused", code: "TARGET_HAS_PERMISSIONS_YOU_LACK" },
      { userId: "nobody", status: "refused", code: "USER_NOT_FOUND" },
      { userId: cleaner.id, status: "refused", code: "YOU_CANNOT_BAN_YOURSELF" },
    ]);
    expect(await app.userRow(above.id)).toMatchObject({ banned: false });
    expect(await app.sessionsOf(above.id)).toHaveLength(1);
    expect(await app.eventsAbout(above.id)).toMatchObject([
      { action: "user.banned", outcome: "denied", batchId: reply.body.batchId },
    ]);
  });

  it("give and take one role, and leave the others", async () => {
    const [plain, staff] = [await app.user(), await app.user({ role: "user, support" })];
    const given = await post("add-role-to-users", {
      userIds: [plain.id, staff.id],
      role: "Support",
    });
    expect(given.body.results.map(({ status }: { status: string }) => status)).toEqual([
      "done",
      "unchanged",
    ]);
    expect(await app.userRow(plain.id)).toMatchObject({ role: "user,support" });
    expect(await app.eventsAbout(staff.id)).toEqual([]);
    await post("remove-role-from-users", { userIds: [plain.id, staff.id], role: "support" });
    expect(await app.userRow(staff.id)).toMatchObject({ role: "user" });
    await post("remove-role-from-users", { userIds: [plain.id], role: "user" });
    expect(await app.userRow(plain.id)).toMatchObject({ role: "user" });
    const unknown = await post("add-role-to-users", { userIds: [plain.id], role: "constructor" });
    expect(unknown.body.results).toMatchObject([
      { status: "refused", code: "YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE" },
    ]);
  });

  it("end sessions and impersonations, and delete", async () => {
    const [user, staff] = [await app.person(), await app.person({ role: "support" })];
    await app.http("/admin/impersonate-user", {
      cookie: staff.cookie,
      body: { userId: user.id, reason: "look" },
    });
    await post("revoke-users-sessions", { userIds: [user.id, staff.id] });
    expect(await app.sessionsOf(user.id)).toEqual([]);
    expect(await app.sessionsOf(staff.id)).toEqual([]);
    expect((await app.eventsAbout(user.id)).map(({ action }) => action)).toContain(
      "impersonation.stopped",
    );
    await post("remove-users", { userIds: [user.id, staff.id] });
    expect(await app.userRow(user.id)).toBeUndefined();
  });

  it("take a hundred at most, and name what is wrong", async () => {
    const many = Array.from({ length: 101 }, (_, i) => `user-${i}`);
    for (const [field, body] of [
      ["userIds", { userIds: many }],
      ["userIds", { userIds: [] }],
      ["batchId", { userIds: ["a"], batchId: "x" }],
      ["surprise", { userIds: ["a"], surprise: 1 }],
    ] as const) {
      const reply = await post("ban-users", body);
      expect(reply.status).toBe(400);
      expect(reply.body.message).toContain(field);
    }
  });

  it("undo all of it when one can't be recorded (S7)", async () => {
    const people = [await app.person(), await app.person()];
    await app.sql.query(`
      CREATE FUNCTION refuse_second() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW."targetId" = '${people[1]?.id}' AND NEW.outcome = 'success' THEN
          RAISE EXCEPTION 'disk full';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_second BEFORE INSERT ON "auditEvent"
        FOR EACH ROW EXECUTE FUNCTION refuse_second();`);
    try {
      const reply = await post("ban-users", { userIds: people.map(({ id }) => id) });
      expect(reply.status).toBe(500);
      for (const { id } of people) {
        expect(await app.userRow(id)).toMatchObject({ banned: false });
        expect(await app.sessionsOf(id)).toHaveLength(1);
        expect(await app.eventsAbout(id)).toEqual([]);
      }
    } finally {
      await app.sql.query(`DROP TRIGGER refuse_second ON "auditEvent"`);
    }
  });
});

describe("S3 in a batch", () => {
  beforeEach(() => app.sql.query(`UPDATE "user" SET role = 'user' WHERE id <> $1`, [admin.id]));

  it("leaves one admin when all are banned at once", async () => {
    const others = [await app.person({ role: "admin" }), await app.person({ role: "admin" })];
    const byId = await app.person({ id: "admin-by-id" });
    const ids = [admin.id, ...others.map(({ id }) => id)];
    const reply = await post("disable-users", { userIds: ids }, byId.cookie);
    expect(reply.body.results.map(({ status }: { status: string }) => status)).toEqual([
      "done",
      "done",
      "done",
    ]);
    await app.sql.query(`UPDATE "user" SET "isActive" = true WHERE id = $1`, [admin.id]);
    const again = await app.person({ role: "admin" });
    await app.sql.query(`UPDATE "user" SET "isActive" = false WHERE id = 'admin-by-id'`);
    const taken = await post(
      "remove-role-from-users",
      { userIds: [admin.id, again.id], role: "admin" },
      again.cookie,
    );
    expect(taken.body.results).toMatchObject([
      { status: "done" },
      { status: "refused", code: "LAST_ADMIN" },
    ]);
  });
});
