import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { createSession } from "@/test/factories";

// The ways to sign in that a user has, seen and taken away by staff.

let app: TestApp;
let admin: Awaited<ReturnType<TestApp["person"]>>;

beforeAll(async () => {
  app = await createTestApp();
  admin = await app.person({ role: "admin" });
});
afterAll(() => app.close());

const SECRETS = ["access-secret", "refresh-secret", "id-secret"];

async function link(userId: string, providerId: string) {
  const id = `${providerId}-${userId}`;
  await app.sql.query(
    `INSERT INTO "account" (id, "userId", "providerId", "accountId", scope,
       "accessToken", "refreshToken", "idToken")
     VALUES ($1, $2, $3, $1, 'email,profile', $4, $5, $6)`,
    [id, userId, providerId, ...SECRETS],
  );
  return id;
}

const list = (userId: string, cookie = admin.cookie) =>
  app.http(`/admin/list-user-accounts?userId=${userId}`, { cookie });
const unlink = (userId: string, accountId: string, more: object = {}, cookie = admin.cookie) =>
  app.http("/admin/unlink-user-account", { cookie, body: { userId, accountId, ...more } });

describe("list-user-accounts", () => {
  it("names the ways to sign in, without a secret in it (S6)", async () => {
    const user = await app.user({ password: "correct horse" });
    const id = await link(user.id, "github");
    const support = await app.person({ role: "support" });
    const reply = await list(user.id, support.cookie);
    expect(reply.body.accounts).toHaveLength(2);
    expect(reply.body.accounts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ providerId: "credential", signsIn: true }),
        expect.objectContaining({ id, providerId: "github", scopes: ["email", "profile"] }),
      ]),
    );
    const { rows } = await app.sql.query<{ password: string }>(
      `SELECT password FROM "account" WHERE "userId" = $1 AND password IS NOT NULL`,
      [user.id],
    );
    for (const secret of [...SECRETS, rows[0]?.password]) {
      expect(JSON.stringify(reply.body)).not.toContain(secret);
    }
  });
});

describe("unlink-user-account", () => {
  it("takes one way of several, ends the sessions, and is on record", async () => {
    const user = await app.user({ password: "correct horse" });
    await createSession(app.sql, user);
    const id = await link(user.id, "github");
    expect((await unlink(user.id, id)).status).toBe(200);
    expect((await list(user.id)).body.accounts).toMatchObject([{ providerId: "credential" }]);
    expect(await app.sessionsOf(user.id)).toEqual([]);
    const [event] = await app.eventsAbout(user.id);
    expect(event).toMatchObject({ action: "account.unlinked", outcome: "success" });
    expect(JSON.parse(event?.before ?? "")).toEqual({ providerId: "github", accountId: id });
    expect(JSON.stringify(event)).not.toContain("secret");
  });

  it("takes the last way only where that was said", async () => {
    const user = await app.user();
    const id = await link(user.id, "github");
    await app.sql.query(
      `INSERT INTO "account" (id, "userId", "providerId", "accountId")
       VALUES ('empty-' || $1, $1, 'credential', $1)`,
      [user.id],
    );
    // A password that was never set is no way in.
    const refused = await unlink(user.id, id);
    expect([refused.status, refused.body.code]).toEqual([409, "LAST_WAY_TO_SIGN_IN"]);
    expect((await list(user.id)).body.accounts).toHaveLength(2);
    expect((await unlink(user.id, `empty-${user.id}`)).status).toBe(200);
    expect((await unlink(user.id, id, { evenIfLast: true })).status).toBe(200);
    expect((await list(user.id)).body.accounts).toEqual([]);
    expect(await app.eventsAbout(user.id)).toMatchObject([
      { action: "account.unlinked", outcome: "denied" },
      { action: "account.unlinked", outcome: "success" },
      { action: "account.unlinked", outcome: "success" },
    ]);
  });

  it("shuts out who signs in by password meanwhile", async () => {
    const user = await app.user({ password: "correct horse" });
    await link(user.id, "github");
    const { rows } = await app.sql.query<{ id: string }>(
      `SELECT id FROM "account" WHERE "userId" = $1 AND "providerId" = 'credential'`,
      [user.id],
    );
    const body = { email: user.email, password: "correct horse" };
    const signIns = [1, 2, 3].map(() => app.http("/sign-in/email", { body }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const unlinked = await unlink(user.id, rows[0]?.id ?? "");
    expect(unlinked.status).toBe(200);
    for (const reply of await Promise.all(signIns)) expect([200, 401]).toContain(reply.status);
    expect(await app.sessionsOf(user.id)).toEqual([]);
    expect((await app.http("/sign-in/email", { body })).status).toBe(401);
  });

  it("is refused upwards (S1), and for what is not theirs", async () => {
    const other = await app.user();
    const id = await link(other.id, "google");
    await app.sql.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('unlinker', 'unlinker', $1)`,
      [JSON.stringify({ account: ["list", "unlink"] })],
    );
    const unlinker = await app.person({ role: "unlinker" });
    const above = await link(admin.id, "google");
    const upwards = await unlink(admin.id, above, { evenIfLast: true }, unlinker.cookie);
    expect([upwards.status, upwards.body.code]).toEqual([403, "TARGET_HAS_PERMISSIONS_YOU_LACK"]);
    const foreign = await unlink((await app.user()).id, id, { evenIfLast: true }, unlinker.cookie);
    expect([foreign.status, foreign.body.code]).toEqual([404, "ACCOUNT_NOT_FOUND"]);
    expect((await list(other.id)).body.accounts).toHaveLength(1);
  });
});
