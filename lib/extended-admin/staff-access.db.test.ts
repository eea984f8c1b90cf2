import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { memoryApp } from "@/test/memory-app";
import { extendedAdmin } from ".";

// What people are told of staff in their accounts, and staff of who banned somebody.

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin", name: "Ada Admin" });
});
afterAll(() => app.close());

async function visit(userId: string, { stop }: { stop: boolean }) {
  const started = await app.http("/admin/impersonate-user", {
    cookie: admin.cookie,
    body: { userId, reason: "Ticket 4711" },
  });
  expect(started.status).toBe(200);
  if (stop) await app.http("/admin/stop-impersonating", { cookie: started.cookie, body: {} });
}

const mine = (cookie: string, query = "") =>
  app.http(`/extended-admin/list-my-staff-access${query}`, { cookie });

describe("list-my-staff-access", () => {
  it("lists one's own visits by staff, newest first, with beginning and end", async () => {
    const user = await app.person();
    await visit(user.id, { stop: true });
    await visit((await app.user()).id, { stop: true });
    await visit(user.id, { stop: false });
    const { body } = await mine(user.cookie);
    expect(body.visits).toHaveLength(2);
    expect(body.visits[0]).toMatchObject({ endedAt: null });
    expect(new Date(body.visits[1].endedAt).getTime()).toBeGreaterThanOrEqual(
      new Date(body.visits[1].startedAt).getTime(),
    );
    expect(body.visits[0].startedAt >= body.visits[1].startedAt).toBe(true);
  });

  it("says neither why nor, as configured here, who", async () => {
    const user = await app.person();
    await visit(user.id, { stop: true });
    const { body } = await mine(user.cookie);
    expect(body.visits).toMatchObject([{ by: null }]);
    for (const word of ["4711", "Ada", admin.id, admin.email]) {
      expect(JSON.stringify(body)).not.toContain(word);
    }
  });

  it("takes the given end for one that ran out with nobody looking", async () => {
    const user = await app.person();
    await visit(user.id, { stop: false });
    await app.sql.query(`UPDATE "session" SET "expiresAt" = now() - interval '1 hour'
                         WHERE "impersonatedBy" IS NOT NULL`);
    // The log holds the end that was given; as if it were an hour and a bit later.
    await app.sql.query('ALTER TABLE "auditEvent" DISABLE TRIGGER ALL');
    await app.sql.query(
      `UPDATE "auditEvent" SET "createdAt" = now() - interval '2 hours',
         after = jsonb_set(after::jsonb, '{expiresAt}', '"2026-01-01T00:00:00.000Z"')::text
       WHERE "targetId" = $1 AND action = 'impersonation.started'`,
      [user.id],
    );
    await app.sql.query('ALTER TABLE "auditEvent" ENABLE TRIGGER ALL');
    const { body } = await mine(user.cookie);
    expect(body.visits).toMatchObject([{ endedAt: "2026-01-01T00:00:00.000Z" }]);
  });

  it("goes page by page", async () => {
    const user = await app.person();
    for (let each = 0; each < 3; each++) await visit(user.id, { stop: true });
    const first = (await mine(user.cookie, "?limit=2")).body;
    expect(first.visits).toHaveLength(2);
    const second = (await mine(user.cookie, `?limit=2&before=${first.nextCursor}`)).body;
    expect(second.visits).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    for (const { endedAt } of [...first.visits, ...second.visits]) expect(endedAt).not.toBeNull();
  });

  it("finds them by an index in a log of many", async () => {
    await app.sql.query(
      `INSERT INTO "auditEvent" (id, action, outcome, "actorLabel", "targetId")
       SELECT 'many-' || n, CASE n % 3 WHEN 0 THEN 'impersonation.started' ELSE 'user.updated' END,
              'success', 'Somebody', 'target-' || n % 500
       FROM generate_series(1, 2000) n`,
    );
    await app.sql.query('ANALYZE "auditEvent"');
    const { rows } = await app.sql.query<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT * FROM "auditEvent"
       WHERE "targetId" = 'target-3' AND action = 'impersonation.started' AND outcome = 'success'
       ORDER BY seq DESC LIMIT 11`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("auditEvent_targetId_seq_idx");
  });

  it.each([
    ["name" as const, 200, "ben"],
    ["anonymous" as const, 200, null],
    [false as const, 404, undefined],
  ])("with showStaffAccess %j", async (showStaffAccess, status, by) => {
    const memory = memoryApp({ plugins: [extendedAdmin({ showStaffAccess })] });
    const staff = await memory.person("ben", "admin");
    const user = await memory.person("ute");
    await memory.http("/admin/impersonate-user", {
      cookie: staff.cookie,
      body: { userId: user.id },
    });
    const reply = await memory.http("/extended-admin/list-my-staff-access", {
      cookie: user.cookie,
    });
    expect(reply.status).toBe(status);
    expect(reply.body.visits?.[0].by).toBe(by);
    expect(JSON.stringify(reply.body)).not.toContain("ben@");
  });
});

describe("get-user-ban", () => {
  const banOf = async (userId: string) =>
    (await app.http(`/admin/get-user-ban?userId=${userId}`, { cookie: admin.cookie })).body.ban;
  const ban = (userId: string, banReason: string, cookie = admin.cookie) =>
    app.http("/admin/ban-user", { cookie, body: { userId, banReason } });

  it("says why, until when, since when and by whom", async () => {
    const user = await app.user();
    expect(await banOf(user.id)).toBeNull();
    await ban(user.id, "Spam");
    expect(await banOf(user.id)).toMatchObject({
      reason: "Spam",
      expires: null,
      since: expect.any(String),
      by: { id: admin.id, label: `Ada Admin <${admin.email}>` },
    });
  });

  it("names who changed it last, and nobody for a ban that is not on record", async () => {
    const user = await app.user();
    const second = await app.person({ role: "admin", name: "Bea" });
    await ban(user.id, "Spam");
    await ban(user.id, "Fraud", second.cookie);
    expect(await banOf(user.id)).toMatchObject({ reason: "Fraud", by: { id: second.id } });
    await app.http("/admin/unban-user", { cookie: admin.cookie, body: { userId: user.id } });
    expect(await banOf(user.id)).toBeNull();
    await app.sql.query(`UPDATE "user" SET banned = true WHERE id = $1`, [user.id]);
    expect(await banOf(user.id)).toMatchObject({ by: null, since: null });
  });
});
