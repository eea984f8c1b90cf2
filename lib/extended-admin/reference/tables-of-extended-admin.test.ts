import { createAccessControl } from "better-auth/plugins/access";
import { describe, expect, it } from "vitest";
import { memoryApp, PASSWORD } from "@/test/memory-app";
import { ac, type ExtendedAdminOptions, extendedAdmin, roles, schema } from "..";
import { resolveOptions } from "../options";

// The tables of the readme of better-auth-extended-admin (0.2.2): endpoints,
// options with their defaults, columns.

const ENDPOINTS = `
  POST set-role, GET get-user, POST create-user, POST update-user, GET list-users,
  POST list-user-sessions, POST ban-user, POST unban-user, POST enable-user, POST disable-user,
  POST impersonate-user, POST stop-impersonating, POST revoke-user-session,
  POST revoke-user-sessions, POST remove-user, POST set-user-password, POST has-permission,
  POST create-role, POST update-role, POST delete-role, GET list-roles, GET get-role,
  POST create-module, POST update-module, POST delete-module, GET list-modules, GET get-module
`
  .trim()
  .split(/,\s+/)
  .map((line) => line.split(" ") as [method: string, name: string]);

it("answers at all 27 endpoints, under both prefixes", async () => {
  expect(ENDPOINTS).toHaveLength(27);
  const app = memoryApp({ plugins: [extendedAdmin()] });
  for (const [method, name] of ENDPOINTS) {
    for (const prefix of ["extended-admin", "admin"]) {
      const { status } = await app.http(`/${prefix}/${name}`, {
        body: method === "POST" ? {} : undefined,
      });
      // Nobody is signed in, or the empty question is refused; 404 would be no endpoint.
      expect([400, 401], `${method} /${prefix}/${name}`).toContain(status);
    }
  }
});

describe("the options", () => {
  it("have the documented defaults", () => {
    expect(resolveOptions()).toMatchObject({
      defaultRole: "user",
      adminRoles: ["admin"],
      allowRoleOnSignUp: false,
      defaultRoleForSignUp: "user",
      defaultBanReason: "No reason",
      defaultBanExpiresIn: null,
      impersonationSessionDuration: 3600,
      adminUserIds: [],
      allowImpersonatingAdmins: false,
      moduleUnmatchedBehavior: "allow",
      enforceModulesOnSession: true,
      dynamicRoles: { enabled: false },
      dynamicModules: { enabled: false },
    });
    const said = resolveOptions();
    for (const option of [
      "bannedUserMessage",
      "disabledUserMessage",
      "moduleDenyMessage",
    ] as const) {
      expect(said[option], option).toMatch(/^\w.*\.$/);
    }
  });

  it("are all taken, under their documented names", () => {
    const given = {
      defaultRole: "member",
      adminRoles: "admin,superadmin",
      roles: { ...roles, superadmin: roles.admin, member: roles.user },
      ac,
      dynamicRoles: { enabled: true, maximumRoles: 5 },
      dynamicModules: { enabled: true },
      allowRoleOnSignUp: true,
      defaultRoleForSignUp: "user",
      bannedUserMessage: "Banned.",
      disabledUserMessage: "Disabled.",
      defaultBanReason: "Spamming",
      defaultBanExpiresIn: 86_400,
      impersonationSessionDuration: 60,
      adminUserIds: ["u1"],
      allowImpersonatingAdmins: true,
      schema: { user: { fields: { role: "user_role" } } },
      moduleDenyMessage: "Not from here.",
      moduleUnmatchedBehavior: "deny",
      enforceModulesOnSession: false,
    } satisfies ExtendedAdminOptions;
    const { ac: _, roles: named, ...plain } = given;
    expect(() => extendedAdmin(given)).not.toThrow();
    const resolved = resolveOptions(given);
    expect(resolved).toMatchObject({ ...plain, adminRoles: ["admin", "superadmin"] });
    expect([...resolved.roles.keys()]).toEqual(Object.keys(named));
  });
});

