import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin", name: "Ada" });
  // More than one read of an export, by three people, over two days.
  await app.sql.query(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorId", "actorLabel",
                               "impersonatorId", "targetId", reason, after)
     SELECT 'e' || i, timestamp '2026-01-01' + i * interval '1 minute',
            CASE WHEN i % 2 = 0 THEN 'user.banned' ELSE 'user.unbanned' END,
            CASE WHEN i % 5 = 0 THEN 'denied' ELSE 'success' END,
            'actor-' || i % 3, E'=cmd()|"A", B\n', CASE WHEN i % 7 = 0 THEN 'staff' END,
            'target-' || i % 4, E'line\nbreak', '{"banned":true}'
       FROM generate_series(1, 1300) AS i`,
  );
});
afterAll(() => app.close());

const list = (query: string) =>
  app.http(`/extended-admin/list-audit-events?${query}`, { cookie: admin.cookie });
const download = (query: string, cookie = admin.cookie) =>
  app.http(`/extended-admin/export-audit-events?${query}`, { cookie });

const lines = (text: string) => text.trimEnd().split("\n");
const idsOf = (events: { id: string }[]) => events.map(({ id }) => id);

describe("the audit log as a list", () => {
  it.each<[string, (i: number) => boolean]>([
    ["actorId=actor-1", (i) => i % 3 === 1],
    ["action=user.banned&outcome=denied", (i) => i % 10 === 0],
    ["targetId=target-2&impersonated=true", (i) => i % 4 === 2 && i % 7 === 0],
    ["impersonated=false&actorId=actor-0", (i) => i % 7 !== 0 && i % 3 === 0],
    [
      "createdFrom=2026-01-01T10:00:00Z&createdBefore=2026-01-01T12:00:00%2B01:00",
      (i) => i >= 600 && i < 660,
    ],
  ])("is narrowed down by %s, and walked to its end", async (query, matches) => {
    const found: string[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await list(`${query}&limit=40${cursor && `&before=${cursor}`}`);
      found.push(...idsOf(body.events));
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    const expected = Array.from({ length: 1300 }, (_, i) => 1300 - i).filter(matches);
    expect(found).toEqual(expected.map((i) => `e${i}`));
  });

  it("names the parameter that it can't take", async () => {
    for (const query of [
      "createdFrom=soon",
      "before=x",
      "impersonated=perhaps",
      "action=x",
      "x=1",
    ]) {
      const reply = await list(query);
      expect(reply.status, query).toBe(400);
      expect(reply.body.message).toContain(query.split("=")[0]);
    }
  });
});

describe("one event of the audit log", () => {
  const get = (id: string, cookie = admin.cookie) =>
    app.http(`/extended-admin/get-audit-event?id=${id}`, { cookie });

  it("comes with its links in the chain", async () => {
    const stored = await app.one<{ hash: string; prevHash: string }>(
      `SELECT hash, "prevHash" FROM "auditEvent" WHERE id = 'e1300'`,
    );
    const { status, body } = await get("e1300");
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: "e1300", seq: "1300", after: { banned: true }, ...stored });
    const { body: before } = await get("e1299");
    expect(body.prevHash).toBe(before.hash);
  });

  it("is not found, or refused, in so many words", async () => {
    expect(await get("none")).toMatchObject({
      status: 404,
      body: { code: "AUDIT_EVENT_NOT_FOUND" },
    });
    const user = await app.person();
    expect((await get("e1300", user.cookie)).status).toBe(403);
    for (const query of ["", "?id=", "?id=e1&x=1"]) {
      const reply = await app.http(`/extended-admin/get-audit-event${query}`, admin);
      expect(reply.status, query).toBe(400);
    }
  });
});

describe("the audit log as a download", () => {
  it("gives each event of the filtered view once, as JSON Lines", async () => {
    const reply = await download("format=jsonl&actorId=actor-1");
    expect(reply.status).toBe(200);
    const events = lines(reply.body).map((line) => JSON.parse(line));
    expect(idsOf(events)).toEqual(
      Array.from({ length: 1300 }, (_, i) => 1300 - i)
        .filter((i) => i % 3 === 1)
        .map((i) => `e${i}`),
    );
    expect(events[0]).toMatchObject({ seq: "1300", after: { banned: true } });
  });

  it("gives CSV that no spreadsheet runs, with line breaks in their cells", async () => {
    const reply = await download("format=csv&targetId=target-3");
    const [head, ...rows] = reply.body.split("\r\n");
    expect(head).toMatch(/^seq,createdAt,action,/);
    expect(rows.filter(Boolean)).toHaveLength(325);
    expect(rows[0]).toBe(
      `1299,2026-01-01T21:39:00.000Z,user.unbanned,success,actor-0,"'=cmd()|""A"", B\n",,,,target-3,,"line\nbreak",,"{""banned"":true}",,,,,e1299`,
    );
  });

  it("is on record before anything is handed out, refusals too", async () => {
    await download("format=jsonl&outcome=failed");
    const support = await app.person({ role: "support" });
    const refused = await download("format=csv", support.cookie);
    expect(refused.status).toBe(403);
    const { rows } = await app.sql.query(
      `SELECT outcome, "actorId", after::json AS after FROM "auditEvent"
        WHERE action = 'audit.exported' ORDER BY seq DESC LIMIT 2`,
    );
    expect(rows).toMatchObject([
      { outcome: "denied", actorId: support.id },
      { outcome: "success", actorId: admin.id, after: { format: "jsonl", outcome: "failed" } },
    ]);
  });

  it("is broken off by a failure, and never looks complete", async () => {
    const response = await app.auth.api.exportAuditEvents({
      headers: admin.session.headers,
      query: { format: "jsonl" },
    });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await app.sql.query('ALTER TABLE "auditEvent" RENAME TO elsewhere');
    try {
      // Chunks that were read ahead may still come.
      await expect(
        (async () => {
          for (let i = 0; i < 3; i++) if ((await reader?.read())?.done) return;
        })(),
      ).rejects.toThrow();
    } finally {
      await app.sql.query('ALTER TABLE elsewhere RENAME TO "auditEvent"');
    }
  });
});

describe("what fails through no fault of the caller's", () => {
  it("is on record as failed, once, with nothing changed", async () => {
    const target = await app.person();
    await app.sql.query(`
      CREATE FUNCTION fail_ban() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'disk full'; END $$;
      CREATE TRIGGER fail_ban BEFORE DELETE ON "session" EXECUTE FUNCTION fail_ban();`);
    try {
      for (let i = 0; i < 2; i++) {
        const reply = await app.http("/admin/ban-user", {
          cookie: admin.cookie,
          body: { userId: target.id },
        });
        expect(reply.status).toBe(500);
      }
    } finally {
      await app.sql.query(`DROP TRIGGER fail_ban ON "session"`);
    }
    expect(await app.userRow(target.id)).toMatchObject({ banned: false });
    expect(await app.sessionsOf(target.id)).toHaveLength(1);
    expect(await app.eventsAbout(target.id)).toMatchObject([
      { action: "user.banned", outcome: "failed", actorId: admin.id, targetId: target.id },
    ]);
  });
});
