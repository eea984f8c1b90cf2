import { createAuthClient } from "better-auth/client";
import { createAccessControl } from "better-auth/plugins/access";
import { describe, expect, it } from "vitest";
import { memoryApp, PASSWORD } from "@/test/memory-app";
import { type ExtendedAdminOptions, extendedAdmin } from "..";
import { extendedAdminClient } from "../client";

// The samples of the readme of better-auth-extended-admin (0.2.2), as they stand
// there; only ids and addresses are this file's.

const ac = createAccessControl({
  user: [
    "create",
    "list",
    "set-role",
    "ban",
    "impersonate",
    "impersonate-admins",
    "delete",
    "set-password",
    "get",
    "update",
    "enable",
    "disable",
  ],
  session: ["list", "revoke", "delete"],
  role: ["create", "read", "update", "delete", "list"],
});

const PANEL = "http://localhost:3001";

async function quickStart(options: ExtendedAdminOptions = {}) {
  const app = memoryApp({
    plugins: [
      extendedAdmin({
        defaultRole: "user",
        adminRoles: ["admin", "superadmin"],
        ac,
        dynamicRoles: {
          enabled: true,
          maximumRoles: 50,
        },
        dynamicModules: {
          enabled: true,
        },
        allowRoleOnSignUp: false,
        bannedUserMessage: "You have been banned. Contact support.",
        disabledUserMessage: "Your account has been disabled. Contact support.",
        ...options,
      }),
    ],
    // The readme's own password is "secret".
    minPasswordLength: 6,
    trustedOrigins: [PANEL],
  });
  const boss = await app.person("boss", "admin");
  const authClient = createAuthClient({
    ...app.browserOf(boss),
    plugins: [extendedAdminClient()],
  });
  const signIn = (email: string, headers?: HeadersInit) =>
    app.http("/sign-in/email", { body: { email, password: PASSWORD }, headers });
  return { ...app, boss, authClient, signIn };
}

describe("the client", () => {
  it("checks permissions of static roles without asking the server", async () => {
    const { authClient } = await quickStart();
    const canCreate = authClient.extendedAdmin.checkRolePermission({
      role: "admin",
      permissions: { user: ["create"] },
    });
    expect(canCreate).toBe(true);
    expect(
      authClient.extendedAdmin.checkRolePermission({
        role: "user",
        permissions: { user: ["create"] },
      }),
    ).toBe(false);
  });

  it("takes what a GET asks about flat and as a query, under both names", async () => {
    const { authClient, boss } = await quickStart();
    await authClient.extendedAdmin.createRole({ name: "moderator", permissions: {} });
    await authClient.extendedAdmin.createModule({ key: "shop", name: "Shop", origins: [PANEL] });
    for (const side of [authClient.admin, authClient.extendedAdmin]) {
      const answers = await Promise.all([
        side.getUser({ id: boss.id }),
        side.getUser({ query: { id: boss.id } }),
        side.getRole({ name: "moderator" }),
        side.getRole({ query: { name: "moderator" } }),
        side.getModule({ key: "shop" }),
        side.getModule({ query: { key: "shop" } }),
      ]);
      expect(answers.map(({ data }) => data)).toMatchObject([
        { email: boss.email },
        { email: boss.email },
        { name: "moderator" },
        { name: "moderator" },
        { name: "Shop" },
        { name: "Shop" },
      ]);
    }
    const seen: number[] = [];
    await authClient.admin.getRole(
      { name: "nobody" },
      { onError: ({ response }) => void seen.push(response.status) },
    );
    await authClient.admin.getRole({
      name: "nobody",
      fetchOptions: { onError: ({ response }) => void seen.push(response.status) },
    });
    expect(seen).toEqual([404, 404]);
    const role = await authClient.admin.getRole({ name: "moderator" }, { throw: true });
    expect(role.createdAt).toBeInstanceOf(Date);
  });
});

