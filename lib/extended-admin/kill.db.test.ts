import { setTimeout as wait } from "node:timers/promises";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { afterAll, beforeAll, expect, it, onTestFailed } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { createSession } from "@/test/factories";
import { runClient, type Scene, SIGN_IN, send } from "@/test/support/admin-stream";
import { verifyStoredChain } from "@/test/support/audit-chain";
import { foldEvents, readEvents, readState, type StoredEvent } from "@/test/support/audit-fold";
import { createRandom } from "@/test/support/random";
import { type AuthServer, startAuthServer } from "@/test/support/start-auth-server";

// S7 and S10 when the process dies in the middle of its work: kill -9, again and
// again, under many people's calls. The database outlives it. Then the books are
// opened: nothing happened that is not on record, nothing is on record that did
// not happen, and whoever was answered "done" can rely on it.

/** Processes that are killed; one more is let finish, so that nothing is under way at the end. */
const ROUNDS = 6;
const CLIENTS = 8;
const seed = Number(process.env.TEST_SEED) || Math.floor(Math.random() * 2 ** 31);
const FIRST_PASSWORD = "first password of all";

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await createTestApp();
  if (app.kind === "postgres") await app.sql.query(NOTIFY);
  const people = [];
  const password = await hashPassword(FIRST_PASSWORD);
  for (let i = 0; i < 20; i++) {
    const person = await app.user({ role: i < 5 ? "admin" : i % 3 ? "user" : "support" });
    await app.sql.query(
      `INSERT INTO "account" (id, "accountId", "providerId", "userId", password)
       VALUES ($1, $1, 'credential', $1, $2)`,
      [person.id, password],
    );
    people.push(person);
  }
  const random = createRandom(seed);
  const passwords = new Map(people.map(({ id }) => [id, FIRST_PASSWORD]));
  scene = { random, actors: [], people, passwords, sent: [] };
});
afterAll(() => app.close());

/** Ids of those who may administer now. */
async function activeAdmins() {
  const { rows } = await app.sql.query<{ id: string }>(
    `SELECT id FROM "user" WHERE 'admin' = ANY(string_to_array(role, ',')) AND "isActive"
        AND NOT (banned AND ("banExpires" IS NULL OR "banExpires" > now()))`,
  );
  return rows.map(({ id }) => id);
}

/** Signs the admins in, and brings those back who were banned, disabled or demoted. */
async function gather(server: AuthServer) {
  const [first] = await activeAdmins();
  expect(first, "an active admin remains").toBeDefined();
  const { cookie } = await signedIn(first as string);
  const act = async (name: string, action: string, body: Record<string, unknown>) => {
    const call = { path: `/admin/${name}`, body, action };
    expect((await send(scene, server.http, call, cookie))?.status, name).toBe(200);
  };
  // The first operation after a restart: a lock left behind would make it fail.
  const data = { name: `Admin of round ${scene.sent.length}` };
  await act("update-user", "user.updated", { userId: first as string, data });
  for (const { id: userId } of scene.people.slice(0, 5)) {
    const row = await app.userRow(userId);
    if (row?.banned) await act("unban-user", "user.unbanned", { userId });
    if (row?.isActive === false) await act("enable-user", "user.enabled", { userId });
    if (row && row.role !== "admin") {
      await act("set-role", "user.role_set", { userId, role: "admin" });
    }
  }
  scene.actors = await Promise.all((await activeAdmins()).map(signedIn));
}

async function signedIn(id: string) {
  const { headers } = await createSession(app.sql, { id });
  return { id, cookie: headers.get("cookie") ?? "" };
}

/**
 * Many clients at once; after so many calls, the process is killed: at the very
 * moment when something has been committed, or at any moment whatever.
 */
async function round(server: AuthServer, { kill }: { kill: "on a commit" | "any time" | null }) {
  await gather(server);
  const end = scene.sent.length + scene.random.int(CLIENTS * 2, 50);
  const moment = scene.random.int(0, 20);
  const enough = () => scene.sent.length >= end;
  let killed: Promise<void> | undefined;
  const stopListening =
    kill === "on a commit"
      ? await onCommit(() => {
          if (enough()) killed ??= server.kill("SIGKILL");
        })
      : () => {};
  const over = () => {
    // Somewhere within the next operations, rather than where one has just ended.
    if (kill === "any time" && enough()) {
      killed ??= wait(moment).then(() => server.kill("SIGKILL"));
    }
    return kill === null && enough();
  };
  await Promise.all(Array.from({ length: CLIENTS }, () => runClient(scene, server.http, over)));
  stopListening();
  await (killed ?? (kill ? server.kill("SIGKILL") : server.stop()));
}

/** Has PostgreSQL tell of each commit that changed a user, a role or the log. */
async function onCommit(told: () => void) {
  const client = await app.sql.connect();
  client.on("notification", told);
  await client.query("LISTEN changed");
  return () => client.release(true);
}

