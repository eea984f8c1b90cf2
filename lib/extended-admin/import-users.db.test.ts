import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;
let cookie: string;

const HELPDESK = { adminPanel: ["access"], user: ["list", "create", "set-role"] };

beforeAll(async () => {
  app = await createTestApp();
  await app.sql.query(
    `INSERT INTO "globalRole" (id, name, permissions)
     VALUES ('h', 'helpdesk', $1), ('c', 'creator', '{"user":["create"]}')`,
    [JSON.stringify(HELPDESK)],
  );
  cookie = (await app.person({ role: "admin" })).cookie;
});
afterAll(() => app.close());

interface Line {
  email: string;
  name: string;
  role?: string;
}
const send = (users: Line[], more: object = {}, as = cookie) =>
  app.http("/extended-admin/import-users", { cookie: as, body: { users, ...more } });
const stored = (email: string) =>
  app.one<{ id: string; name: string; role: string; emailVerified: boolean }>(
    'SELECT * FROM "user" WHERE email = $1',
    [email],
  );
const usersNow = async () =>
  (await app.one<{ n: number }>('SELECT count(*)::int AS n FROM "user"'))?.n;

const word = (result: { status: string; code?: string }) => result.code ?? result.status;

describe("importing users", () => {
  it("judges each line alone, in a dry run and for good alike", async () => {
    await app.user({ email: "taken@example.test" });
    const lines = [
      { email: "one@example.test", name: "One" },
      { email: " TWO@example.test ", name: " Two ", role: "Support, user" },
      { email: "not an address", name: "Three" },
      { email: "four@example.test", name: "  " },
      { email: "Taken@example.test", name: "Five" },
      { email: "two@example.test", name: "Again" },
      { email: "seven@example.test", name: "Seven", role: "nonsense" },
      { email: "eight@example.test", name: "x".repeat(201) },
      { email: `${"n".repeat(250)}@example.test`, name: "Nine" },
      { email: "ten@example.test", name: "Ten", role: "constructor" },
    ];
    const expected = [
      ...["done", "done", "INVALID_EMAIL", "INVALID_FIELD", "unchanged", "EMAIL_IS_GIVEN_TWICE"],
      ...["YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE", "INVALID_FIELD", "INVALID_EMAIL"],
      "YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE",
    ];
    const before = await usersNow();
    const dry = await send(lines, { dryRun: true });
    expect(dry.status, JSON.stringify(dry.body)).toBe(200);
    expect(dry.body.results.map(word)).toEqual(expected);
    expect(await usersNow()).toBe(before);

    const run = await send(lines, { batchId: "import-one" });
    expect(run.body.results.map(word)).toEqual(expected);
    expect(await usersNow()).toBe((before ?? 0) + 2);
    expect(await stored("one@example.test")).toMatchObject({ name: "One", role: "user" });
    expect(await stored("two@example.test")).toMatchObject({
      name: "Two",
      role: "support,user",
      emailVerified: false,
    });
  });

  it("has one event a user under the batch, and no account without a password", async () => {
    await send(
      [
        { email: "a1@example.test", name: "A" },
        { email: "a2@example.test", name: "B" },
      ],
      { batchId: "import-two" },
    );
    const { rows } = await app.sql.query(
      `SELECT action, outcome, "targetLabel" FROM "auditEvent" WHERE "batchId" = 'import-two'
        ORDER BY seq`,
    );
    expect(rows).toEqual([
      { action: "user.created", outcome: "success", targetLabel: "A <a1@example.test>" },
      { action: "user.created", outcome: "success", targetLabel: "B <a2@example.test>" },
    ]);
    const user = await stored("a1@example.test");
    expect(await app.one('SELECT id FROM "account" WHERE "userId" = $1', [user?.id])).toBe(
      undefined,
    );
  });

  it("makes nobody twice when a request is repeated, also at the same time", async () => {
    const lines = Array.from({ length: 100 }, (_, i) => ({
      email: `again${i}@example.test`,
      name: `Again ${i}`,
    }));
    const before = (await usersNow()) ?? 0;
    const replies = await Promise.all([send(lines), send(lines), send(lines)]);
    const words = replies.flatMap(({ body }) => body.results.map(word));
    expect(words.filter((each) => each === "done")).toHaveLength(100);
    expect(words.filter((each) => each === "unchanged")).toHaveLength(200);
    expect(await usersNow()).toBe(before + 100);
  });

  it("grants nothing that the actor lacks (S2), line by line and on record", async () => {
    const helper = await app.person({ role: "helpdesk" });
    const lines = [
      { email: "h1@example.test", name: "H" },
      { email: "h2@example.test", name: "H", role: "admin" },
      { email: "h3@example.test", name: "H", role: "user, admin" },
      { email: "h4@example.test", name: "H", role: "helpdesk" },
    ];
    const expected = [
      ...["done", "ROLE_HAS_PERMISSIONS_YOU_LACK", "ROLE_HAS_PERMISSIONS_YOU_LACK", "done"],
    ];
    const dry = await send(lines, { dryRun: true }, helper.cookie);
    expect(dry.body.results.map(word)).toEqual(expected);
    const denials = async () =>
      (
        await app.sql.query(
          `SELECT "batchId" FROM "auditEvent" WHERE "actorId" = $1 AND outcome = 'denied'`,
          [helper.id],
        )
      ).rows;
    expect(await denials()).toEqual([]);
    const run = await send(lines, { batchId: "import-h" }, helper.cookie);
    expect(run.body.results.map(word)).toEqual(expected);
    expect(await stored("h2@example.test")).toBe(undefined);
    expect(await stored("h3@example.test")).toBe(undefined);
    // The same refusal a second time within a minute is the same news.
    expect(await denials()).toEqual([{ batchId: "import-h" }]);
  });

  it("wants the permission to give roles for any role but the default", async () => {
    const creator = await app.person({ role: "creator" });
    const { body } = await send(
      [
        { email: "c1@example.test", name: "C" },
        { email: "c2@example.test", name: "C", role: "user" },
        { email: "c3@example.test", name: "C", role: "creator" },
      ],
      {},
      creator.cookie,
    );
    expect(body.results.map(word)).toEqual([
      "done",
      "done",
      "YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE",
    ]);
  });

  it("takes a hundred lines, and not one more; and no password", async () => {
    const line = (i: number) => ({ email: `many${i}@example.test`, name: "Many" });
    const many = Array.from({ length: 101 }, (_, i) => line(i));
    expect((await send(many)).status).toBe(400);
    expect((await send([])).status).toBe(400);
    const secret = { ...line(1), password: "long enough" };
    const { status, body } = await send([secret]);
    expect(status).toBe(400);
    expect(body.message).toContain("password");
  });

  it("makes none of a chunk when the database fails amid it (S7)", async () => {
    await app.sql.query(`
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON "user" FOR EACH ROW
        WHEN (NEW.email = 'f2@example.test') EXECUTE FUNCTION fail()`);
    const { status } = await send([
      { email: "f1@example.test", name: "F" },
      { email: "f2@example.test", name: "F" },
    ]);
    await app.sql.query('DROP TRIGGER fail ON "user"; DROP FUNCTION fail');
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await stored("f1@example.test")).toBe(undefined);
  });
});
