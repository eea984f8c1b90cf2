import { getCurrentAdapter, runWithTransaction } from "@better-auth/core/context";
import { afterAll, beforeAll, expect, it } from "vitest";
import { currentTransaction } from "@/lib/db/prisma";
import { createTestApp, type TestApp } from "@/test/app";
import { type AuditFilter, findEvents } from "./audit-query";

// A page of events must not walk the log. No clock: PostgreSQL itself counts the
// rows that were read.

const EVENTS = 20_000;
const PAGE = 50;
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.sql.query(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel", "impersonatorId")
     SELECT 'e' || i, now() - ($1 - i) * interval '1 minute', 'user.read', 'success', 'somebody',
            CASE WHEN i % 5000 = 1 THEN 'support' END
       FROM generate_series(1, $1::int) AS i`,
    [EVENTS],
  );
  await app.sql.query('ANALYZE "auditEvent"');
});
afterAll(() => app.close());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

it.each<[string, AuditFilter, number]>([
  ["while impersonating", { impersonated: true }, 4],
  ["of the last hour", { createdFrom: minutesAgo(60) }, 51],
  [
    "of one old hour",
    { createdFrom: minutesAgo(EVENTS - 60), createdBefore: minutesAgo(EVENTS - 160) },
    50,
  ],
])("a page of events %s reads few of them", async (_, filter, fewest) => {
  const { adapter } = await app.auth.$context;
  const [found, read] = await runWithTransaction(adapter, async () => {
    const count = async () => {
      const [row] = await currentTransaction(app.prisma).$queryRaw<{ rows: bigint }[]>`
        SELECT seq_tup_read + idx_tup_fetch AS rows FROM pg_stat_xact_user_tables
         WHERE relname = 'auditEvent'`;
      return Number(row?.rows ?? 0);
    };
    const before = await count();
    const page = await findEvents(await getCurrentAdapter(adapter), filter, { limit: PAGE });
    return [page.events.length, (await count()) - before];
  });
  expect(found).toBeGreaterThanOrEqual(Math.min(fewest, PAGE));
  expect(read).toBeLessThan(500);
});
