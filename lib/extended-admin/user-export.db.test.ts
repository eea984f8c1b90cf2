import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await createTestApp();
  cookie = (await app.person({ role: "admin", password: "correct horse" })).cookie;
  // Many of the same moment, across the borders of the pages that are read.
  await app.sql.query(`
    INSERT INTO "user" (id, name, email, role, "createdAt", "lastActiveAt", banned, "banReason")
    SELECT md5(i::text), 'Person ' || i, 'p' || i || '@example.test',
           CASE WHEN i % 3 = 0 THEN 'user,support' ELSE 'user' END,
           timestamptz '2026-01-01' + (i / 700) * interval '1 hour',
           CASE WHEN i % 2 = 0 THEN timestamptz '2026-02-01' + i * interval '1 minute' END,
           i % 5 = 0, CASE WHEN i % 5 = 0 THEN 'Spam' END
      FROM generate_series(1, 2600) AS i`);
});
afterAll(() => app.close());

async function exported(query = "", as = cookie) {
  const request = new Request(
    `http://localhost:3000/api/auth/extended-admin/export-users${query}`,
    {
      headers: { cookie: as },
    },
  );
  const response = await app.auth.handler(request);
  const text = await response.text();
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return { response, text, rows: data };
}

const idsWhere = async (condition: string) =>
  (
    await app.sql.query<{ id: string }>(
      `SELECT id FROM "user" WHERE ${condition} ORDER BY "createdAt" DESC, id DESC`,
    )
  ).rows.map(({ id }) => id);

describe("the export of users", () => {
  it.each([
    ["", "true"],
    ["?role=support", `role LIKE '%support%'`],
    [
      "?status=banned&createdFrom=2026-01-01T02:00:00Z",
      `banned AND "createdAt" >= '2026-01-01T02:00Z'`,
    ],
    [
      "?lastActiveFrom=2026-02-01T10:00:00Z&lastActiveBefore=2026-02-02T00:00:00Z",
      `"lastActiveAt" >= '2026-02-01T10:00Z' AND "lastActiveAt" < '2026-02-02T00:00Z'`,
    ],
    ["?search=p25", `email LIKE '%p25%' OR id LIKE '%p25%'`],
    ["?search=nobody-at-all", "false"],
  ])("%s has every user who matches once, newest first", async (query, condition) => {
    const { response, rows } = await exported(query);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="users-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(rows.map(({ id }) => id)).toEqual(await idsWhere(condition));
  });

  it("names its columns and holds no secret", async () => {
    const { text, rows } = await exported("?search=correct");
    expect(text.split("\r\n")[0]).toBe(
      "id,name,email,emailVerified,role,isActive,banned,banReason,banExpires,createdAt,updatedAt,lastActiveAt,image",
    );
    expect(rows).toEqual([]);
    const everything = (await exported()).text;
    const { rows: secrets } = await app.sql.query<{ secret: string }>(
      `SELECT password AS secret FROM "account" UNION SELECT token FROM "session"`,
    );
    expect(secrets.length).toBeGreaterThan(1);
    for (const { secret } of secrets) expect(everything).not.toContain(secret);
  });

  it("takes the sting out of formulas, and keeps quotes, commas and lines in their cells", async () => {
    const name = '=HYPERLINK("http://evil.example","a, b")\nsecond line';
    const { id } = await app.user({ name, banReason: "+1", banned: true });
    const row = (await exported(`?search=${id}`)).rows[0];
    expect(row?.name).toBe(`'${name}`);
    expect(row?.banReason).toBe("'+1");
  });

  it("is on record with its filter before the first byte, and refused without the permission", async () => {
    const events = async () =>
      (
        await app.sql.query(
          `SELECT outcome, after FROM "auditEvent" WHERE action = 'user.exported' ORDER BY seq`,
        )
      ).rows;
    const before = (await events()).length;
    const request = new Request(
      "http://localhost:3000/api/auth/extended-admin/export-users?status=banned",
      { headers: { cookie } },
    );
    const { body } = await app.auth.handler(request);
    // Not a byte has been asked for yet.
    expect((await events()).slice(before)).toEqual([
      { outcome: "success", after: '{"status":"banned"}' },
    ]);
    await body?.cancel();
    const support = await app.person({ role: "support" });
    const refused = await app.http("/extended-admin/export-users", { cookie: support.cookie });
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain("export");
    expect((await events()).at(-1)).toMatchObject({ outcome: "denied" });
  });

  it("names a parameter that it doesn't know", async () => {
    const { status, body } = await app.http("/extended-admin/export-users?limit=5", { cookie });
    expect(status).toBe(400);
    expect(body.message).toContain("limit");
  });
});
