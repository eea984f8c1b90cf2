import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createReplicaPrisma } from "@/lib/db/prisma";
import { watchReplica } from "@/lib/db/replica-watch";
import { createTestApp, MAX_LAG } from "@/test/app";
import { ORIGIN } from "@/test/support/http";
import { createReplicatedApp, type ReplicatedApp } from "@/test/support/replicated-app";
import { startAuthServer } from "@/test/support/start-auth-server";

// A real streaming replica. While its replay is held up it says what was, the
// primary what is: so an answer tells which of the two it came from.

let app: ReplicatedApp;
let writer: Person;
let reader: Person;

type Person = Awaited<ReturnType<ReplicatedApp["person"]>>;
interface Credential {
  cookie?: string;
  headers?: { authorization: string };
}

beforeAll(async () => {
  app = await createReplicatedApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  [writer, reader] = await Promise.all([
    app.person({ role: "admin" }),
    app.person({ role: "admin" }),
  ]);
  await app.replica.caughtUp();
});
afterEach(() => app.replica.resume().catch(() => undefined));

async function read(path: string, { cookie, headers }: Credential) {
  const reply = await app.http(path, { cookie, headers });
  expect(reply.status, `${path} ${JSON.stringify(reply.body)}`).toBe(200);
  return reply.body;
}

async function write(path: string, body: object, { cookie, headers }: Credential = writer) {
  const reply = await app.http(path, { cookie, headers, body });
  expect(reply.status, `${path} ${JSON.stringify(reply.body)}`).toBe(200);
  return reply;
}

/** Whether a list of users, in the eyes of a person, has somebody as banned. */
async function seesBan(by: Credential, id: string) {
  const { users } = await read(`/admin/list-users?search=${id}`, by);
  expect(users).toHaveLength(1);
  return users[0].banned;
}

it("who has written nothing reads every list on the replica", async () => {
  const paths = [
    "/admin/list-users",
    "/admin/list-users?search=example",
    "/admin/list-users?sortBy=id&offset=1001",
    "/extended-admin/list-sessions",
    "/extended-admin/list-audit-events",
    "/extended-admin/get-overview",
    "/extended-admin/get-activity?days=7",
    "/extended-admin/count-role-holders",
  ];
  const lists = () => Promise.all(paths.map((path) => read(path, reader)));
  const before = await lists();
  await app.replica.pause();
  const newcomer = await app.person({ role: "support" });
  await write("/admin/set-role", { userId: newcomer.id, role: "admin" });
  const during = await lists();
  await app.replica.resume();
  const after = await lists();
  for (const [i, path] of paths.entries()) {
    expect(during[i], path).toEqual(before[i]);
    expect(after[i], path).not.toEqual(before[i]);
  }
});

it("an export goes on at the replica, once its own record is there", async () => {
  const insert = (from: number, to: number) =>
    app.sql.query(
      `INSERT INTO "user" (id, name, email, "emailVerified", role, "createdAt", "updatedAt")
       SELECT 'old-' || i, 'Old', 'old-' || i || '@example.test', true, 'user',
              timestamp '2020-01-01' - i * interval '1 day', now()
         FROM generate_series($1::int, $2::int) AS i`,
      [from, to],
    );
  await insert(1, 600);
  const { body } = await app.auth.handler(
    new Request(`${ORIGIN}/api/auth/extended-admin/export-users`, {
      headers: { cookie: reader.cookie },
    }),
  );
  const pieces = (body as ReadableStream<Uint8Array>).getReader();
  const next = async () => {
    const { value, done } = await pieces.read();
    return done ? null : new TextDecoder().decode(value);
  };
  expect(await next()).toMatch(/^id,/);
  // The page of the newest 500 is under way; what follows is asked for when it was taken.
  await app.replica.pause();
  await insert(601, 601);
  let text = "";
  for (let piece = await next(); piece !== null; piece = await next()) text += piece;
  expect(text).toContain("old-600");
  expect(text).not.toContain("old-601");
});

