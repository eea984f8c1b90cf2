import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditVerification } from "@/lib/extended-admin";
import { createTestApp, type TestApp } from "@/test/app";
import type { Query } from "./chain-reader";
import { prismaAuditVerifier } from "./prisma-audit-verifier";
import { advanceVerification, startVerification } from "./verification";

const EVENTS = 4_500;
let app: TestApp;
let query: Query;

beforeEach(async () => {
  app = await createTestApp();
  query = async <Row>(text: string, values: readonly unknown[] = []) =>
    (await app.sql.query(text, [...values])).rows as Row[];
});
afterEach(() => app.close());

const write = (count: number) =>
  app.sql.query(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel")
     SELECT gen_random_uuid(), now(), 'user.read', 'success', 'somebody'
       FROM generate_series(1, $1::int)`,
    [count],
  );

/** What a database superuser can do. */
async function tamper(sql: string) {
  await app.sql.query(`
    ALTER TABLE "auditEvent" DISABLE TRIGGER USER;
    ${sql};
    ALTER TABLE "auditEvent" ENABLE TRIGGER USER;`);
}

/** A budget of nothing: one page of rows for each part. */
async function walkToEnd(started: AuditVerification) {
  const parts: AuditVerification[] = [started];
  for (;;) {
    const part = await advanceVerification(query, started.id, { budget: 0 });
    if (!part) throw new Error("it is gone");
    parts.push(part);
    if (part.finishedAt) return parts;
  }
}
const verify = async () => (await walkToEnd(await startVerification(query, "test"))).at(-1);

describe("a verification that is kept", () => {
  it("walks the chain in parts, and says how far it is", async () => {
    await write(EVENTS);
    const parts = await walkToEnd(await startVerification(query, "Ada"));
    expect(parts.map(({ through }) => through)).toEqual(["0", "2000", "4000", "4500"]);
    expect(parts.at(-1)).toMatchObject({ startedBy: "Ada", rows: EVENTS, from: "0", fault: null });
    expect(parts.slice(0, -1).every(({ finishedAt }) => finishedAt === null)).toBe(true);
    expect(await prismaAuditVerifier(app.prisma).latest()).toEqual(parts.at(-1));
  });

  it("has nothing to find in an empty log", async () => {
    expect(await prismaAuditVerifier(app.prisma).latest()).toBeNull();
    expect(await verify()).toMatchObject({ rows: 0, through: "0", fault: null });
  });

  it("ends where the log ended when it began", async () => {
    await write(10);
    const started = await startVerification(query, "test");
    await write(10);
    expect((await walkToEnd(started)).at(-1)).toMatchObject({ through: "10", fault: null });
  });

  it.each([
    ["an edited row", `UPDATE "auditEvent" SET reason = 'x' WHERE seq = 4200`, "4200", /edited/],
    ["a deleted row", `DELETE FROM "auditEvent" WHERE seq = 2001`, "2001", /is missing/],
    [
      "a row hashed anew",
      `UPDATE "auditEvent" SET reason = 'x' WHERE seq = 3;
       UPDATE "auditEvent" AS e SET hash = "audit_event_hash"(e) WHERE seq = 3`,
      "4",
      /does not follow/,
    ],
  ])("finds %s, and keeps that", async (_, sql, seq, what) => {
    await write(EVENTS);
    await tamper(sql);
    const done = await verify();
    expect(done?.fault).toMatchObject({ seq, what: expect.stringMatching(what) });
    expect(done?.through).toBe(String(Number(seq) - 1));
    expect(await prismaAuditVerifier(app.prisma).latest()).toEqual(done);
  });

  it("finds what is gone, or another, since an earlier one", async () => {
    await write(20);
    await verify();
    await tamper(`DELETE FROM "auditEvent" WHERE seq > 15`);
    expect((await verify())?.fault).toMatchObject({ seq: "20", what: /the log ends at 15/ });
    // Grown over the cut: the chain holds in itself, but it is not the one that was.
    await write(10);
    expect((await verify())?.fault).toMatchObject({
      seq: "20",
      what: expect.stringMatching(/differs from what was verified on/),
    });
  });

  it("finds a tail that is cut off while it runs", async () => {
    await write(EVENTS);
    const started = await startVerification(query, "test");
    await tamper(`DELETE FROM "auditEvent" WHERE seq > 2100`);
    expect((await walkToEnd(started)).at(-1)?.fault).toMatchObject({ seq: "4500" });
  });

  it("goes on behind a pruning that overtakes it", async () => {
    await write(EVENTS);
    const started = await startVerification(query, "test");
    await advanceVerification(query, started.id, { budget: 0 });
    const last = await app.one<{ hash: string }>(`SELECT hash FROM "auditEvent" WHERE seq = 3000`);
    await app.sql.query(
      `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel", after)
       VALUES ('pruned', now(), 'audit.pruned', 'success', 'test', $1)`,
      [JSON.stringify({ throughSeq: "3000", throughHash: last?.hash })],
    );
    await app.sql.query(`DELETE FROM "auditEvent" WHERE seq <= 3000`);
    expect((await walkToEnd(started)).at(-1)).toMatchObject({
      from: "3000",
      through: "4500",
      rows: 1500,
      fault: null,
    });
  });

  it("is advanced once where two ask at a time", async () => {
    await write(EVENTS);
    const { id } = await startVerification(query, "test");
    const both = await Promise.all([1, 2].map(() => advanceVerification(query, id, { budget: 0 })));
    const done = (await walkToEnd(both[0] as AuditVerification)).at(-1);
    expect(done).toMatchObject({ rows: EVENTS, fault: null });
    expect(await advanceVerification(query, id, { budget: 0 })).toEqual(done);
    expect(await advanceVerification(query, "none", { budget: 0 })).toBeNull();
  });
});

describe("verifying from the panel", () => {
  const post = (name: string, body: object, { cookie }: { cookie: string }) =>
    app.http(`/extended-admin/${name}`, { cookie, body });

  it("is begun on record, continued to its end, and read by all who read the log", async () => {
    await write(EVENTS);
    const [admin, support] = [
      await app.person({ role: "admin", name: "Ada" }),
      await app.person({ role: "support" }),
    ];
    const get = () => app.http("/extended-admin/get-audit-verification", support);
    expect((await get()).body).toEqual({ isPossible: true, latest: null });
    expect((await post("start-audit-verification", {}, support)).status).toBe(403);
    const { body: begun } = await post("start-audit-verification", {}, admin);
    expect(begun.startedBy).toContain("Ada");
    let { body: part } = await post("continue-audit-verification", { id: begun.id }, admin);
    while (!part.finishedAt) {
      part = (await post("continue-audit-verification", { id: begun.id }, admin)).body;
    }
    // The refusal of support is the newest event; the beginning itself comes after it.
    expect(part).toMatchObject({ rows: EVENTS + 1, fault: null });
    expect((await get()).body.latest).toEqual(part);
    const event = await app.one(
      `SELECT outcome, after::json AS after FROM "auditEvent"
        WHERE action = 'audit.verified' ORDER BY seq DESC LIMIT 1`,
    );
    expect(event).toMatchObject({ outcome: "success", after: { verificationId: begun.id } });
    const unknown = await post("continue-audit-verification", { id: "none" }, admin);
    expect(unknown).toMatchObject({ status: 404, body: { code: "AUDIT_VERIFICATION_NOT_FOUND" } });
  });
});