describe("1. dynamic role system", () => {
  it("creates, updates, deletes, lists and gets roles", async () => {
    const { authClient, user, boss } = await quickStart();
    const created = await authClient.extendedAdmin.createRole({
      name: "moderator",
      permissions: {
        user: ["list", "ban"],
        session: ["list", "revoke"],
      },
      description: "Can list and ban users",
    });
    expect(created.data?.success).toBe(true);
    await authClient.extendedAdmin.updateRole({
      name: "moderator",
      data: {
        permissions: { user: ["list", "ban", "get"] },
      },
    });
    const roles = await authClient.extendedAdmin.listRoles();
    expect(roles.data?.map(({ name }) => name)).toEqual(["moderator"]);
    const role = await authClient.extendedAdmin.getRole({ name: "moderator" });
    expect(role.data).toMatchObject({
      description: "Can list and ban users",
      permissions: { user: ["list", "ban", "get"] },
    });

    const holder = await user("mia", "moderator");
    const refused = await authClient.extendedAdmin.deleteRole({ name: "moderator" });
    expect(refused.error).toMatchObject({ status: 400, code: "ROLE_IS_ASSIGNED_TO_USERS" });
    await authClient.extendedAdmin.setRole({ userId: holder.id, role: "user" });
    const deleted = await authClient.extendedAdmin.deleteRole({ name: "moderator" });
    expect(deleted.data).toEqual({ success: true });
    const gone = await authClient.extendedAdmin.getRole({ name: "moderator" });
    expect(gone.error).toMatchObject({ status: 404, code: "ROLE_NOT_FOUND" });
    expect((await authClient.extendedAdmin.getUser({ id: boss.id })).data?.role).toBe("admin");
  });

  it("merges them with static roles: the same name extends", async () => {
    const { authClient, auth, person } = await quickStart();
    const member = await person("mia");
    const mayList = async () =>
      (
        await auth.api.userHasPermission({
          headers: member.headers,
          body: { permissions: { user: ["list"] } },
        })
      ).success;
    expect(await mayList()).toBe(false);
    await authClient.extendedAdmin.createRole({ name: "user", permissions: { user: ["list"] } });
    expect(await mayList()).toBe(true);
  });

  it("stops at maximumRoles", async () => {
    const { authClient } = await quickStart({ dynamicRoles: { enabled: true, maximumRoles: 1 } });
    await authClient.extendedAdmin.createRole({ name: "one", permissions: {} });
    const second = await authClient.extendedAdmin.createRole({ name: "two", permissions: {} });
    expect(second.error).toMatchObject({ status: 400, code: "TOO_MANY_ROLES" });
  });
});

describe("2. user activation and deactivation", () => {
  it("disables, which ends sessions, and enables again", async () => {
    const { authClient, person, http, signIn } = await quickStart();
    const target = await person("tom");
    await authClient.extendedAdmin.disableUser({ userId: target.id });
    expect((await http("/get-session", { cookie: target.cookie })).body).toBeNull();
    expect((await signIn(target.email)).status).toBe(403);
    await authClient.extendedAdmin.enableUser({ userId: target.id });
    expect((await signIn(target.email)).status).toBe(200);
  });

  // | Feature | Ban | Disable |
  it("differs from banning in reason, expiry and error code, and not in ending sessions", async () => {
    const { authClient, person, db, signIn } = await quickStart();
    const [banned, disabled] = [await person("ben"), await person("dot")];
    await authClient.extendedAdmin.banUser({
      userId: banned.id,
      banReason: "Spam",
      banExpiresIn: 3600,
    });
    await authClient.extendedAdmin.disableUser({ userId: disabled.id });
    const row = (id: string) => db.user?.find((each) => each.id === id);
    expect(row(banned.id)).toMatchObject({ banReason: "Spam", isActive: true });
    expect(row(banned.id)?.banExpires).toBeInstanceOf(Date);
    expect(row(disabled.id)).toMatchObject({ banned: false, isActive: false });
    expect(row(disabled.id)?.banReason ?? null).toBeNull();
    expect(row(disabled.id)?.banExpires ?? null).toBeNull();
    expect(db.session?.map(({ userId }) => userId)).not.toContain(banned.id);
    expect(db.session?.map(({ userId }) => userId)).not.toContain(disabled.id);
    expect((await signIn(banned.email)).body).toMatchObject({
      code: "BANNED_USER",
      message: "You have been banned. Contact support.",
    });
    expect((await signIn(disabled.email)).body).toMatchObject({
      code: "USER_IS_DISABLED",
      message: "Your account has been disabled. Contact support.",
    });
  });
});

describe("3. role on sign-up", () => {
  const signUp = (app: Pick<Awaited<ReturnType<typeof quickStart>>, "http">, role?: string) =>
    app.http("/sign-up/email", {
      body: { email: "new@example.test", name: "New", password: PASSWORD, ...(role && { role }) },
    });

  it("is blocked by default", async () => {
    const app = await quickStart();
    expect((await signUp(app, "user")).status).toBe(400);
    expect((await signUp(app)).body.user.role).toBe("user");
  });

  it("is taken where allowed; defaultRoleForSignUp overrides defaultRole", async () => {
    const options: ExtendedAdminOptions = {
      allowRoleOnSignUp: true,
      defaultRole: "user",
      defaultRoleForSignUp: "member",
    };
    expect((await signUp(await quickStart(options))).body.user.role).toBe("member");
    expect((await signUp(await quickStart(options), "user")).body.user.role).toBe("user");
  });

  it("creates users with a specific role through the admin API", async () => {
    const { authClient } = await quickStart();
    await authClient.extendedAdmin.createRole({
      name: "moderator",
      permissions: { user: ["list"] },
    });
    const made = await authClient.extendedAdmin.createUser({
      email: "jane@example.test",
      name: "Jane",
      password: "secret",
      role: "moderator",
    });
    expect(made.data?.user.role).toBe("moderator");
  });
});

