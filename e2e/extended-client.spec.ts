import { createAuthClient } from "better-auth/client";
import { extendedAdminClient } from "@/lib/extended-admin/client";
import { browserFetch } from "@/test/browser-fetch";
import { createUser } from "@/test/factories";
import type { AppUnderTest } from "./support/app-under-test";
import { expect, test } from "./support/test";

// A program that knows the readme of better-auth-extended-admin and nothing of
// this kit, against the running app.

const password = "correct horse battery staple";

async function begin(app: AppUnderTest, headers: Record<string, string> | undefined) {
  const boss = await createUser(app.db, { role: "admin", password });
  const guestClient = () =>
    createAuthClient({
      baseURL: app.url,
      plugins: [extendedAdminClient()],
      fetchOptions: { customFetchImpl: browserFetch(app.url), headers },
    });
  const authClient = guestClient();
  const signedIn = await authClient.signIn.email({ email: boss.email, password });
  expect(signedIn.error).toBeNull();
  // Names of this test's own: the app and its roles are shared with others.
  return {
    boss,
    authClient,
    guestClient,
    own: (name: string) => `${name}-${boss.id}`.toLowerCase(),
  };
}

test.describe("a program written from the extended plugin's readme works", () => {
  test("dynamic roles, and users who are given them", async ({ app, extraHTTPHeaders }) => {
    const { authClient, own } = await begin(app, extraHTTPHeaders);
    const canCreate = authClient.extendedAdmin.checkRolePermission({
      role: "admin",
      permissions: { user: ["create"] },
    });
    expect(canCreate).toBe(true);

    const name = own("moderator");
    const created = await authClient.extendedAdmin.createRole({
      name,
      permissions: { user: ["list", "ban"], session: ["list", "revoke"] },
      description: "Can list and ban users",
    });
    expect(created.data?.role.name).toBe(name);
    await authClient.extendedAdmin.updateRole({
      name,
      data: { permissions: { user: ["list", "ban", "get"] } },
    });
    const roles = await authClient.extendedAdmin.listRoles();
    expect(roles.data?.map((role) => role.name)).toContain(name);
    const role = await authClient.extendedAdmin.getRole({ name });
    expect(role.data?.permissions).toEqual({ user: ["list", "ban", "get"] });

    const jane = await authClient.extendedAdmin.createUser({
      email: `${own("jane")}@example.test`,
      name: "Jane",
      password,
      role: name,
    });
    expect(jane.data?.user.role).toBe(name);
    const refused = await authClient.extendedAdmin.deleteRole({ name });
    expect(refused.error).toMatchObject({ status: 400, code: "ROLE_IS_ASSIGNED_TO_USERS" });
    const userId = jane.data?.user.id ?? "";
    await authClient.extendedAdmin.setRole({ userId, role: "user" });
    expect((await authClient.extendedAdmin.deleteRole({ name })).error).toBeNull();
    const gone = await authClient.extendedAdmin.getRole({ name });
    expect(gone.error).toMatchObject({ status: 404, code: "ROLE_NOT_FOUND" });
  });

  test("disabling and enabling", async ({ app, extraHTTPHeaders }) => {
    const { authClient, guestClient } = await begin(app, extraHTTPHeaders);
    const target = await createUser(app.db, { password });
    const theirs = guestClient();
    const signIn = () => theirs.signIn.email({ email: target.email, password });
    expect((await signIn()).error).toBeNull();
    await authClient.extendedAdmin.disableUser({ userId: target.id });
    expect((await theirs.getSession()).data).toBeNull();
    expect((await signIn()).error).toMatchObject({ status: 403, code: "USER_IS_DISABLED" });
    await authClient.extendedAdmin.enableUser({ userId: target.id });
    const found = await authClient.extendedAdmin.getUser({ id: target.id });
    expect(found.data?.isActive).toBe(true);
  });

  test("modules, and roles that name them", async ({ app, extraHTTPHeaders }) => {
    const { authClient, own } = await begin(app, extraHTTPHeaders);
    const key = own("admin-panel");
    const created = await authClient.extendedAdmin.createModule({
      key,
      name: "Admin Panel",
      origins: ["https://admin.example.com", "http://localhost:3001"],
      denyMessage: "Only administrators can access this panel.",
    });
    expect(created.data?.success).toBe(true);
    const editor = own("editor");
    const stray = { name: editor, permissions: { module: ["no-such-panel"] } };
    const refused = await authClient.extendedAdmin.createRole(stray);
    expect(refused.error).toMatchObject({ status: 400, code: "INVALID_PERMISSIONS" });
    await authClient.extendedAdmin.createRole({ name: editor, permissions: { module: [key] } });

    const named = await authClient.extendedAdmin.getModule({ key });
    expect(named.data?.origins).toEqual(["https://admin.example.com", "http://localhost:3001"]);
    const used = await authClient.extendedAdmin.deleteModule({ key });
    expect(used.error).toMatchObject({ status: 400, code: "MODULE_IS_ASSIGNED_TO_ROLES" });
    await authClient.extendedAdmin.deleteRole({ name: editor });
    await authClient.extendedAdmin.updateModule({ key, data: { enabled: false } });
    const modules = await authClient.extendedAdmin.listModules();
    expect(modules.data?.find((each) => each.key === key)?.enabled).toBe(false);
    expect((await authClient.extendedAdmin.deleteModule({ key })).error).toBeNull();
  });
});
