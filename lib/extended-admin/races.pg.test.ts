import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createAuth } from "@/lib/auth/server";
import { createPrisma } from "@/lib/db/prisma";
import { createTestApp, type TestApp } from "@/test/app";
import { TEST_SECRET } from "@/test/secret";
import { tokenIn } from "@/test/support/mail";

// Real concurrency: several connections, and a second instance of the app.

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe("S4 under races", () => {
  it("leaves no live session when sign-ins run into a ban", async () => {
    const admin = await app.person({ role: "admin" });
    for (let round = 0; round < 5; round++) {
      const target = await app.person({ password: "correct horse" });
      const signIn = () =>
        app.http("/sign-in/email", { body: { email: target.email, password: "correct horse" } });
      const ban = () =>
        app.http("/admin/ban-user", { cookie: admin.cookie, body: { userId: target.id } });
      // Hashing makes a sign-in slow: the ban goes off at several moments of it.
      const attempts = [signIn(), signIn(), signIn(), signIn()];
      await new Promise((resolve) => setTimeout(resolve, 60 * round));
      const [banned] = await Promise.all([ban(), ...attempts]);
      expect(banned.status).toBe(200);
      expect(await app.sessionsOf(target.id)).toEqual([]);
    }
  });

  it("leaves no session of the old password when sign-ins run into a new one (S8)", async () => {
    const admin = await app.person({ role: "admin" });
    let caught = 0;
    for (let round = 0; round < 6; round++) {
      const target = await app.person({ password: "old password" });
      const signIn = (password: string) =>
        app.http("/sign-in/email", { body: { email: target.email, password } });
      const attempts = [1, 2, 3].map(() => signIn("old password"));
      await new Promise((resolve) => setTimeout(resolve, 50 * round));
      const body = { userId: target.id, newPassword: "new password" };
      const [set, ...replies] = await Promise.all([
        app.http("/admin/set-user-password", { cookie: admin.cookie, body }),
        ...attempts,
      ]);
      expect(set.status).toBe(200);
      expect(await app.sessionsOf(target.id)).toEqual([]);
      // Refused ones got no cookie; the others were in before, and are out again.
      for (const reply of replies) expect([200, 401]).toContain(reply.status);
      caught += replies.filter(({ status }) => status === 401).length;
      expect((await signIn("new password")).status).toBe(200);
    }
    expect(caught).toBeGreaterThan(0);
  });

  it("leaves no session of the old password when sign-ins run into a mailed link (S8)", async () => {
    for (let round = 0; round < 6; round++) {
      const target = await app.user({ password: "old password" });
      await app.http("/request-password-reset", { body: { email: target.email } });
      const token = tokenIn((await app.mail())[0] as never);
      const signIn = () =>
        app.http("/sign-in/email", { body: { email: target.email, password: "old password" } });
      const attempts = [1, 2, 3].map(signIn);
      await new Promise((resolve) => setTimeout(resolve, 50 * round));
      const body = { token, newPassword: "new password" };
      const [reset, ...replies] = await Promise.all([
        app.http("/reset-password", { body }),
        ...attempts,
      ]);
      expect(reset.status).toBe(200);
      expect(await app.sessionsOf(target.id)).toEqual([]);
      for (const reply of replies) expect([200, 401]).toContain(reply.status);
    }
  });

  /**
   * A sign-in whose session is about to be stored, while `change` has the user's
   * row and commits before the session gets it. The answer is that sign-in's.
   */
  async function signInInto(change: (sql: PoolClient, id: string) => Promise<unknown>) {
    const target = await app.person({ password: "correct horse" });
    const changing = await app.sql.connect();
    try {
      await changing.query("BEGIN");
      await change(changing, target.id);
      const reply = app.http("/sign-in/email", {
        body: { email: target.email, password: "correct horse" },
      });
      // The change can't be seen yet: the sign-in comes as far as its session, and waits.
      await vi.waitFor(async () => {
        const { rows } = await changing.query(
          `SELECT 1 FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(rows).toHaveLength(1);
      }, 10_000);
      await changing.query("COMMIT");
      return { target, reply: await reply };
    } finally {
      changing.release();
    }
  }

  it.each([
    ["ban", `banned = true, "banReason" = 'Spam'`, "BANNED_USER", /banned.*Spam/],
    ["disabling", `"isActive" = false`, "USER_IS_DISABLED", /disabled/],
  ])("answers a sign-in that loses the race with a %s by the sentence for it", async (...cell) => {
    const [, update, code, sentence] = cell;
    const { target, reply } = await signInInto(async (sql, id) => {
      await sql.query(`UPDATE "user" SET ${update} WHERE id = $1`, [id]);
      await sql.query('DELETE FROM "session" WHERE "userId" = $1', [id]);
    });
    expect([reply.status, reply.body.code]).toEqual([403, code]);
    expect(reply.body.message).toMatch(sentence);
    expect(await app.sessionsOf(target.id)).toEqual([]);
  });

  it("answers a sign-in that loses the race with a removal as for somebody unknown", async () => {
    const { reply } = await signInInto((sql, id) =>
      sql.query('DELETE FROM "user" WHERE id = $1', [id]),
    );
    expect([reply.status, reply.body.code]).toEqual([401, "INVALID_EMAIL_OR_PASSWORD"]);
  });

  it("makes a session insert wait for a ban that is about to commit", async () => {
    const target = await app.user();
    const banning = await app.sql.connect();
    try {
      await banning.query("BEGIN");
      await banning.query('UPDATE "user" SET banned = true WHERE id = $1', [target.id]);
      await banning.query('DELETE FROM "session" WHERE "userId" = $1', [target.id]);
      const insert = app.prisma.session
        .create({
          data: {
            id: "race",
            token: "race",
            userId: target.id,
            expiresAt: new Date(Date.now() + 1e6),
          },
        })
        .then(
          () => "inserted",
          () => "refused",
        );
      const early = await Promise.race([
        insert,
        new Promise((resolve) => setTimeout(() => resolve("waiting"), 300)),
      ]);
      expect(early).toBe("waiting");
      await banning.query("COMMIT");
      expect(await insert).toBe("refused");
    } finally {
      banning.release();
    }
    expect(await app.sessionsOf(target.id)).toEqual([]);
  });

  const ranOut = { banned: true, banReason: "old", banExpires: new Date(Date.now() - 60_000) };

  it("lifts a ban that ran out, and not the new one that came meanwhile", async () => {
    const target = await app.user({ password: "correct horse", ...ranOut });
    const banning = await app.sql.connect();
    try {
      // What ban-user does, held open just before its commit.
      await banning.query("BEGIN");
      await banning.query(`UPDATE "adminLock" SET "lockedAt" = now()`);
      const signIn = app.http("/sign-in/email", {
        body: { email: target.email, password: "correct horse" },
      });
      await waitingForTheLock();
      await banning.query(
        `UPDATE "user" SET "banReason" = 'new', "banExpires" = NULL WHERE id = $1`,
        [target.id],
      );
      await banning.query("COMMIT");
      const reply = await signIn;
      expect([reply.status, reply.body.code]).toEqual([403, "BANNED_USER"]);
    } finally {
      banning.release();
    }
    expect(await app.sessionsOf(target.id)).toEqual([]);
    const { rows } = await app.sql.query(`SELECT banned, "banReason" FROM "user" WHERE id = $1`, [
      target.id,
    ]);
    expect(rows).toEqual([{ banned: true, banReason: "new" }]);
  });

  it("lifts a ban that ran out once, however many sign in at once", async () => {
    for (let round = 0; round < 3; round++) {
      const target = await app.user({ password: "correct horse", ...ranOut });
      const body = { email: target.email, password: "correct horse" };
      const replies = await Promise.all(
        Array.from({ length: 6 }, () => app.http("/sign-in/email", { body })),
      );
      expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
      const events = await app.eventsAbout(target.id);
      expect(events.map(({ action }) => action)).toEqual(["user.ban_expired"]);
    }
  });
});

/** Until some operation waits for the row that privileged work takes turns on. */
async function waitingForTheLock() {
  const waiting = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%adminLock%'`;
  await expect
    .poll(async () => (await app.sql.query(waiting)).rowCount, { timeout: 20_000 })
    .toBe(1);
}

describe("S3 across instances", () => {
  it("keeps one admin when two instances demote the last two at once", async () => {
    const other = createPrisma({ connectionString: app.url, poolMax: 5 });
    const second = createAuth({
      database: other,
      secret: TEST_SECRET,
      baseURL: "http://localhost:3000",
      adminUserIds: [],
    });
    try {
      for (let round = 0; round < 5; round++) {
        await app.sql.query(`UPDATE "user" SET role = 'user'`);
        const [a, b] = [await app.person({ role: "admin" }), await app.person({ role: "admin" })];
        const demote = (id: string) => JSON.stringify({ userId: id, role: "user" });
        const [first, elsewhere] = await Promise.all([
          app.http("/admin/set-role", { cookie: a.cookie, body: { userId: a.id, role: "user" } }),
          second.handler(
            new Request("http://localhost:3000/api/auth/admin/set-role", {
              method: "POST",
              headers: {
                cookie: b.cookie,
                origin: "http://localhost:3000",
                "content-type": "application/json",
              },
              body: demote(b.id),
            }),
          ),
        ]);
        expect([first.status, elsewhere.status].sort()).toEqual([200, 409]);
      }
    } finally {
      await other.$disconnect();
    }
  });
});
