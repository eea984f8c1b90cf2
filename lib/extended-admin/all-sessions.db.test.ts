import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { createSession } from "@/test/factories";

// Sessions of all users together: the list, and ending several at once.

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin" });
});
afterAll(() => app.close());
beforeEach(() => app.sql.query('DELETE FROM "session" WHERE "userId" <> $1', [admin.id]));

interface Listed {
  id: string;
  userId: string;
  [field: string]: unknown;
}

async function list(query: Record<string, string | number> = {}, cookie = admin.cookie) {
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  );
  const reply = await app.http(`/extended-admin/list-sessions?${search}`, { cookie });
  return { ...reply, sessions: (reply.body?.sessions ?? []) as Listed[] };
}

/** Every session, page by page, as somebody who clicks through them. */
async function walk(limit: number) {
  const ids: string[] = [];
  let before: string | undefined;
  do {
    const page = await list({ limit, ...(before ? { before } : {}) });
    expect(page.status).toBe(200);
    expect(page.sessions.length).toBeLessThanOrEqual(limit);
    ids.push(...page.sessions.map(({ id }) => id));
    before = page.body.nextCursor ?? undefined;
  } while (before);
  return ids;
}

const ended = async (userId: string) => (await app.sessionsOf(userId)).length === 0;

describe("list-sessions", () => {
  it("walks all of them once, newest first, also those of the same millisecond", async () => {
    const user = await app.user();
    const base = Date.now() - 3_600_000;
    const made: string[] = [];
    // Groups of 1, 2, 3, … sessions of one millisecond each.
    for (let group = 0; group < 6; group++) {
      for (let each = 0; each <= group; each++) {
        const createdAt = new Date(base + group * 1000);
        made.push((await createSession(app.sql, user, { createdAt })).id);
      }
    }
    const expected = (
      await app.sql.query('SELECT id FROM "session" ORDER BY "createdAt" DESC, id DESC')
    ).rows.map(({ id }) => id);
    expect(expected).toEqual(expect.arrayContaining(made));
    for (const limit of [1, 2, 3, 4, 5, 7, 22, 100]) {
      expect(await walk(limit), `pages of ${limit}`).toEqual(expected);
    }
  });

  it("says whose each is and who is behind it, and never its token", async () => {
    const support = await app.person({ role: "support", name: "Sue Support" });
    const customer = await app.user({ name: "Carl", email: "carl@example.test" });
    const started = await app.http("/admin/impersonate-user", {
      cookie: support.cookie,
      body: { userId: customer.id, reason: "Ticket 1" },
    });
    expect(started.status).toBe(200);
    const { sessions, body } = await list();
    expect(sessions.find(({ userId }) => userId === customer.id)).toMatchObject({
      user: { id: customer.id, name: "Carl", email: "carl@example.test" },
      impersonator: { id: support.id, name: "Sue Support" },
      impersonationReason: "Ticket 1",
      current: false,
    });
    expect(sessions.find(({ userId }) => userId === support.id)).toMatchObject({
      impersonator: null,
    });
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ id: admin.session.id }]);
    const { rows } = await app.sql.query<{ token: string }>('SELECT token FROM "session"');
    const text = JSON.stringify(body);
    expect(rows.length).toBeGreaterThan(2);
    for (const { token } of rows) expect(text).not.toContain(token);
    // Of a user only what names them.
    expect(Object.keys((sessions[0]?.user ?? {}) as object).sort()).toEqual([
      "email",
      "id",
      "image",
      "name",
    ]);
  });

  it("is narrowed down by user, address, impersonation and state, all of them together", async () => {
    const [one, two] = [await app.user(), await app.user()];
    const here = await createSession(app.sql, one, { ipAddress: "2001:db8::1" });
    const over = await createSession(app.sql, one, { ipAddress: "2001:db8::1", expiresIn: -60 });
    const other = await createSession(app.sql, two, { ipAddress: "198.51.100.7" });
    const borrowed = await createSession(app.sql, two, { impersonatedBy: admin.id });
    const ids = async (query: Record<string, string>) =>
      (await list(query)).sessions.map(({ id }) => id).sort();
    const sorted = (...sessions: { id: string }[]) => sessions.map(({ id }) => id).sort();
    expect(await ids({ userId: one.id })).toEqual(sorted(here, over));
    expect(await ids({ ipAddress: " 2001:DB8::1" })).toEqual(sorted(here, over));
    expect(await ids({ state: "expired" })).toEqual(sorted(over));
    expect(await ids({ state: "active" })).toEqual(sorted(here, other, borrowed, admin.session));
    expect(await ids({ impersonated: "true" })).toEqual(sorted(borrowed));
    expect(await ids({ impersonated: "false", userId: two.id })).toEqual(sorted(other));
    expect(await ids({ impersonatedBy: admin.id })).toEqual(sorted(borrowed));
    expect(await ids({ impersonatedBy: two.id })).toEqual([]);
    expect(await ids({ userId: one.id, state: "active", ipAddress: "198.51.100.7" })).toEqual([]);
  });

  it("caps a page, says so, and names what is wrong", async () => {
    expect((await list({ limit: 5_000 })).body.limit).toBe(100);
    expect((await list()).body.limit).toBe(50);
    for (const [field, query] of [
      ["state", { state: "asleep" }],
      ["impersonated", { impersonated: "perhaps" }],
      ["before", { before: "yesterday" }],
      ["before", { before: "12_" }],
      ["limit", { limit: "0" }],
      ["token", { token: "x" }],
      ["userId", { userId: "" }],
    ] as const) {
      const { status, body } = await list(query);
      expect(status, field).toBe(400);
      expect(body.message).toContain(field);
    }
  });

  it("asks for a page's people once, however many they are", async () => {
    for (let count = 0; count < 12; count++) await app.person();
    const asked: string[] = [];
    const listen = app.prisma.user.findMany;
    app.prisma.user.findMany = ((...args: Parameters<typeof listen>) => {
      asked.push("user");
      return listen.apply(app.prisma.user, args);
    }) as typeof listen;
    try {
      expect((await list()).sessions.length).toBeGreaterThanOrEqual(12);
    } finally {
      app.prisma.user.findMany = listen;
    }
    expect(asked).toEqual(["user"]);
  });
});

