import { createAuthClient } from "better-auth/client";
import { createAccessControl } from "better-auth/plugins/access";
import { describe, expect, it } from "vitest";
import { memoryApp } from "@/test/memory-app";
import * as exported from "..";
import { ac, extendedAdmin as admin, adminAc, defaultStatements, roles, userAc } from "..";
import { extendedAdminClient } from "../client";

// The samples of the payload-better-auth plugin's page on permissions and roles,
// as they stand there, in this plugin's words: the permission that opens the
// panel is `adminPanel: ["access"]` (there `payloadcms`), and a role takes over
// what another may do by its statements (there `byRole: ["user"]`). What its
// checkers and guards do with these roles is in lib/auth.

describe("exports", () => {
  it("are the page's, the built-in roles among them", () => {
    expect(exported.defaultAc).toBe(exported.ac);
    expect(exported.defaultRoles).toBe(exported.roles);
    expect(roles).toEqual({ user: userAc, admin: adminAc });
    expect(ac.statements).toBe(defaultStatements);
  });

  // | Role | payloadcms | byRole | Can enter /admin? |
  it("open the panel for admin and not for user", () => {
    expect(userAc.statements.adminPanel).toEqual([]);
    expect(adminAc.statements.adminPanel).toEqual(["access"]);
  });
});

describe("adding a new role", () => {
  // New role that inherits everything `user` has, plus admin-panel access.
  const editor = ac.newRole({
    ...userAc.statements,
    adminPanel: ["access"],
  });
  const viewer = ac.newRole({
    ...userAc.statements,
    adminPanel: [],
  });

  it("lets the editor into the panel and locks the viewer out", async () => {
    const { auth, person } = memoryApp({
      plugins: [
        admin({
          ac, // reuse the plugin's access-control instance
          roles: { ...roles, editor, viewer }, // keep defaults, add yours
        }),
      ],
    });
    const mayEnter = async (name: string, role: string) => {
      const { headers } = await person(name, role);
      const { success } = await auth.api.userHasPermission({
        headers,
        body: { permissions: { adminPanel: ["access"] } },
      });
      return success;
    };
    expect(await mayEnter("eda", "editor")).toBe(true);
    expect(await mayEnter("vic", "viewer")).toBe(false);
    expect(await mayEnter("uma", "user")).toBe(false);
    expect(await mayEnter("ada", "admin")).toBe(true);
    // "Does any of their roles grant it?"
    expect(await mayEnter("bea", "viewer,editor")).toBe(true);
  });
});

describe("adding a brand-new permission resource", () => {
  const statements = {
    ...defaultStatements,
    billing: ["read", "write"],
  } as const;
  const ac = createAccessControl(statements);
  const accountant = ac.newRole({
    ...userAc.statements,
    adminPanel: ["access"],
    billing: ["read", "write"],
  });
  const plugin = () =>
    admin({
      ac,
      roles: {
        ...exported.defaultRoles, // keep user + admin
        accountant,
      },
    });

  it("is honoured by the check on the server", async () => {
    const { auth, person } = memoryApp({ plugins: [plugin()] });
    const check = async (headers: Headers) => {
      const result = await auth.api.userHasPermission({
        headers,
        body: { permissions: { billing: ["write"] } },
      });
      if (!result.success) {
        return "not allowed";
      }
      return "allowed";
    };
    expect(await check((await person("ann", "accountant")).headers)).toBe("allowed");
    expect(await check((await person("uma", "user")).headers)).toBe("not allowed");
    // Nobody widened the built-in admin: it knows nothing of billing, and gives it to nobody.
    const boss = await person("ada", "admin");
    expect(await check(boss.headers)).toBe("not allowed");
    const given = auth.api.setRole({
      headers: boss.headers,
      body: { userId: boss.id, role: ["admin", "accountant"] },
    });
    await expect(given).rejects.toMatchObject({
      body: { code: "ROLE_HAS_PERMISSIONS_YOU_LACK", missing: ["billing:read", "billing:write"] },
    });
  });

  it("asks about somebody: without a session, a role or a user there is nobody to ask about", async () => {
    const { auth } = memoryApp({ plugins: [plugin()] });
    const question = auth.api.userHasPermission({ body: { permissions: { billing: ["write"] } } });
    await expect(question).rejects.toMatchObject({ statusCode: 400 });
  });

  it("is known to the client as well", async () => {
    const { person, browserOf } = memoryApp({ plugins: [plugin()] });
    const authClient = createAuthClient({
      ...browserOf(await person("ann", "accountant")),
      plugins: [extendedAdminClient({ ac, roles: { ...roles, accountant } })],
    });
    const { data } = await authClient.admin.hasPermission({ permissions: { billing: ["write"] } });
    expect(data?.success).toBe(true);
    expect(
      authClient.extendedAdmin.checkRolePermission({
        role: "accountant",
        permissions: { billing: ["read"] },
      }),
    ).toBe(true);
  });
});
