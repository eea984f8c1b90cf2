import { createAuthClient } from "better-auth/client";
import { adminClient } from "better-auth/client/plugins";
import { browserFetch } from "@/test/browser-fetch";
import { createSession, createUser } from "@/test/factories";
import type { AppUnderTest } from "./support/app-under-test";
import { expect, test } from "./support/test";

// A program that knows Better Auth's documentation and nothing of this kit: every
// method of its adminClient, against the running app.

const password = "correct horse battery staple";

/** An admin who signed in by form, and somebody to act on. */
async function begin(app: AppUnderTest, extraHTTPHeaders: Record<string, string> | undefined) {
  const boss = await createUser(app.db, { role: "admin", password });
  const target = await createUser(app.db, { name: `Tim Target ${boss.id}`, password });
  const clientOfSomebody = () =>
    createAuthClient({
      baseURL: app.url,
      plugins: [adminClient()],
      fetchOptions: { customFetchImpl: browserFetch(app.url), headers: extraHTTPHeaders },
    });
  const client = clientOfSomebody();
  const signedIn = await client.signIn.email({ email: boss.email, password });
  expect(signedIn.error).toBeNull();
  return { boss, target, client, clientOfSomebody };
}

test.describe("Better Auth's own adminClient works unchanged", () => {
  test("listing users, by page, search, filter and order", async ({ app, extraHTTPHeaders }) => {
    const { client, target, boss } = await begin(app, extraHTTPHeaders);
    const found = await client.admin.listUsers({
      query: { searchValue: target.name, searchField: "name", searchOperator: "contains" },
    });
    expect(found.data?.users.map(({ id }) => id)).toEqual([target.id]);
    expect(found.data?.total).toBe(1);

    const filtered = await client.admin.listUsers({
      query: { filterField: "email", filterOperator: "eq", filterValue: boss.email },
    });
    expect(filtered.data?.users.map(({ id }) => id)).toEqual([boss.id]);

    const order = { sortBy: "email", sortDirection: "asc", limit: 2 } as const;
    const first = await client.admin.listUsers({ query: { ...order, offset: 0 } });
    const second = await client.admin.listUsers({ query: { ...order, offset: 2 } });
    const emails = [first, second].flatMap(({ data }) => data?.users.map(({ email }) => email));
    expect(new Set(emails).size).toBe(4);
    expect(emails).toEqual(emails.toSorted());
  });

  test("creating, updating and removing a user", async ({ app, extraHTTPHeaders }) => {
    const { client, boss } = await begin(app, extraHTTPHeaders);
    const email = `made.for.${boss.id}@example.test`;
    const made = await client.admin.createUser({ email, password, name: "Made", role: "user" });
    expect(made.data?.user).toMatchObject({ email, role: "user" });
    const userId = made.data?.user.id ?? "";
    const updated = await client.admin.updateUser({ userId, data: { name: "Made Twice" } });
    expect(updated.data?.name).toBe("Made Twice");
    const removed = await client.admin.removeUser({ userId });
    expect(removed.data).toEqual({ success: true });
    const gone = await client.admin.getUser({ query: { id: userId } });
    expect(gone.error?.status).toBe(404);
  });

  test("roles and permissions", async ({ app, extraHTTPHeaders }) => {
    const { client, target } = await begin(app, extraHTTPHeaders);
    const one = await client.admin.setRole({ userId: target.id, role: "admin" });
    expect(one.data?.user.role).toBe("admin");
    const several = await client.admin.setRole({ userId: target.id, role: ["user", "admin"] });
    expect(several.data?.user.role).toBe("user,admin");
    const allowed = await client.admin.hasPermission({
      permissions: { user: ["delete"], session: ["revoke"] },
    });
    expect(allowed.data).toEqual({ error: null, success: true });
    const refused = await client.admin.hasPermission({
      permissions: { user: ["impersonate-admins"] },
    });
    expect(refused.data?.success).toBe(false);
    expect(
      client.admin.checkRolePermission({ role: "admin", permissions: { user: ["delete"] } }),
    ).toBe(true);
    expect(
      client.admin.checkRolePermission({ role: "user", permissions: { user: ["delete"] } }),
    ).toBe(false);
  });

  test("setting a password", async ({ app, extraHTTPHeaders }) => {
    const { client, target, clientOfSomebody } = await begin(app, extraHTTPHeaders);
    const newPassword = "another horse, another battery";
    const set = await client.admin.setUserPassword({ userId: target.id, newPassword });
    expect(set.data).toEqual({ status: true });
    const signedIn = await clientOfSomebody().signIn.email({
      email: target.email,
      password: newPassword,
    });
    expect(signedIn.data?.user.id).toBe(target.id);
  });

  test("banning and unbanning", async ({ app, extraHTTPHeaders }) => {
    const { client, target, clientOfSomebody } = await begin(app, extraHTTPHeaders);
    const banned = await client.admin.banUser({
      userId: target.id,
      banReason: "Spamming",
      banExpiresIn: 60 * 60 * 24 * 7,
    });
    expect(banned.data?.user).toMatchObject({ banned: true, banReason: "Spamming" });
    const refused = await clientOfSomebody().signIn.email({ email: target.email, password });
    expect(refused.error).toMatchObject({ status: 403, code: "BANNED_USER" });
    const unbanned = await client.admin.unbanUser({ userId: target.id });
    expect(unbanned.data?.user.banned).toBe(false);
  });

  test("listing and ending sessions", async ({ app, extraHTTPHeaders }) => {
    const { client, target } = await begin(app, extraHTTPHeaders);
    for (let i = 0; i < 3; i++) await createSession(app.db, target);
    const list = async () =>
      (await client.admin.listUserSessions({ userId: target.id })).data?.sessions ?? [];
    const [first] = await list();
    const one = await client.admin.revokeUserSession({ sessionToken: first?.token ?? "" });
    expect(one.data).toEqual({ success: true });
    expect(await list()).toHaveLength(2);
    const all = await client.admin.revokeUserSessions({ userId: target.id });
    expect(all.data).toEqual({ success: true });
    expect(await list()).toEqual([]);
  });

  test("impersonating and stopping", async ({ app, extraHTTPHeaders }) => {
    const { client, boss, target } = await begin(app, extraHTTPHeaders);
    const missing = await client.admin.impersonateUser({ userId: "nobody" });
    expect(missing.error?.status).toBe(404);
    const started = await client.admin.impersonateUser({ userId: target.id });
    expect(started.data?.user.id).toBe(target.id);
    expect((await client.getSession()).data?.user.id).toBe(target.id);
    const stopped = await client.admin.stopImpersonating();
    expect(stopped.error).toBeNull();
    expect((await client.getSession()).data?.user.id).toBe(boss.id);
  });
});