describe("revoke-user-sessions-by-id", () => {
  const end = (body: object, cookie = admin.cookie) =>
    app.http("/extended-admin/revoke-user-sessions-by-id", { cookie, body });

  it("ends each, with an event of its own under one batch id", async () => {
    const people = [await app.person(), await app.person()];
    const kept = await createSession(app.sql, { id: people[0]?.id ?? "" });
    const ids = people.map(({ session }) => session.id);
    const reply = await end({ sessionIds: [...ids, ids[0]], batchId: "sessions-1" });
    expect(reply.body).toEqual({
      batchId: "sessions-1",
      results: ids.map((sessionId) => ({ sessionId, status: "done" })),
    });
    expect(await app.sessionsOf(people[0]?.id ?? "")).toEqual([{ id: kept.id }]);
    expect(await ended(people[1]?.id ?? "")).toBe(true);
    for (const { id, session } of people) {
      const [event, ...more] = await app.eventsAbout(id);
      expect(event).toMatchObject({ action: "session.revoked", batchId: "sessions-1" });
      expect(JSON.parse(event?.before ?? "")).toMatchObject({ sessionId: session.id });
      expect(more).toEqual([]);
    }
  });

  it("judges each alone, by whose it is and by who is behind it (S1)", async () => {
    const support = await app.person({ role: "support" });
    const [user, above] = [await app.person(), await app.person({ role: "admin" })];
    const borrowed = await createSession(app.sql, await app.user(), { impersonatedBy: above.id });
    const reply = await end(
      { sessionIds: [above.session.id, user.session.id, borrowed.id, "unknown"] },
      support.cookie,
    );
    expect(reply.status).toBe(200);
    expect(reply.body.results).toMatchObject([
      { sessionId: above.session.id, status: "refused", code: "TARGET_HAS_PERMISSIONS_YOU_LACK" },
      { sessionId: user.session.id, status: "done" },
      { sessionId: borrowed.id, status: "refused", code: "TARGET_HAS_PERMISSIONS_YOU_LACK" },
      { sessionId: "unknown", status: "refused", code: "SESSION_NOT_FOUND" },
    ]);
    expect(await ended(user.id)).toBe(true);
    expect(await ended(above.id)).toBe(false);
    const { rows } = await app.sql.query('SELECT 1 FROM "session" WHERE id = $1', [borrowed.id]);
    expect(rows).toHaveLength(1);
    expect(await app.eventsAbout(above.id)).toMatchObject([
      { action: "session.revoked", outcome: "denied", batchId: reply.body.batchId },
    ]);
  });

  it("takes ids and no tokens, a hundred at most", async () => {
    const { session } = await app.person();
    const byToken = await end({ sessionIds: [session.token] });
    expect(byToken.body.results).toMatchObject([{ code: "SESSION_NOT_FOUND" }]);
    for (const [field, body] of [
      ["sessionIds", { sessionIds: [] }],
      ["sessionIds", { sessionIds: Array.from({ length: 101 }, (_, i) => `s${i}`) }],
      ["batchId", { sessionIds: ["a"], batchId: "!" }],
      ["userIds", { sessionIds: ["a"], userIds: ["b"] }],
    ] as const) {
      const reply = await end(body);
      expect(reply.status, field).toBe(400);
      expect(reply.body.message).toContain(field);
    }
  });
});