describe("one reads one's own writes, while the replica is behind", () => {
  const ban = async (by?: Credential) => {
    const target = await app.user();
    await app.replica.pause();
    await write("/admin/ban-user", { userId: target.id }, by);
    return target;
  };

  it("by a cookie, and others see them when the replica does", async () => {
    const target = await ban();
    expect(await seesBan(writer, target.id)).toBe(true);
    expect(await seesBan(reader, target.id)).toBe(false);
    await app.replica.resume();
    expect(await seesBan(reader, target.id)).toBe(true);
  });

  it("by a bearer token, and written by one read with the other", async () => {
    const token = { headers: { authorization: `Bearer ${writer.session.token}` } };
    const target = await ban(token);
    expect(await seesBan(token, target.id)).toBe(true);
    expect(await seesBan(writer, target.id)).toBe(true);
  });

  it("from within the server, as pages read", async () => {
    const target = await ban();
    const seen = async ({ session: { headers } }: Person) => {
      const { users } = await app.auth.api.listUsers({ headers, query: { search: target.id } });
      return users[0]?.banned;
    };
    expect(await seen(writer)).toBe(true);
    expect(await seen(reader)).toBe(false);
  });

  it("by whichever instance", async () => {
    const other = await startAuthServer({
      databaseUrl: app.url,
      replicaUrl: app.replica.url,
      maxLag: MAX_LAG,
      poolMax: 2,
      adminUserIds: [],
    });
    try {
      const target = await app.user();
      await app.replica.pause();
      const { cookie } = writer;
      const body = { userId: target.id };
      expect((await other.http("/admin/ban-user", { cookie, body })).status).toBe(200);
      for (const { http } of [app, other]) {
        const path = `/admin/list-users?search=${target.id}`;
        expect((await http(path, { cookie })).body.users[0].banned).toBe(true);
        expect((await http(path, { cookie: reader.cookie })).body.users[0].banned).toBe(false);
      }
    } finally {
      await other.stop();
    }
  });

  it("in every list", async () => {
    const paths = [
      "/admin/list-users?sortBy=createdAt&sortDirection=desc",
      "/extended-admin/list-sessions",
      "/extended-admin/list-audit-events",
      "/extended-admin/get-overview",
      "/extended-admin/count-role-holders",
    ];
    const lists = () => Promise.all(paths.map((path) => read(path, writer)));
    const before = await lists();
    await app.replica.pause();
    const { user } = (
      await write("/admin/create-user", {
        email: "newcomer@example.test",
        name: "Newcomer",
        password: "correct horse",
      })
    ).body;
    await write("/admin/impersonate-user", { userId: user.id });
    const after = await lists();
    for (const [i, path] of paths.entries()) expect(after[i], path).not.toEqual(before[i]);
  });

  it("of a bulk operation, and of an export that begins with a record of itself", async () => {
    const users = await Promise.all([1, 2, 3].map(() => app.user()));
    await app.replica.pause();
    await write("/extended-admin/ban-users", { userIds: users.map(({ id }) => id) });
    for (const { id } of users) expect(await seesBan(writer, id)).toBe(true);
    const newcomer = await app.user();
    expect(await read("/extended-admin/export-users", reader)).toContain(newcomer.id);
    const events = "/extended-admin/export-audit-events?format=jsonl&action=audit.exported";
    expect(await read(events, reader)).toContain(reader.id);
  });

  it("of an impersonation that they ended", async () => {
    const target = await app.user();
    const { cookie } = await write("/admin/impersonate-user", { userId: target.id });
    await app.replica.pause();
    const own = await write("/admin/stop-impersonating", {}, { cookie });
    const { sessions } = await read(`/extended-admin/list-sessions?userId=${target.id}`, own);
    expect(sessions).toEqual([]);
  });

  it("of what leaves no event: their own name, sign-in and sessions", async () => {
    const person = await app.person({ role: "admin", password: "correct horse" });
    const other = await app.person({ role: "admin" });
    const sessionsOf = async (id: string, by: Credential) =>
      (await read(`/extended-admin/list-sessions?userId=${id}`, by)).sessions.length;
    await app.replica.pause();
    await write("/update-user", { name: "Renamed" }, other);
    const { users } = await read(`/admin/list-users?search=${other.id}`, other);
    expect(users[0].name).toBe("Renamed");

    const body = { email: person.email, password: "correct horse" };
    const signedIn = await write("/sign-in/email", body, {});
    expect(await sessionsOf(person.id, signedIn)).toBe(2);
    expect(await sessionsOf(person.id, reader)).toBe(1);
    await app.replica.resume();
    await app.replica.pause();
    await write("/extended-admin/revoke-my-session", { sessionId: person.session.id }, signedIn);
    expect(await sessionsOf(person.id, signedIn)).toBe(1);
    expect(await sessionsOf(person.id, reader)).toBe(2);
  });
});

