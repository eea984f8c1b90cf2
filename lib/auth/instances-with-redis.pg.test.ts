import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { hasRedisServer, realRedis } from "@/test/support/real-redis";
import { type AuthServer, startAuthServer } from "@/test/support/start-auth-server";

// Two processes of the product on one database and one Redis: the machine's own.
// Where it has none, these are reported as skipped.

describe.skipIf(!hasRedisServer())("two instances with one Redis", () => {
  let redis: Awaited<ReturnType<typeof realRedis>>;
  let app: TestApp;
  let here: AuthServer;
  let there: AuthServer;

  beforeAll(async () => {
    redis = await realRedis();
    app = await createTestApp();
    const settings = {
      databaseUrl: app.url,
      poolMax: 10,
      adminUserIds: [],
      redisUrl: redis.url,
    };
    [here, there] = await Promise.all([startAuthServer(settings), startAuthServer(settings)]);
  });
  afterAll(async () => {
    await Promise.all([here?.stop(), there?.stop()]);
    await app?.close();
    await redis?.close();
  });

  const visit = async (server: AuthServer, cookie: string) =>
    (await server.http("/get-session", { cookie })).body;

  it("count one address's sign-ins together", async () => {
    const signIn = async (server: AuthServer) => {
      const body = { email: "nobody@example.test", password: "a wrong one" };
      const headers = { "x-forwarded-for": "192.0.2.77" };
      return (await server.http("/sign-in/email", { body, headers })).status;
    };
    const statuses = [];
    for (const server of [here, there, here, there, here]) statuses.push(await signIn(server));
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  it.each([
    ["a ban", "/admin/ban-user"],
    ["the end of all sessions", "/admin/revoke-user-sessions"],
  ])("%s at one counts at the other, whose copy is warm", async (_, path) => {
    const admin = await app.person({ role: "admin" });
    const person = await app.person();
    for (const server of [there, here, there]) {
      expect((await visit(server, person.cookie)).user.id).toBe(person.id);
    }
    expect([...(await redis.all()).keys()].some((key) => key.startsWith("session:"))).toBe(true);
    const body = { userId: person.id };
    expect((await here.http(path, { cookie: admin.cookie, body })).status).toBe(200);
    expect(await visit(there, person.cookie)).toBeNull();
    expect(await visit(here, person.cookie)).toBeNull();
  });

  it("no copy outlives an instance that died between its commit and the rest", async () => {
    const admin = await app.person({ role: "admin" });
    const person = await app.person();
    expect((await visit(there, person.cookie)).user.id).toBe(person.id);
    // What is left when the process is gone as soon as the transaction was committed.
    const left = await redis.all();
    const body = { userId: person.id };
    await here.http("/admin/ban-user", { cookie: admin.cookie, body });
    for (const [key, text] of left) await redis.set(key, text, 600);
    expect(await visit(there, person.cookie)).toBeNull();
    expect(await visit(here, person.cookie)).toBeNull();
  });
});
