import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

type Person = Awaited<ReturnType<TestApp["person"]>>;

const set = ({ cookie }: Person, key: string, value: string | null) =>
  app.http("/extended-admin/set-preference", { cookie, body: { key, value } });
const get = async ({ cookie }: Person, query = "") =>
  (await app.http(`/extended-admin/get-preferences${query}`, { cookie })).body.preferences;
const countOf = async ({ id }: Person) =>
  (
    await app.one<{ n: number }>(
      'SELECT count(*)::int AS n FROM "panelPreference" WHERE "userId" = $1',
      [id],
    )
  )?.n;

describe("preferences", () => {
  it("are remembered, replaced and forgotten, for their owner only", async () => {
    const [ada, grace] = [
      await app.person({ role: "support" }),
      await app.person({ role: "support" }),
    ];
    await set(ada, "users.columns", "one");
    await set(ada, "users.columns", "two");
    await set(ada, "users.views", "[]");
    await set(ada, "sessions.columns", "x");
    await set(grace, "users.columns", "hers");
    expect(await get(ada, "?prefix=users.")).toEqual({
      "users.columns": "two",
      "users.views": "[]",
    });
    expect(await get(grace)).toEqual({ "users.columns": "hers" });
    await set(ada, "users.columns", null);
    expect((await set(ada, "never.was", null)).status).toBe(200);
    expect(Object.keys(await get(ada)).sort()).toEqual(["sessions.columns", "users.views"]);
    expect(await get(grace)).toEqual({ "users.columns": "hers" });
  });

  it("are bounded in number and size, also when many are set at once", async () => {
    const person = await app.person({ role: "admin" });
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, index) => set(person, `key.${index}`, "x")),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(40);
    expect(replies.find(({ status }) => status !== 200)?.body.code).toBe("TOO_MANY_PREFERENCES");
    expect(await countOf(person)).toBe(40);
    const stored = Object.keys(await get(person))[0] ?? "";
    expect((await set(person, stored, "changed")).status).toBe(200);
    expect((await set(person, stored, "x".repeat(20_001))).status).toBe(400);
  });

  it.each(["", "Users", "users columns", "../x", "x".repeat(65), "1a"])(
    "have no key such as %j",
    async (key) => {
      const { status, body } = await set(await app.person({ role: "admin" }), key, "x");
      expect(status).toBe(400);
      expect(body.message).toContain("key");
    },
  );

  it("go with their owner", async () => {
    const [admin, person] = [
      await app.person({ role: "admin" }),
      await app.person({ role: "support" }),
    ];
    await set(person, "users.columns", "x");
    await app.http("/admin/remove-user", { cookie: admin.cookie, body: { userId: person.id } });
    expect(await countOf(person)).toBe(0);
  });

  it("leave no trace in the log, refusals do", async () => {
    const [support, user] = [
      await app.person({ role: "support" }),
      await app.person({ role: "user" }),
    ];
    await set(support, "users.columns", "x");
    expect((await set(user, "users.columns", "x")).status).toBe(403);
    const { rows } = await app.sql.query(
      `SELECT "actorId", outcome FROM "auditEvent" WHERE action = 'preference.set'`,
    );
    expect(rows).toEqual([{ actorId: user.id, outcome: "denied" }]);
    expect(await countOf(user)).toBe(0);
  });
});