describe("nothing is decided by the replica, while it is behind", () => {
  it("a ban, a demotion and the end of a session count at once", async () => {
    const path = "/admin/list-users";
    const [banned, demoted, ended] = await Promise.all(
      [1, 2, 3].map(() => app.person({ role: "admin" })),
    );
    for (const { cookie } of [banned, demoted, ended] as Person[]) await read(path, { cookie });
    await app.replica.pause();
    await write("/admin/ban-user", { userId: banned?.id });
    await write("/admin/set-role", { userId: demoted?.id, role: "user" });
    await write("/admin/revoke-user-session", { sessionId: ended?.session.id });
    const status = async (by?: Person) => (await app.http(path, { cookie: by?.cookie })).status;
    expect([await status(banned), await status(demoted), await status(ended)]).toEqual([
      401, 403, 401,
    ]);
  });

  it("one user, as somebody is about to change them, is as the primary has them", async () => {
    const target = await app.user();
    await app.replica.pause();
    await write("/admin/ban-user", { userId: target.id });
    expect((await read(`/admin/get-user?id=${target.id}`, reader)).banned).toBe(true);
  });
});

describe("the primary answers", () => {
  const watch = (settings: Partial<Parameters<typeof watchReplica>[0]>) =>
    watchReplica({ primary: app.prisma, replica: app.replica.prisma, ...settings });

  beforeEach(() => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
  });
  const warnings = () => vi.mocked(console.warn).mock.calls.flat().join("\n");

  it("instead of a replica that is too far behind", async () => {
    // Now and then a server writes something of its own.
    const isFit = () => watch({ maxLag: -1 }).isFitFor(reader.id);
    await expect.poll(isFit, { timeout: 60_000 }).toBe(true);
    await app.replica.pause();
    await app.user();
    expect(await watch({ maxLag: 1e6 }).isFitFor(reader.id)).toBe(true);
    expect(await isFit()).toBe(false);
    expect(warnings()).toMatch(/more than -1 seconds behind/);
  });

  it("instead of a server that is no replica", async () => {
    expect(await watch({ replica: app.prisma }).isFitFor(reader.id)).toBe(false);
    expect(warnings()).toMatch(/no streaming replica/);
  });

  it("within a transaction", async () => {
    await app.prisma.$transaction(async () => {
      expect(await watch({}).isFitFor(reader.id)).toBe(false);
    });
    expect(await watch({}).isFitFor(reader.id)).toBe(true);
    expect(warnings()).toBe("");
  });

  it("what a replica fails to, and no error reaches the reader", async () => {
    // May read what tells how far the replica is, and not the number of users.
    await app.sql.query(`
      CREATE ROLE poor LOGIN PASSWORD 'poor';
      GRANT SELECT ON "user", "session", "auditEvent" TO poor`);
    await app.replica.caughtUp();
    const url = new URL(app.replica.url);
    url.username = url.password = "poor";
    const replica = createReplicaPrisma({ connectionString: url.href, poolMax: 1 });
    const { database } = app;
    const poor = await createTestApp({ database, replica });
    try {
      const { status, body } = await poor.http("/admin/list-users", { cookie: reader.cookie });
      const stored = await app.one<{ n: number }>('SELECT count(*)::int AS n FROM "user"');
      expect([status, body.total, body.users.length]).toEqual([200, stored?.n, 100]);
      expect(warnings()).toMatch(/DATABASE_REPLICA_URL fails .*dailyCount/s);
    } finally {
      await poor.close();
      await replica.$disconnect();
    }
  });

  it("instead of one that never answers, which is then left alone", async () => {
    let connections = 0;
    const silent = createServer(() => {
      connections += 1;
    });
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const connectionString = `postgres://nobody@127.0.0.1:${port}/none`;
    const replica = createReplicaPrisma({ connectionString, poolMax: 1 });
    try {
      const { isFitFor } = watch({ replica, rest: 1e6 });
      expect(await isFitFor(reader.id)).toBe(false);
      expect(await isFitFor(reader.id)).toBe(false);
      expect(connections).toBe(1);
      expect(warnings().match(/DATABASE_REPLICA_URL fails/g)).toHaveLength(1);
    } finally {
      silent.close();
      await replica.$disconnect();
    }
  });

  // The last one: the replica stays stopped.
  it("when the replica is killed, at once and for good", async () => {
    const target = await app.user();
    await read("/admin/list-users", reader);
    app.replica.kill();
    for (let i = 0; i < 3; i++) {
      expect(await seesBan(reader, target.id)).toBe(false);
      expect((await read("/extended-admin/list-sessions", reader)).sessions).not.toEqual([]);
      expect((await read("/extended-admin/list-audit-events", reader)).events).not.toEqual([]);
    }
    await write("/admin/ban-user", { userId: target.id });
    expect(await seesBan(reader, target.id)).toBe(true);
    expect(warnings().match(/Lists are read on the primary/g)).toHaveLength(1);
  });
});
