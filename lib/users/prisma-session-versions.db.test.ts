import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { prismaSessionVersions } from "./prisma-session-versions";

let app: TestApp;
let versionOf: ReturnType<typeof prismaSessionVersions>;

beforeAll(async () => {
  app = await createTestApp();
  versionOf = prismaSessionVersions(app.prisma);
});
afterAll(() => app.close());

it("is the same while neither the session nor its user changes", async () => {
  const { session } = await app.person();
  const version = await versionOf(session.token);
  expect(version).toMatch(/^\(\d+,\d+\) \d+ \(\d+,\d+\) \d+$/);
  const other = await app.person();
  await app.sql.query('UPDATE "session" SET "ipAddress" = $1 WHERE id = $2', [
    "192.0.2.9",
    other.session.id,
  ]);
  expect(await versionOf(session.token)).toBe(version);
  expect(await versionOf(other.session.token)).not.toBe(version);
});

it.each([
  ["the session", 'UPDATE "session" SET "userAgent" = $2 WHERE "userId" = $1'],
  ["the user", 'UPDATE "user" SET name = $2 WHERE id = $1'],
  ["the user, to what was there before", 'UPDATE "user" SET name = name WHERE id = $1 OR id = $2'],
])("is another one with every change of %s", async (_, statement) => {
  const { id, session } = await app.person();
  const seen = [await versionOf(session.token)];
  for (const text of ["a", "b", "a", "b"]) {
    await app.sql.query(statement, [id, text]);
    seen.push(await versionOf(session.token));
  }
  expect(new Set(seen).size).toBe(5);
});

it("is another one when another session of the user has moved when they were last active", async () => {
  const { id, session } = await app.person();
  const before = await versionOf(session.token);
  await app.sql.query(`UPDATE "user" SET "lastActiveAt" = now() - interval '1 day' WHERE id = $1`, [
    id,
  ]);
  expect(await versionOf(session.token)).not.toBe(before);
});

it("is none of a session that is not there", async () => {
  const { id, session } = await app.person();
  expect(await versionOf("nobody's")).toBeNull();
  await app.sql.query('DELETE FROM "session" WHERE "userId" = $1', [id]);
  expect(await versionOf(session.token)).toBeNull();
});

it("is not said within a transaction, where a row can change twice under one number", async () => {
  const { session } = await app.person();
  const within = await app.prisma.$transaction(async () => versionOf(session.token));
  expect(within).toBeUndefined();
});
