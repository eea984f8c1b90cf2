import { getCurrentAdapter, runWithTransaction } from "@better-auth/core/context";
import { afterAll, beforeAll, expect, it } from "vitest";
import { currentTransaction } from "@/lib/db/prisma";
import { createTestApp, type TestApp } from "@/test/app";
import { findSessions, type SessionCursor, type SessionFilter } from "./session-query";
import { findSessionRows } from "./sessions";

// A page of all sessions must not read all of them. No clock: PostgreSQL itself
// counts the scans of the transaction.

let app: TestApp;
const cursor: SessionCursor = { createdAt: new Date(Date.now() - 100_000 * 1000), id: "a" };

beforeAll(async () => {
  app = await createTestApp();
  await app.sql.query(`
    INSERT INTO "user" (id, name, email)
    SELECT md5(i::text), 'Person', md5('e' || i) || '@example.test'
      FROM generate_series(1, 5000) AS i`);
  // One in seven has ended, wherever it stands; one address in five hundred is the same.
  await app.sql.query('ALTER TABLE "session" DISABLE TRIGGER USER');
  await app.sql.query(`
    INSERT INTO "session"
      (id, token, "userId", "createdAt", "updatedAt", "expiresAt", "ipAddress", "impersonatedBy")
    SELECT md5('s' || i), md5('t' || i), md5((1 + i % 5000)::text),
           now() - i * interval '1 second', now() - i * interval '1 second',
           now() + CASE WHEN i % 7 = 0 THEN -1 ELSE 7 END * interval '1 day',
           CASE WHEN i % 500 = 0 THEN '192.0.2.1' ELSE '10.0.' || i % 250 || '.' || i % 199 END,
           CASE WHEN i % 1000 = 0 THEN md5('1') END
      FROM generate_series(1, 200000) AS i`);
  await app.sql.query('ALTER TABLE "session" ENABLE TRIGGER USER');
  await app.sql.query('ANALYZE "user", "session"');
});
afterAll(() => app.close());

type Adapter = Parameters<typeof findSessions>[0];

async function scansDuring(work: (adapter: Adapter) => Promise<unknown>) {
  const { adapter } = await app.auth.$context;
  return runWithTransaction(adapter, async () => {
    // The server adds up for a moment longer than the transaction lasts.
    const scans = async () => {
      const [row] = await currentTransaction(app.prisma).$queryRaw<{ scans: bigint }[]>`
        SELECT seq_scan AS scans FROM pg_stat_xact_user_tables WHERE relname = 'session'`;
      return Number(row?.scans ?? 0);
    };
    const before = await scans();
    await work(await getCurrentAdapter(adapter));
    return (await scans()) - before;
  });
}

const user = { userId: "c4ca4238a0b923820dcc509a6f75849b" };

it.each<[string, SessionFilter]>([
  ["everything", {}],
  ["one user's", user],
  ["an address", { ipAddress: "192.0.2.1" }],
  ["an address that nobody has", { ipAddress: "203.0.113.1" }],
  ["the active", { state: "active" }],
  ["the expired", { state: "expired" }],
  ["the impersonations", { impersonated: true }],
  ["what is no impersonation", { impersonated: false }],
  ["several filters", { ...user, state: "active", impersonated: false, ipAddress: "10.0.1.1" }],
])("a page of %s scans no table, the first nor a later one", async (_, filter) => {
  for (const where of [{}, { cursor }]) {
    expect(
      await scansDuring((adapter) => findSessions(adapter, filter, { limit: 100, ...where })),
    ).toBe(0);
  }
});

it("nor does finding a hundred by their ids", async () => {
  const { rows } = await app.sql.query('SELECT id FROM "session" LIMIT 100');
  const ids = rows.map(({ id }) => id as string);
  expect(await scansDuring((adapter) => findSessionRows(adapter, ids))).toBe(0);
});

it("finds one bulk operation's events without reading the log", async () => {
  await app.sql.query(`
    INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel", "batchId")
    SELECT 'batch-' || i, now(), 'user.banned', 'success', 'Ada', CASE WHEN i < 3 THEN 'one' END
      FROM generate_series(1, 3000) AS i`);
  await app.sql.query('ANALYZE "auditEvent"');
  const { rows } = await app.sql.query(`
    EXPLAIN SELECT * FROM "auditEvent" WHERE "batchId" = 'one' ORDER BY seq DESC LIMIT 51`);
  expect(JSON.stringify(rows)).toContain("auditEvent_batchId_seq_idx");
});

it("would see a scan", async () => {
  const agent = { field: "userAgent", operator: "contains", value: "x" } as const;
  const scan = (adapter: Adapter) => adapter.findMany({ model: "session", where: [agent] });
  expect(await scansDuring(scan)).toBeGreaterThan(0);
});
