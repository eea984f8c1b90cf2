import { createAuthClient } from "better-auth/client";
import { adminClient } from "better-auth/client/plugins";
import { createUser } from "@/test/factories";
import { expect, test } from "./support/test";

// A program that knows Better Auth's documentation and nothing of this kit.

/** fetch with the cookies of one person, as a browser keeps them. */
function browserFetch(origin: string): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("origin", origin);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
}

test("Better Auth's own adminClient works unchanged", async ({ app }) => {
  const password = "correct horse battery staple";
  const boss = await createUser(app.db, { role: "admin", password });
  const target = await createUser(app.db, { name: "Tim Target", password });
  const client = createAuthClient({
    baseURL: app.url,
    plugins: [adminClient()],
    fetchOptions: { customFetchImpl: browserFetch(app.url) },
  });

  const signedIn = await client.signIn.email({ email: boss.email, password });
  expect(signedIn.error).toBeNull();

  const listed = await client.admin.listUsers({
    query: { searchValue: "tim", searchField: "name", searchOperator: "contains", limit: 10 },
  });
  expect(listed.data?.users.map(({ id }) => id)).toEqual([target.id]);
  expect(listed.data?.total).toBe(1);

  const banned = await client.admin.banUser({
    userId: target.id,
    banReason: "Spamming",
    banExpiresIn: 60 * 60 * 24 * 7,
  });
  expect(banned.data?.user.banned).toBe(true);
  const unbanned = await client.admin.unbanUser({ userId: target.id });
  expect(unbanned.data?.user.banned).toBe(false);

  const roles = await client.admin.setRole({ userId: target.id, role: ["user"] });
  expect(roles.error).toBeNull();
  const allowed = await client.admin.hasPermission({ permissions: { user: ["delete"] } });
  expect(allowed.data?.success).toBe(true);
  expect(
    client.admin.checkRolePermission({ role: "admin", permissions: { user: ["delete"] } }),
  ).toBe(true);

  const missing = await client.admin.impersonateUser({ userId: "nobody" });
  expect(missing.error?.status).toBe(404);

  const sessions = await client.admin.listUserSessions({ userId: boss.id });
  expect(sessions.data?.sessions).toHaveLength(1);

  const made = await client.admin.createUser({
    email: "made.by.client@example.test",
    password,
    name: "Made",
    role: "user",
  });
  expect(made.data?.user.email).toBe("made.by.client@example.test");
  const removed = await client.admin.removeUser({ userId: made.data?.user.id ?? "" });
  expect(removed.data?.success).toBe(true);

  const started = await client.admin.impersonateUser({ userId: target.id });
  expect(started.data?.user.id).toBe(target.id);
  expect((await client.getSession()).data?.user.id).toBe(target.id);
  const stopped = await client.admin.stopImpersonating();
  expect(stopped.error).toBeNull();
  expect((await client.getSession()).data?.user.id).toBe(boss.id);
});
