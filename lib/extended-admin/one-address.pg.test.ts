import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { verifyStoredChain } from "@/test/support/audit-chain";
import { type CallInput, createCaller } from "@/test/support/http";
import { type RoundRobin, startRoundRobin } from "@/test/support/round-robin";
import { type AuthServer, startAuthServer } from "@/test/support/start-auth-server";

// Three processes of the product on one database, behind one address that gives
// each request to the next: no two requests in a row reach the same one.

const PASSWORD = "correct horse";

let app: TestApp;
let servers: AuthServer[];
let address: RoundRobin;
let cookie: string;

beforeAll(async () => {
  app = await createTestApp();
  const settings = { databaseUrl: app.url, poolMax: 5, adminUserIds: [] };
  servers = await Promise.all([1, 2, 3].map(() => startAuthServer(settings)));
  address = await startRoundRobin(servers.map(({ url }) => url));
  const admin = await app.person({ role: "admin", password: PASSWORD });
  const body = { email: admin.email, password: PASSWORD };
  cookie = (await call("/sign-in/email", { body })).cookie;
});
afterAll(async () => {
  address?.stop();
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await app.close();
});

/** One request to the address, which must succeed. */
async function call(path: string, input: CallInput = {}) {
  const reply = await createCaller(fetch, address.url)(path, { cookie, ...input });
  expect(reply.status, `${path} ${JSON.stringify(reply.body)}`).toBe(200);
  return reply;
}

const post = (path: string, body: object, as = cookie) => call(path, { body, cookie: as });

const listed = async (id: string) =>
  (await call(`/admin/list-users?search=${id}`)).body.users[0] as Record<string, unknown>;

const visitor = async (as: string) => (await call("/get-session", { cookie: as })).body?.user.id;

it("is one product to an admin at work", async () => {
  const [person, bystander] = [await app.person({ password: PASSWORD }), await app.user()];
  expect(await visitor(person.cookie)).toBe(person.id);

  await post("/admin/ban-user", { userId: person.id, banReason: "Spam" });
  expect(await listed(person.id)).toMatchObject({ banned: true, banReason: "Spam" });
  expect(await visitor(person.cookie)).toBeUndefined();

  await post("/admin/unban-user", { userId: person.id });
  const body = { email: person.email, password: PASSWORD };
  const again = (await call("/sign-in/email", { body, cookie: "" })).cookie;
  await post("/admin/revoke-user-sessions", { userId: person.id });
  expect(await visitor(again)).toBeUndefined();

  await post("/admin/set-role", { userId: person.id, role: "support" });
  expect((await listed(person.id)).role).toBe("support");

  const staff = await app.person({ role: "admin" });
  const inside = await post("/admin/impersonate-user", { userId: bystander.id }, staff.cookie);
  for (const _ of servers) expect(await visitor(inside.cookie)).toBe(bystander.id);
  const outside = await post("/admin/stop-impersonating", {}, inside.cookie);
  for (const _ of servers) {
    expect(await visitor(inside.cookie)).toBeUndefined();
    expect(await visitor(outside.cookie)).toBe(staff.id);
  }
  expect(Math.min(...address.answers)).toBeGreaterThan(0);
});

it("keeps one chain of events while all three write at once", async () => {
  const people = await Promise.all([...Array(30).keys()].map(() => app.person()));
  const ids = people.map(({ id }) => id);
  const before = await verifyStoredChain(app.url);
  const chunks = [ids.slice(0, 10), ids.slice(10, 20), ids.slice(20)];
  await Promise.all([
    ...ids.map((userId) => post("/admin/set-role", { userId, role: "support" })),
    ...chunks.map((userIds) =>
      post("/extended-admin/disable-users", { userIds, batchId: "all-thirty" }),
    ),
  ]);
  const stored = await app.one<{ n: number }>(
    `SELECT count(*)::int AS n FROM "user"
      WHERE id = ANY($1) AND role = 'support' AND NOT "isActive"
        AND NOT EXISTS (SELECT 1 FROM "session" WHERE "userId" = "user".id)`,
    [ids],
  );
  expect(stored?.n).toBe(30);
  const batch = await call("/extended-admin/list-audit-events?batchId=all-thirty&limit=100");
  expect(batch.body.events).toHaveLength(30);
  const chain = await verifyStoredChain(app.url);
  expect(chain.fault).toBeNull();
  expect(chain.rows - before.rows).toBe(60);
});

it("goes on when one of them is killed: nobody is signed out", async () => {
  const target = await app.user();
  await servers.pop()?.kill("SIGKILL");
  for (const role of ["support", "user", "support"]) {
    await post("/admin/set-role", { userId: target.id, role });
    expect((await listed(target.id)).role).toBe(role);
  }
  expect((await verifyStoredChain(app.url)).fault).toBeNull();
});
