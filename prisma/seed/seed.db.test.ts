import { verifyPassword } from "better-auth/crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { demoAccounts } from "./demo-accounts";
import { type SeedResult, seed } from "./seed";
import { counts, day, open, rowsOf, structure } from "./test-queries";

const USERS = 4_000;

describe("a seeded database", () => {
  let database: TestDatabase;
  let client: pg.Client;
  let result: SeedResult;
  let migrated: unknown;

  beforeAll(async () => {
    database = await createTestDatabase({ migrated: true });
    client = await open(database);
    migrated = await structure(client);
    result = await seed(client, { users: USERS, day });
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it("holds as many users as were asked for", async () => {
    expect(result).toMatchObject({ found: 0, users: USERS, roles: 2, modules: 2 });
    expect(await counts(client, "user", { all: "true" })).toEqual({ all: USERS });
    expect(await counts(client, "session", { all: "true" })).toEqual({ all: result.sessions });
    expect(await counts(client, "account", { all: "true" })).toEqual({ all: result.accounts });
  });

  it("has the indexes, constraints and triggers of the migrations, switched on", async () => {
    expect(await structure(client)).toEqual(migrated);
  });

  it("has people in every state, rare ones rarely", async () => {
    const found = await counts(client, "user", {
      unverified: `NOT "emailVerified"`,
      disabled: `NOT "isActive"`,
      banned: `"banned"`,
      forGood: `"banned" AND "banExpires" IS NULL`,
      forNow: `"banned" AND "banExpires" > '2026-11-22T12:00Z'`,
      over: `"banned" AND "banExpires" <= '2026-11-21'`,
      withoutReason: `"banned" AND "banReason" IS NULL`,
      reasonWithoutBan: `NOT "banned" AND "banReason" IS NOT NULL`,
      neverActive: `"lastActiveAt" IS NULL`,
    });
    const share = (name: string) => (100 * (found[name] ?? 0)) / USERS;
    expect(share("unverified")).toBeGreaterThan(2);
    expect(share("unverified")).toBeLessThan(5);
    expect(share("disabled")).toBeGreaterThan(0.5);
    expect(share("disabled")).toBeLessThan(1.6);
    expect(share("banned")).toBeGreaterThan(0.9);
    expect(share("banned")).toBeLessThan(2.2);
    for (const state of ["forGood", "forNow", "over", "neverActive"]) {
      expect(found[state], state).toBeGreaterThan(3);
    }
    expect(found.withoutReason).toBe(0);
    expect(found.reasonWithoutBan).toBe(0);
  });

  it("makes the demo admins admin and nobody else", async () => {
    const rows = await rowsOf<{ role: string; emails: string[] }>(
      client,
      `SELECT "role", array_agg("email" ORDER BY "email") AS emails FROM "user" GROUP BY 1`,
    );
    const roles = Object.fromEntries(rows.map(({ role, emails }) => [role, emails]));
    expect(Object.keys(roles).sort()).toEqual(
      ["admin", "billing", "moderator", "support", "user", "user,billing", "user,moderator"]
        .concat("support,billing" in roles ? ["support,billing"] : [])
        .sort(),
    );
    expect(roles.admin).toEqual(["admin2@example.com", "admin@example.com"]);
  });

  it("keeps every time before the day, and in order", async () => {
    expect(
      await counts(client, "user", {
        future: `greatest("createdAt", "updatedAt", "lastActiveAt") >= '2026-11-21'`,
        disorder: `"updatedAt" < "createdAt" OR "lastActiveAt" < "createdAt"`,
        tooOld: `"createdAt" < '2023-11-01'`,
      }),
    ).toEqual({ future: 0, disorder: 0, tooOld: 0 });
    expect(
      await counts(client, "session", {
        future: `greatest("createdAt", "updatedAt") >= '2026-11-21'`,
        disorder: `"updatedAt" < "createdAt" OR "expiresAt" <= "updatedAt"`,
      }),
    ).toEqual({ future: 0, disorder: 0 });
  });

  it("grows", async () => {
    const years = await rowsOf<{ users: number }>(
      client,
      `SELECT count(*)::int AS users FROM "user" GROUP BY floor(
         extract(epoch FROM '2026-11-21'::timestamptz - "createdAt") / 86400 / 366)
        ORDER BY min("createdAt")`,
    );
    const [first = 0, second = 0, third = 0] = years.slice(-3).map(({ users }) => users);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });

  it("has names of many scripts and shapes", async () => {
    const names = (await rowsOf<{ name: string }>(client, `SELECT "name" FROM "user"`)).map(
      ({ name }) => name,
    );
    const shapes = [
      ...["Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Thai", "Han", "Hangul"],
      ...["Hiragana", "Georgian", "Armenian", "Ethiopic"],
    ].map((script) => new RegExp(`\\p{Script=${script}}`, "u"));
    shapes.push(/^\p{L}+$/u, /[’']/, /-/, /%/, /_/, /"/, /&/, /.{60}/);
    for (const shape of shapes) {
      expect(names.filter((name) => shape.test(name)).length, String(shape)).toBeGreaterThan(0);
    }
    expect(names.every((name) => name === name.normalize("NFC").trim() && name !== "")).toBe(true);
  });

  it("has lower-case e-mail addresses of reserved domains, in many shapes", async () => {
    const emails = (await rowsOf<{ email: string }>(client, `SELECT "email" FROM "user"`)).map(
      ({ email }) => email,
    );
    expect(new Set(emails).size).toBe(USERS);
    for (const email of emails) {
      const [local = "", domain] = email.split("@");
      expect(domain).toMatch(/(^|\.)example\.(com|org|net)$/);
      expect(local.length, email).toBeLessThanOrEqual(64);
      expect(local, email).not.toMatch(/^[.'-]|[.'-]$|\.\.|\s/);
      expect(email).toBe(email.toLowerCase());
    }
    for (const shape of [/\+/, /'/, /[^ -~]/, /\d{3}@/, /^.{50}.*@/, /_/]) {
      expect(emails.filter((email) => shape.test(email)).length, String(shape)).toBeGreaterThan(0);
    }
  });

  it("gives sessions to the active, none to who may not have one", async () => {
    const [row] = await rowsOf<Record<string, number>>(
      client,
      `SELECT (count(*) FILTER (WHERE "banned" OR NOT "isActive"))::int AS refused,
              (count(*) FILTER (WHERE newest <> "lastActiveAt"))::int AS mismatched,
              max(sessions)::int AS most, count(*)::int AS holders
         FROM (SELECT "userId", count(*) AS sessions, max("updatedAt") AS newest
                 FROM "session" GROUP BY 1) AS s JOIN "user" ON "id" = "userId"`,
    );
    expect(row).toMatchObject({ refused: 0, mismatched: 0, most: 4 });
    expect(row?.holders).toBeGreaterThan(USERS / 5);
    const kinds = await counts(client, "session", {
      live: `"expiresAt" > '2026-11-22'`,
      over: `"expiresAt" < '2026-11-21'`,
      elsewhere: `NOT ("ipAddress"::inet <<= ANY (ARRAY['192.0.2.0/24', '198.51.100.0/24',
        '203.0.113.0/24', '2001:db8::/32']::inet[]))`,
      sixth: `family("ipAddress"::inet) = 6`,
    });
    expect(kinds.live).toBeGreaterThan(100);
    expect(kinds.over).toBeGreaterThan(100);
    expect(kinds.sixth).toBeGreaterThan(100);
    expect(kinds.elsewhere).toBe(0);
  });

  it("knows when everybody came, and of sign-ins for months before the day", async () => {
    const [signUps] = await rowsOf<Record<string, number>>(
      client,
      `SELECT sum("count")::int AS counted, (count(*) FILTER (WHERE "count" <> came))::int AS wrong
         FROM (SELECT "day", sum("count") AS "count" FROM "dailyCount"
                WHERE "kind" = 'sign-up' GROUP BY 1) AS d
         LEFT JOIN (SELECT ("createdAt" AT TIME ZONE 'UTC')::date AS "day", count(*) AS came
                      FROM "user" GROUP BY 1) AS u USING ("day")`,
    );
    expect(signUps).toEqual({ counted: USERS, wrong: 0 });
    const [signIns] = await rowsOf<Record<string, number>>(
      client,
      `SELECT count(*)::int AS days, min(n)::int AS fewest, max(n)::int AS most,
              (count(*) FILTER (WHERE n < coalesce(left_over, 0)))::int AS short
         FROM (SELECT "day", sum("count") AS n FROM "dailyCount"
                WHERE "kind" = 'sign-in' AND "day" < '2026-11-21' GROUP BY 1) AS d
         LEFT JOIN (SELECT ("createdAt" AT TIME ZONE 'UTC')::date AS "day", count(*) AS left_over
                      FROM "session" GROUP BY 1) AS s USING ("day")`,
    );
    expect(signIns).toMatchObject({ days: 120, short: 0 });
    expect(signIns?.fewest).toBeGreaterThan(USERS / 40);
    expect(signIns?.most).toBeLessThan(USERS / 4);
  });

  it("links accounts, and everybody has one", async () => {
    const providers = await rowsOf<{ provider: string }>(
      client,
      `SELECT DISTINCT "providerId" AS provider FROM "account" ORDER BY 1`,
    );
    expect(providers.map(({ provider }) => provider)).toEqual([
      "apple",
      "credential",
      "github",
      "google",
      "microsoft",
    ]);
    const [row] = await rowsOf<{ without: number }>(
      client,
      `SELECT count(*)::int AS without FROM "user" LEFT JOIN "account" ON "userId" = "user"."id"
        WHERE "userId" IS NULL`,
    );
    expect(row?.without).toBe(0);
  });

  it("lets the demo accounts sign in, and nobody else", async () => {
    const hashes = await rowsOf<{ userId: string; password: string }>(
      client,
      `SELECT DISTINCT ON ("password") "userId", "password" FROM "account"
        WHERE "password" IS NOT NULL ORDER BY "password", "userId"`,
    );
    expect(hashes).toHaveLength(demoAccounts.length + 1);
    for (const { id, password } of demoAccounts) {
      const hash = hashes.find(({ userId }) => userId === id)?.password ?? "";
      expect(await verifyPassword({ hash, password })).toBe(true);
    }
    const others = hashes.filter(({ userId }) => !demoAccounts.some(({ id }) => id === userId));
    expect(others.map(({ password }) => password)).toEqual(["00:00"]);
    expect(await verifyPassword({ hash: "00:00", password: "" })).toBe(false);
  });

  it("has an audit chain that verifies, oldest event first", async () => {
    const [row] = await rowsOf<Record<string, number>>(
      client,
      `SELECT count(*)::int AS events,
              (count(*) FILTER (WHERE "hash" <> recomputed))::int AS edited,
              (count(*) FILTER (WHERE "prevHash" <> coalesce(previous, repeat('0', 64))))::int AS unlinked,
              (count(*) FILTER (WHERE "createdAt" < earlier))::int AS disordered,
              (count(*) FILTER (WHERE "createdAt" < '2026-11-07' OR "createdAt" >= '2026-11-21'))::int
                AS outside
         FROM (SELECT e.*, "audit_event_hash"(e) AS recomputed, lag("hash") OVER chain AS previous,
                      lag("createdAt") OVER chain AS earlier
                 FROM "auditEvent" AS e WINDOW chain AS (ORDER BY "seq")) AS walked`,
    );
    expect(row).toEqual({
      events: result.auditEvents,
      edited: 0,
      unlinked: 0,
      disordered: 0,
      outside: 0,
    });
    const actions = await rowsOf<{ action: string }>(
      client,
      `SELECT DISTINCT "action" || ' ' || "outcome" AS action FROM "auditEvent"`,
    );
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        ...["user.banned success", "user.unbanned success", "user.role_set success"],
        ...["user.banned denied", "session.revoked_all success", "user.disabled success"],
        ...["impersonation.started success", "impersonation.stopped success"],
      ]),
    );
  });

  it("explains the users' states in the log", async () => {
    const [row] = await rowsOf<Record<string, number>>(
      client,
      `SELECT count(*)::int AS events,
              (count(*) FILTER (WHERE u."id" IS NULL OR a."id" IS NULL))::int AS strangers,
              (count(*) FILTER (WHERE e."targetLabel" <> u."name" || ' <' || u."email" || '>'))::int
                AS mislabelled,
              (count(*) FILTER (WHERE e."actorLabel" <> a."name" || ' <' || a."email" || '>'))::int
                AS misattributed,
              (count(*) FILTER (WHERE e."action" = 'user.role_set' AND e."outcome" = 'success'
                 AND (e."after"::json ->> 'role' <> u."role" OR a."role" <> 'admin')))::int AS roles,
              (count(*) FILTER (WHERE e."action" = 'user.banned' AND e."outcome" = 'success' AND u."banned"
                 AND (e."reason" <> u."banReason" OR a."role" <> 'admin'
                   OR e."after"::json ->> 'banReason' IS DISTINCT FROM u."banReason"
                   OR (e."after"::json ->> 'banExpires')::timestamptz IS DISTINCT FROM u."banExpires")))::int
                AS bans,
              (count(*) FILTER (WHERE e."createdAt" < u."createdAt"))::int AS early
         FROM "auditEvent" AS e LEFT JOIN "user" AS u ON u."id" = e."targetId"
         LEFT JOIN "user" AS a ON a."id" = e."actorId"`,
    );
    expect(row?.events).toBeGreaterThan(50);
    expect({ ...row, events: 0 }).toEqual({
      events: 0,
      strangers: 0,
      mislabelled: 0,
      misattributed: 0,
      roles: 0,
      bans: 0,
      early: 0,
    });
    const [missing] = await rowsOf<{ count: number }>(
      client,
      `SELECT count(*)::int AS count FROM "user" AS u
        WHERE "banned" AND "isActive" AND "updatedAt" > '2026-11-07' AND NOT EXISTS (
          SELECT FROM "auditEvent" WHERE "targetId" = u."id"
             AND "action" IN ('user.banned', 'user.role_set') AND "createdAt" = u."updatedAt")`,
    );
    expect(missing?.count).toBe(0);
  });
});
