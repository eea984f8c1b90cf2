import { createAuthClient } from "better-auth/client";
import { adminClient as stockAdminClient } from "better-auth/client/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import * as stock from "better-auth/plugins/admin/access";
import { describe, expect, it } from "vitest";
import { memoryApp, PASSWORD } from "@/test/memory-app";
import * as ours from "..";
import { extendedAdmin as admin, type ExtendedAdminOptions } from "..";
import { extendedAdminClient as adminClient } from "../client";
import type { PermissionQuestion } from "../inferred";

// The samples of Better Auth's page on its admin plugin, as they stand there;
// only ids and addresses are this file's.

async function start(options: ExtendedAdminOptions = {}) {
  const app = memoryApp({ plugins: [admin(options)] });
  const boss = await app.person("boss", "admin");
  const target = await app.person("tom", "user");
  const authClient = createAuthClient({ ...app.browserOf(boss), plugins: [adminClient()] });
  return { ...app, boss, target, authClient };
}

// The samples of "Usage", by the plugin's own client and by Better Auth's.
describe.each([
  ["extendedAdminClient", adminClient],
  ["adminClient", stockAdminClient as unknown as typeof adminClient],
])("usage, by %s", (_name, clientPlugin) => {
  async function begin() {
    const app = await start();
    const authClient = createAuthClient({
      ...app.browserOf(app.boss),
      plugins: [clientPlugin()],
    });
    return { ...app, authClient };
  }

  it("creates users", async () => {
    const { authClient } = await begin();
    const { data: newUser } = await authClient.admin.createUser({
      email: "user@example.test",
      password: "some-secure-password",
      name: "James Smith",
      role: "user",
    });
    expect(newUser?.user).toMatchObject({ email: "user@example.test", role: "user" });
  });

  it("lists users", async () => {
    const { authClient, target } = await begin();
    const { data: users } = await authClient.admin.listUsers({
      query: {
        searchValue: "tom",
        searchField: "name",
        searchOperator: "contains",
        limit: 100,
        offset: 0,
        sortBy: "name",
        sortDirection: "desc",
        filterField: "email",
        filterValue: target.email,
        filterOperator: "eq",
      },
    });
    expect(users).toMatchObject({ users: [{ id: target.id }], total: 1, limit: 100, offset: 0 });
  });

  it("sets roles and passwords", async () => {
    const { authClient, target, http } = await begin();
    const { data } = await authClient.admin.setRole({ userId: target.id, role: "admin" });
    expect(data?.user.role).toBe("admin");
    const several = await authClient.admin.setRole({ userId: target.id, role: ["user", "admin"] });
    expect(several.data?.user.role).toBe("user,admin");
    const { data: set } = await authClient.admin.setUserPassword({
      newPassword: "new-password",
      userId: target.id,
    });
    expect(set).toEqual({ status: true });
    const body = { email: target.email, password: "new-password" };
    expect((await http("/sign-in/email", { body })).status).toBe(200);
  });

  it("bans and unbans", async () => {
    const { authClient, target, http } = await begin();
    const { data } = await authClient.admin.banUser({
      userId: target.id,
      banReason: "Spamming",
      banExpiresIn: 60 * 60 * 24 * 7,
    });
    expect(data?.user).toMatchObject({ banned: true, banReason: "Spamming" });
    const days = (Number(data?.user.banExpires) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
    expect((await http("/get-session", { cookie: target.cookie })).body).toBeNull();
    const unbanned = await authClient.admin.unbanUser({ userId: target.id });
    expect(unbanned.data?.user).toMatchObject({ banned: false, banReason: null });
  });

  it("lists and revokes sessions", async () => {
    const { authClient, target, http, db } = await begin();
    const signIn = { body: { email: target.email, password: PASSWORD } };
    await http("/sign-in/email", signIn);
    const { data } = await authClient.admin.listUserSessions({ userId: target.id });
    expect(data?.sessions).toHaveLength(2);
    const revoked = await authClient.admin.revokeUserSession({
      sessionToken: data?.sessions[0]?.token ?? "",
    });
    expect(revoked.data).toEqual({ success: true });
    const left = () => db.session?.filter(({ userId }) => userId === target.id);
    expect(left()).toHaveLength(1);
    const all = await authClient.admin.revokeUserSessions({ userId: target.id });
    expect(all.data).toEqual({ success: true });
    expect(left()).toEqual([]);
  });

  it("impersonates for an hour, and stops", async () => {
    const { authClient, boss, target } = await begin();
    const { data } = await authClient.admin.impersonateUser({ userId: target.id });
    expect(data?.user.id).toBe(target.id);
    const minutes = (Number(data?.session.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeCloseTo(60, 0);
    expect((await authClient.getSession()).data?.user.id).toBe(target.id);
    await authClient.admin.stopImpersonating();
    expect((await authClient.getSession()).data?.user.id).toBe(boss.id);
  });

  it("removes users", async () => {
    const { authClient, target, db } = await begin();
    const { data: deletedUser } = await authClient.admin.removeUser({ userId: target.id });
    expect(deletedUser).toEqual({ success: true });
    expect(db.user?.map(({ id }) => id)).not.toContain(target.id);
  });

  it("updates users", async () => {
    const { authClient, target } = await begin();
    const { data } = await authClient.admin.updateUser({
      userId: target.id,
      data: { name: "Tom Two" },
    });
    expect(data?.name).toBe("Tom Two");
  });
});

describe("pagination", () => {
  it("gives what the page needs to count", async () => {
    const app = await start();
    for (let i = 0; i < 23; i++) await app.user(`person${i}`);
    const { fetchOptions, baseURL } = app.browserOf(app.boss);
    const authClient = createAuthClient({
      baseURL,
      fetchOptions: { ...fetchOptions, throw: true },
      plugins: [adminClient()],
    });
    const pageSize = 10;
    const currentPage = 2;
    const users = await authClient.admin.listUsers({
      query: {
        limit: pageSize,
        offset: (currentPage - 1) * pageSize,
      },
    });
    const totalUsers = users.total;
    const totalPages = Math.ceil(totalUsers / pageSize);
    expect({ totalUsers, totalPages, shown: users.users.length }).toEqual({
      totalUsers: 25,
      totalPages: 3,
      shown: 10,
    });
    expect(Math.min(Number(users.offset) + Number(users.limit), users.total - 1)).toBe(20);
  });
});

describe("the same on the server", () => {
  it("calls every operation by its name on auth.api", async () => {
    const app = await start();
    const { auth, target } = app;
    const { headers } = app.boss;
    const newUser = await auth.api.createUser({
      headers,
      body: {
        email: "user@example.test",
        password: "some-secure-password",
        name: "James Smith",
        role: "user",
      },
    });
    const userId = newUser.user.id;
    const found = await auth.api.listUsers({ headers, query: { searchValue: "user@" } });
    expect(found.users.map(({ id }) => id)).toEqual([userId]);
    expect((await auth.api.getUser({ headers, query: { id: userId } })).name).toBe("James Smith");
    const given = await auth.api.setRole({ headers, body: { userId, role: "admin" } });
    expect(given.user.role).toBe("admin");
    const updated = await auth.api.adminUpdateUser({
      headers,
      body: { userId, data: { role: "user", name: "James" } },
    });
    expect(updated).toMatchObject({ role: "user", name: "James" });
    const password = await auth.api.setUserPassword({
      headers,
      body: { userId, newPassword: "new-password" },
    });
    expect(password).toEqual({ status: true });
    const banned = await auth.api.banUser({
      headers,
      body: { userId, banReason: "Spamming", banExpiresIn: 60 * 60 * 24 * 7 },
    });
    expect(banned.user.banned).toBe(true);
    const unbanned = await auth.api.unbanUser({ headers, body: { userId } });
    expect(unbanned.user.banned).toBe(false);
    const { sessions } = await auth.api.listUserSessions({ headers, body: { userId: target.id } });
    expect(sessions).toHaveLength(1);
    const revoked = await auth.api.revokeUserSession({
      headers,
      body: { sessionToken: sessions[0]?.token },
    });
    expect(revoked.success).toBe(true);
    expect((await auth.api.revokeUserSessions({ headers, body: { userId } })).success).toBe(true);
    const started = await auth.api.impersonateUser({ headers, body: { userId } });
    expect(started.user.id).toBe(userId);
    await expect(auth.api.stopImpersonating({ headers })).rejects.toThrow("not impersonating");
    expect((await auth.api.removeUser({ headers, body: { userId } })).success).toBe(true);
  });
});

describe("custom permissions", () => {
  // "make sure to use `as const` so typescript can infer the type correctly"
  const statement = {
    project: ["create", "share", "update", "delete"],
    sale: ["create"],
  } as const;

  it("overrides the predefined roles with roles of one's own", async () => {
    const ac = createAccessControl(statement);
    const user = ac.newRole({
      project: ["create"],
    });
    const roles = {
      admin: ac.newRole({
        project: ["create", "update"],
      }),
      user,
      myCustomRole: ac.newRole({
        project: ["create", "update", "delete"],
        // @ts-expect-error Better Auth's types know by now that `ac` has no `user`
        user: ["ban"],
      }),
    };
    const app = memoryApp({ plugins: [admin({ ac, roles })] });
    const [boss, custom, plain] = [
      await app.person("boss", "admin"),
      await app.person("cleo", "myCustomRole"),
      await app.person("pia", "user"),
    ];
    const authClient = createAuthClient({
      ...app.browserOf(custom),
      plugins: [adminClient({ ac, roles })],
    });
    const canDelete = await authClient.admin.hasPermission({
      permissions: { project: ["delete"] },
    });
    expect(canDelete.data?.success).toBe(true);
    const canDeleteProject = {
      role: "myCustomRole",
      permissions: { project: ["delete"] },
    } as const;
    expect(authClient.admin.checkRolePermission({ ...canDeleteProject })).toBe(true);
    const banned = await authClient.admin.banUser({ userId: plain.id });
    expect(banned.data?.user.banned).toBe(true);
    const byBoss = await app.http("/admin/unban-user", {
      cookie: boss.cookie,
      body: { userId: plain.id },
    });
    expect(byBoss.body.code).toBe("YOU_ARE_NOT_ALLOWED_TO_BAN_USERS");
  });

  it.each([
    ["better-auth/plugins/admin/access", stock],
    ["this plugin", ours],
  ])(
    "merges the defaults of %s into one's own",
    async (_source, { defaultStatements, adminAc }) => {
      const merged = {
        ...defaultStatements,
        ...statement,
      } as const;
      const ac = createAccessControl(merged);
      const roles = {
        admin: ac.newRole({
          project: ["create", "update"],
          ...adminAc.statements,
        }),
        user: ac.newRole({ project: ["create"] }),
      };
      const app = memoryApp({ plugins: [admin({ ac, roles })] });
      const boss = await app.person("boss", "admin");
      const member = await app.person("mia", "user");
      const authClient = createAuthClient({
        ...app.browserOf(boss),
        plugins: [adminClient({ ac, roles })],
      });
      const canUpdate = await authClient.admin.hasPermission({
        permissions: { project: ["create", "update"], user: ["ban"] },
      });
      expect(canUpdate.data?.success).toBe(true);
      const banned = await authClient.admin.banUser({ userId: member.id });
      expect(banned.error).toBeNull();
    },
  );
});

describe("access control usage", () => {
  const statement = {
    ...ours.defaultStatements,
    project: ["create", "update"],
    sale: ["create"],
  } as const;
  const ac = createAccessControl(statement);
  const roles = {
    admin: ac.newRole({ ...ours.adminAc.statements, project: ["create"] }),
    user: ac.newRole({}),
  };

  async function begin() {
    const app = memoryApp({ plugins: [admin({ ac, roles })] });
    const boss = await app.person("boss", "admin");
    const authClient = createAuthClient({
      ...app.browserOf(boss),
      plugins: [adminClient({ ac, roles })],
    });
    return { ...app, boss, authClient };
  }

  it("asks the server with hasPermission, about one resource or several", async () => {
    const { authClient } = await begin();
    const canCreateProject = await authClient.admin.hasPermission({
      permissions: {
        project: ["create"],
      },
    });
    expect(canCreateProject.data).toEqual({ error: null, success: true });
    const canCreateProjectAndCreateSale = await authClient.admin.hasPermission({
      permissions: {
        project: ["create"],
        sale: ["create"],
      },
    });
    expect(canCreateProjectAndCreateSale.data?.success).toBe(false);
    const single = await authClient.admin.hasPermission({ permission: { project: ["update"] } });
    expect(single.data?.success).toBe(false);
  });

  it("asks with userHasPermission on the server, about a user or a role", async () => {
    const { auth, boss, user } = await begin();
    const other = await user("mia", "user");
    const ask = async (body: PermissionQuestion<{ ac: typeof ac; roles: typeof roles }>) =>
      (await auth.api.userHasPermission({ body })).success;
    expect(await ask({ userId: boss.id, permissions: { project: ["create"] } })).toBe(true);
    expect(await ask({ userId: other.id, permissions: { project: ["create"] } })).toBe(false);
    expect(await ask({ role: "admin", permissions: { project: ["create"] } })).toBe(true);
    expect(
      await ask({
        role: "admin",
        permissions: {
          project: ["create"],
          sale: ["create"],
        },
      }),
    ).toBe(false);
  });

  it("takes a role or another user from the server only", async () => {
    const { authClient, person, browserOf } = await begin();
    const member = await person("mia", "user");
    const asMember = createAuthClient({
      ...browserOf(member),
      plugins: [adminClient({ ac, roles })],
    });
    const claimed = await asMember.admin.hasPermission({
      role: "admin",
      permissions: { project: ["create"] },
    });
    expect(claimed.data?.success).toBe(false);
    const asGuest = createAuthClient({ ...browserOf(), plugins: [adminClient({ ac, roles })] });
    const guest = await asGuest.admin.hasPermission({
      role: "admin",
      permissions: { project: ["create"] },
    });
    expect(guest.error?.status).toBe(401);
    expect((await authClient.getSession()).data).not.toBeNull();
  });

  it("checks a role in the browser, without waiting", async () => {
    const { authClient } = await begin();
    const canCreateProject = authClient.admin.checkRolePermission({
      permissions: {
        user: ["delete"],
      },
      role: "admin",
    });
    expect(canCreateProject).toBe(true);
    const canDeleteUserAndRevokeSession = authClient.admin.checkRolePermission({
      permissions: {
        user: ["delete"],
        session: ["revoke"],
      },
      role: "admin",
    });
    expect(canDeleteUserAndRevokeSession).toBe(true);
    expect(
      authClient.admin.checkRolePermission({ permissions: { sale: ["create"] }, role: "admin" }),
    ).toBe(false);
  });
});

describe("options", () => {
  it("defaultRole", async () => {
    const { http, authClient, target } = await start({
      defaultRole: "regular",
    });
    const body = { email: "new@example.test", name: "New", password: PASSWORD };
    expect((await http("/sign-up/email", { body })).body.user.role).toBe("regular");
    const made = await authClient.admin.createUser({ ...body, email: "made@example.test" });
    expect(made.data?.user.role).toBe("regular");
    const given = await authClient.admin.setRole({ userId: target.id, role: "regular" });
    expect(given.data?.user.role).toBe("regular");
  });

  it("adminRoles: no other role makes an admin, whatever it may do", async () => {
    const ac = ours.ac;
    const roles = { ...ours.roles, superadmin: ours.adminAc, manager: ours.adminAc };
    const { authClient, person } = await start({
      ac,
      roles,
      adminRoles: ["admin", "superadmin"],
    });
    const superadmin = await person("sue", "superadmin");
    const refused = await authClient.admin.impersonateUser({ userId: superadmin.id });
    expect(refused.error).toMatchObject({ status: 403, code: "YOU_CANNOT_IMPERSONATE_ADMINS" });
    const manager = await person("max", "manager");
    const started = await authClient.admin.impersonateUser({ userId: manager.id });
    expect(started.error).toBeNull();
  });

  it("adminRoles have to be among the roles, as in Better Auth", () => {
    expect(() => admin({ adminRoles: ["admin", "superadmin"] })).toThrow("superadmin");
  });

  it("adminUserIds may do anything", async () => {
    const adminUserIds = ["user_id_1", "user_id_2"];
    const { http, user, person, db } = await start({ adminUserIds });
    const chosen = await person("ida", "user");
    const other = await user("otto", "user");
    const ban = () =>
      http("/admin/ban-user", { cookie: chosen.cookie, body: { userId: other.id } });
    expect((await ban()).status).toBe(403);
    for (const row of [...(db.user ?? []), ...(db.session ?? [])]) {
      if (row.id === chosen.id) row.id = "user_id_2";
      if (row.userId === chosen.id) row.userId = "user_id_2";
    }
    expect((await ban()).status).toBe(200);
  });

  it("impersonationSessionDuration", async () => {
    const { authClient, target } = await start({
      impersonationSessionDuration: 60 * 60 * 24, // 1 day
    });
    const { data } = await authClient.admin.impersonateUser({ userId: target.id });
    expect((Number(data?.session.expiresAt) - Date.now()) / 3_600_000).toBeCloseTo(24, 1);
  });

  it("defaultBanReason and defaultBanExpiresIn", async () => {
    const { authClient, target } = await start({
      defaultBanReason: "Spamming",
      defaultBanExpiresIn: 60 * 60 * 24, // 1 day
    });
    const { data } = await authClient.admin.banUser({ userId: target.id });
    expect(data?.user.banReason).toBe("Spamming");
    expect((Number(data?.user.banExpires) - Date.now()) / 3_600_000).toBeCloseTo(24, 1);

    const plain = await start();
    const forEver = await plain.authClient.admin.banUser({ userId: plain.target.id });
    expect(forEver.data?.user).toMatchObject({ banReason: "No reason", banExpires: null });
  });

  it("bannedUserMessage", async () => {
    const refusal = async (options: ExtendedAdminOptions) => {
      const { authClient, target, http } = await start(options);
      await authClient.admin.banUser({ userId: target.id });
      const body = { email: target.email, password: PASSWORD };
      return (await http("/sign-in/email", { body })).body.message;
    };
    expect(await refusal({ bannedUserMessage: "Custom banned user message" })).toBe(
      "Custom banned user message",
    );
    expect(await refusal({})).toBe(
      "You have been banned from this application. Please contact support if you believe this is an error.",
    );
  });
});