describe("the schema", () => {
  const columns = {
    user: {
      role: "string",
      banned: "boolean",
      banReason: "string",
      banExpires: "date",
      isActive: "boolean",
    },
    session: { impersonatedBy: "string" },
    globalRole: {
      name: "string",
      permissions: "string",
      description: "string",
      createdAt: "date",
      updatedAt: "date",
    },
    globalModule: {
      key: "string",
      name: "string",
      origins: "string",
      denyMessage: "string",
      enabled: "boolean",
      createdAt: "date",
      updatedAt: "date",
    },
  };

  it.each(Object.entries(columns))("has the documented columns of %s", (table, expected) => {
    const { fields } = schema[table as keyof typeof columns];
    const types = Object.entries(fields).map(([name, field]) => [name, field.type]);
    expect(Object.fromEntries(types)).toMatchObject(expected);
  });

  it("keeps role names and module keys unique, and optional tables away until used", () => {
    expect(schema.globalRole.fields.name.unique).toBe(true);
    expect(schema.globalModule.fields.key.unique).toBe(true);
    const tables = (options?: ExtendedAdminOptions) => Object.keys(extendedAdmin(options).schema);
    expect(tables()).not.toContain("globalRole");
    expect(tables()).not.toContain("globalModule");
    expect(tables({ ac, dynamicRoles: { enabled: true } })).toContain("globalRole");
    expect(tables({ dynamicModules: { enabled: true } })).toContain("globalModule");
  });

  it("takes other names for tables and columns", async () => {
    const app = memoryApp({
      plugins: [
        extendedAdmin({
          ac,
          dynamicRoles: { enabled: true },
          schema: {
            user: { fields: { role: "staff_role", banned: "is_banned" } },
            session: { fields: { impersonatedBy: "acting_admin" } },
            globalRole: { modelName: "adminRole", fields: { permissions: "grants" } },
          },
        }),
      ],
      tables: ["adminRole"],
    });
    const boss = await app.person("boss", "admin");
    const { cookie } = boss;
    const created = await app.http("/admin/create-role", {
      cookie,
      body: { name: "lister", permissions: { user: ["list"] } },
    });
    expect(created.body.role).toMatchObject({ name: "lister", permissions: { user: ["list"] } });
    expect(app.db.adminRole).toMatchObject([{ name: "lister", grants: '{"user":["list"]}' }]);
    expect(app.db.globalRole).toEqual([]);

    const lister = await app.person("lisa", "lister");
    const row = () => app.db.user?.find(({ id }) => id === lister.id);
    expect(row()).toMatchObject({ staff_role: "lister", is_banned: false });
    const listed = await app.http("/admin/list-users?filterField=role&filterValue=lister", {
      cookie: lister.cookie,
    });
    expect(listed.body.users).toMatchObject([{ id: lister.id, role: "lister" }]);

    await app.http("/admin/impersonate-user", { cookie, body: { userId: lister.id } });
    expect(app.db.session?.map(({ acting_admin }) => acting_admin)).toContain(boss.id);
    await app.http("/admin/ban-user", { cookie, body: { userId: lister.id } });
    expect(row()).toMatchObject({ is_banned: true });
    const refused = await app.http("/sign-in/email", {
      body: { email: lister.email, password: PASSWORD },
    });
    expect(refused.body.code).toBe("BANNED_USER");
    const held = await app.http("/admin/delete-role", { cookie, body: { name: "lister" } });
    expect(held.body.code).toBe("ROLE_IS_ASSIGNED_TO_USERS");
  });
});

it("knows resources that a role grants and `ac` forgot, as Better Auth does", () => {
  const other = createAccessControl({ project: ["create"] } as const);
  const resolved = resolveOptions({ ac: other, roles });
  expect(resolved.statements).toMatchObject({ project: ["create"], adminPanel: ["access"] });
});
