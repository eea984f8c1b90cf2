import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signHead } from "@/lib/audit/chain";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { prune, verify } from "./commands";
import { AuditLog } from "./log";

const KEY = "a key that is kept away from the database";
let database: TestDatabase;
let log: AuditLog;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  log = new AuditLog(client);
  folder = await mkdtemp(join(tmpdir(), "gatehouse-audit-"));
  vi.stubEnv("AUDIT_HEAD_KEY", KEY);
  vi.spyOn(console, "log").mockImplementation(() => {});
  // Months apart, with texts that are hard to render the same twice.
  await client.query(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel", reason, after)
     SELECT 'e' || i, now() - (20 - i) * interval '30 days', 'user.banned', 'success',
            E'Ада "A" \\\\ \\u2028' || chr(i), CASE WHEN i % 2 = 0 THEN E'tab\\there\\n' END, '{"n":1}'
       FROM generate_series(1, 20) AS i`,
  );
});
afterEach(async () => {
  await log.client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** What a database superuser can do. */
async function tamper(sql: string) {
  await log.client.query('ALTER TABLE "auditEvent" DISABLE TRIGGER USER');
  await log.client.query(sql);
  await log.client.query('ALTER TABLE "auditEvent" ENABLE TRIGGER USER');
}

async function exportedHead() {
  const head = await log.head();
  if (!head) throw new Error("no head");
  const file = join(folder, "head.json");
  await writeFile(file, JSON.stringify(signHead(head, KEY)));
  return file;
}

describe("npm run audit", () => {
  it("accepts what the database chained", async () => {
    await verify(log, { head: await exportedHead(), by: "test" });
  });

  it.each([
    ["an edited row", `UPDATE "auditEvent" SET reason = 'x' WHERE seq = 5`, /Row 5 .*edited/],
    ["a deleted row", `DELETE FROM "auditEvent" WHERE seq = 5`, /Row 5 is missing/],
    [
      "two swapped rows",
      `UPDATE "auditEvent" SET seq = -seq WHERE seq IN (5, 6);
       UPDATE "auditEvent" SET seq = seq + 11 WHERE seq < 0`,
      /Row 5 .*does not follow/,
    ],
  ])("finds %s", async (_, sql, message) => {
    await tamper(sql);
    await expect(verify(log, { by: "test" })).rejects.toThrow(message);
  });

  it("finds a cut tail, against an exported head", async () => {
    const head = await exportedHead();
    await tamper('DELETE FROM "auditEvent" WHERE seq > 15');
    await verify(log, { by: "test" });
    await expect(verify(log, { head, by: "test" })).rejects.toThrow(
      /Row 20 is missing: the log ends at 15/,
    );
  });

  it("refuses a head that was changed", async () => {
    const head = await exportedHead();
    await writeFile(head, (await readFile(head, "utf8")).replace('"seq":"20"', '"seq":"19"'));
    await expect(verify(log, { head, by: "test" })).rejects.toThrow(/not signed/);
  });

  it("prunes a prefix to an archive, and the rest still verifies", async () => {
    const archive = join(folder, "old.jsonl");
    const day = 86_400_000;
    await prune(log, { olderThan: 295 * day, archive, actor: "test" });
    const lines = (await readFile(archive, "utf8")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).seq)).toEqual(
      [...Array(10).keys()].map((i) => `${i + 1}`),
    );
    await verify(log, { head: await exportedHead(), by: "test" });
    await expect(prune(log, { olderThan: 100 * day, archive, actor: "test" })).rejects.toThrow(
      /cannot be made: EEXIST/,
    );
    await prune(log, { olderThan: 100 * day, archive: join(folder, "more.jsonl"), actor: "test" });
    await verify(log, { by: "test" });
    await expect(log.client.query('DELETE FROM "auditEvent" WHERE seq = 19')).rejects.toThrow(
      /append-only/,
    );
  });
});