describe("4. module-based login access control", () => {
  async function withPanel(options: ExtendedAdminOptions = {}) {
    const app = await quickStart(options);
    const created = await app.authClient.extendedAdmin.createModule({
      key: "admin-panel",
      name: "Admin Panel",
      origins: ["https://admin.example.com", "http://localhost:3001"],
      denyMessage: "Only administrators can access this panel.",
    });
    expect(created.data?.success).toBe(true);
    return app;
  }

  it("allows who has the module in one of their roles, and nobody else, from its origins", async () => {
    const { authClient, user, signIn } = await withPanel();
    await authClient.extendedAdmin.createRole({
      name: "panelist",
      permissions: { module: ["admin-panel"] },
    });
    const inside = await user("ina", "user,panelist");
    const outside = await user("otto");
    const fromPanel = { origin: PANEL };
    expect((await signIn(inside.email, fromPanel)).status).toBe(200);
    const refused = await signIn(outside.email, fromPanel);
    expect(refused.status).toBe(403);
    expect(refused.body.message).toBe("Only administrators can access this panel.");
    expect((await signIn(outside.email)).status).toBe(200);
  });

  it("judges sign-up, and getSession unless told not to", async () => {
    for (const enforceModulesOnSession of [undefined, true, false]) {
      const { person, http } = await withPanel({ enforceModulesOnSession });
      const headers = { origin: PANEL };
      const newcomer = { email: "new@example.test", name: "New", password: PASSWORD };
      expect((await http("/sign-up/email", { body: newcomer, headers })).status).toBe(403);
      const { cookie } = await person("otto");
      const visit = await http("/get-session", { cookie, headers });
      expect(visit.status).toBe(enforceModulesOnSession === false ? 200 : 401);
      expect((await http("/get-session", { cookie })).status).toBe(200);
    }
  });

  it("validates the module keys of a role", async () => {
    const { authClient } = await withPanel();
    const editor = {
      name: "editor",
      permissions: {
        module: ["editor-panel"],
      },
    };
    const early = await authClient.extendedAdmin.createRole(editor);
    expect(early.error).toMatchObject({ status: 400, code: "INVALID_PERMISSIONS" });
    await authClient.extendedAdmin.createModule({
      key: "editor-panel",
      name: "Editor Panel",
      origins: ["https://editor.example.com"],
    });
    const created = await authClient.extendedAdmin.createRole(editor);
    expect(created.data?.role.permissions).toEqual({ module: ["editor-panel"] });
  });

  it("blocks unknown origins where told to", async () => {
    const { boss, signIn } = await withPanel({
      moduleUnmatchedBehavior: "deny",
      moduleDenyMessage: "Access is not allowed from this origin.",
    });
    const refused = await signIn(boss.email);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      code: "MODULE_ACCESS_DENIED",
      message: "Access is not allowed from this origin.",
    });
  });
});

// | Mode | dynamicRoles.enabled | dynamicModules.enabled | Behavior |
describe("5 and 6. compatibility modes", () => {
  it.each([
    ["legacy default", false, undefined],
    ["legacy default", false, false],
    ["roles dynamic only", true, undefined],
    ["roles dynamic only", true, false],
    ["full dynamic", false, true],
    ["full dynamic", true, true],
  ])("%s: roles %s, modules %s", async (_mode, roles, modules) => {
    const { authClient, db, boss, http, signIn } = await quickStart({
      dynamicRoles: { enabled: roles },
      dynamicModules: modules === undefined ? undefined : { enabled: modules },
      // Without dynamic roles an admin role has to be a static one.
      adminRoles: ["admin"],
    });
    const rolesAnswer = await authClient.extendedAdmin.listRoles();
    expect(rolesAnswer.error?.status).toBe(roles ? undefined : 501);

    const endpoints = [
      await authClient.extendedAdmin.createModule({ key: "shop", name: "Shop", origins: [PANEL] }),
      await authClient.extendedAdmin.updateModule({ key: "shop", data: { name: "Shop 2" } }),
      await authClient.extendedAdmin.getModule({ key: "shop" }),
      await authClient.extendedAdmin.listModules(),
      await authClient.extendedAdmin.deleteModule({ key: "shop" }),
    ];
    const statuses = endpoints.map(({ error }) => error?.status);
    expect(statuses).toEqual(Array(5).fill(modules ? undefined : 501));
    if (!modules) {
      const { body } = await http("/extended-admin/list-modules", { cookie: boss.cookie });
      expect(body.code).toBe("DYNAMIC_MODULES_DISABLED");
    }

    const now = new Date();
    db.globalModule?.push({
      id: "m1",
      key: "shop",
      name: "Shop",
      origins: JSON.stringify([PANEL]),
      denyMessage: null,
      enabled: true,
      createdAt: now,
      updatedAt: now,
    });
    const entry = await signIn(boss.email, { origin: PANEL });
    expect(entry.status).toBe(modules ? 403 : 200);
  });
});