const NOTIFY = `
  CREATE FUNCTION notify_changed() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NOTIFY changed; RETURN NULL; END $$;
  ${["user", "globalRole", "auditEvent"]
    .map(
      (table) => `CREATE TRIGGER notify_changed AFTER INSERT OR UPDATE OR DELETE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION notify_changed();`,
    )
    .join("")}`;

it("survives being killed at any moment, with its books exact", { timeout: 300_000 }, async () => {
  onTestFailed(() => console.error(`to repeat the choices: TEST_SEED=${seed}`));
  const before = await readState(app.sql);
  const start = () => startAuthServer({ databaseUrl: app.url, poolMax: 10, adminUserIds: [] });
  // Starting takes longer than a round: the next one starts while this one works.
  let next = start();
  for (let i = 0; i <= ROUNDS; i++) {
    const server = await next;
    if (i < ROUNDS) next = start();
    // The embedded database tells nobody of its commits.
    const onCommits = app.kind === "postgres" && i % 3 > 0;
    await round(server, { kill: i === ROUNDS ? null : onCommits ? "on a commit" : "any time" });
  }
  const { sent } = scene;
  // A sign-in that runs into a ban or a removal is refused by the database itself.
  const failed = sent.filter(({ status = 0, path }) => status >= 500 && path !== SIGN_IN);
  expect(failed).toEqual([]);
  expect(sent.filter(({ status }) => status === undefined).length).toBeGreaterThan(ROUNDS);
  expect(sent.filter(({ status }) => status === 200).length).toBeGreaterThan(ROUNDS * CLIENTS);

  const events = await readEvents(app.sql);
  expectOneEventEach(events);
  const folded = foldEvents(before, events);
  const stored = await readState(app.sql);
  expect(Object.fromEntries(folded.users)).toEqual(Object.fromEntries(stored.users));
  expect(Object.fromEntries(folded.roles)).toEqual(Object.fromEntries(stored.roles));
  expect([...folded.impersonations].sort()).toEqual([...stored.impersonations].sort());
  await expectPasswords(events);
  await expectNobodyInWhoIsOut();

  const chain = await verifyStoredChain(app.url);
  expect(chain.fault).toBeNull();
  expect(chain.rows).toBe(events.length);
  expect(chain.head?.seq).toBe(String(events.length));
});

/** What ends or lifts along with an operation, under its request id. */
const CONSEQUENCES = ["impersonation.stopped", "impersonation.expired", "user.ban_expired"];

/** Done means one event; refused means none; without an answer, either. */
function expectOneEventEach(events: readonly StoredEvent[]) {
  const successes = new Map<string | null, StoredEvent[]>();
  for (const event of events) {
    if (event.outcome !== "success") continue;
    successes.set(event.requestId, [...(successes.get(event.requestId) ?? []), event]);
  }
  for (const call of scene.sent) {
    const own = successes.get(call.requestId) ?? [];
    successes.delete(call.requestId);
    const main = own.filter(({ action }) => action === call.action).length;
    const others = own.filter(({ action }) => action !== call.action).map(({ action }) => action);
    const what = JSON.stringify(call);
    expect(CONSEQUENCES, what).toEqual(expect.arrayContaining(others));
    if (call.action === null) continue;
    if (call.status === undefined) expect(main, what).toBeLessThanOrEqual(1);
    else expect(main, what).toBe(call.status === 200 ? 1 : 0);
  }
  expect([...successes.keys()], "events of calls that nobody made").toEqual([]);
}

/** Each password is the one of the last event that says one was set. */
async function expectPasswords(events: readonly StoredEvent[]) {
  const given = new Map(scene.sent.map(({ requestId, password }) => [requestId, password]));
  const last = new Map<string | null, string | undefined>();
  for (const { action, outcome, targetId, requestId } of events) {
    if (outcome !== "success" || !["user.password_set", "user.created"].includes(action)) continue;
    last.set(targetId, given.get(requestId ?? ""));
  }
  const { rows } = await app.sql.query<{ userId: string; password: string }>(
    'SELECT "userId", password FROM "account"',
  );
  for (const { userId, password: hash } of rows) {
    const password = last.has(userId) ? last.get(userId) : FIRST_PASSWORD;
    expect(password, userId).toBeDefined();
    expect(await verifyPassword({ hash, password: password ?? "" }), userId).toBe(true);
  }
}

/** S3, S4: whoever is out has no session, and runs no impersonation. */
async function expectNobodyInWhoIsOut() {
  const { rows } = await app.sql.query(`
    WITH "out" AS (
      SELECT id FROM "user"
       WHERE NOT "isActive" OR (banned AND ("banExpires" IS NULL OR "banExpires" > now()))
    )
    SELECT id, "userId", "impersonatedBy" FROM "session"
     WHERE "userId" IN (SELECT id FROM "out")
        OR "impersonatedBy" IN (SELECT id FROM "out")
        OR ("impersonatedBy" IS NOT NULL AND "impersonatedBy" NOT IN (SELECT id FROM "user"))`);
  expect(rows).toEqual([]);
  expect(await activeAdmins()).not.toEqual([]);
}
