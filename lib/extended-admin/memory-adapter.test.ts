import { createAccessControl } from "better-auth/plugins/access";
import { bearer } from "better-auth/plugins/bearer";
import { describe, expect, it } from "vitest";
import { memoryApp, PASSWORD } from "@/test/memory-app";
import { ORIGIN } from "@/test/support/http";
import { type ExtendedAdminOptions, extendedAdmin, unsafeRunAsSystem } from ".";
import { SearchTooBroad } from "./user-directory";

// The plugin on an adapter without transactions worth the name, row locks or a
// directory of its own, and beside another plugin.

const ac = createAccessControl({
  user: ["create", "list", "set-role", "ban", "impersonate", "delete", "get", "update"],
  session: ["list", "revoke", "delete"],
  role: ["create", "read", "update", "delete", "list"],
});

/** The plugin with these options, its people signed in by bearer token. */
function start(options: ExtendedAdminOptions = {}) {
  const app = memoryApp({ plugins: [extendedAdmin(options), bearer()] });
  return {
    ...app,
    http: (path: string, body?: unknown, headers?: Record<string, string>) =>
      app.http(path, { body, headers }),
    async person(name: string, role: string) {
      const { id, email, token } = await app.person(name, role);
      return { id, email, headers: { authorization: `Bearer ${token}` } };
    },
  };
}

describe("on the memory adapter, by bearer token", () => {
  it("lists, bans, unbans, and writes the events", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    const target = await app.person("tom", "user");
    const listed = await app.http("/admin/list-users?search=TOM", undefined, admin.headers);
    expect(listed.body).toMatchObject({ total: 1, users: [{ id: target.id }] });
    expect(
      (await app.http("/admin/ban-user", { userId: target.id, reason: "Spam" }, admin.headers))
        .status,
    ).toBe(200);
    expect((await app.http("/get-session", undefined, target.headers)).body).toBeNull();
    const refused = await app.http("/sign-in/email", { email: target.email, password: PASSWORD });
    expect(refused.body.code).toBe("BANNED_USER");
    await app.http("/admin/unban-user", { userId: target.id }, admin.headers);
    const events = await app.http(
      `/extended-admin/list-audit-events?targetId=${target.id}`,
      undefined,
      admin.headers,
    );
    expect(events.body.events.map(({ action }: { action: string }) => action).sort()).toEqual([
      "user.banned",
      "user.created",
      "user.unbanned",
    ]);
  });

  it("walks the audit log where the database keeps no chain, and exports it", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    const target = await app.person("tom", "user");
    for (let i = 0; i < 4; i++) {
      await app.http("/admin/enable-user", { userId: target.id }, admin.headers);
    }
    const path = `/extended-admin/list-audit-events?targetId=${target.id}&limit=2`;
    const found: string[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await app.http(
        cursor ? `${path}&before=${encodeURIComponent(cursor)}` : path,
        undefined,
        admin.headers,
      );
      found.push(...body.events.map(({ id }: { id: string }) => id));
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    expect(new Set(found).size).toBe(5);
    expect(found).toHaveLength(5);
    const response = await app.auth.api.exportAuditEvents({
      headers: new Headers(admin.headers),
      query: { format: "jsonl", targetId: target.id },
    });
    expect((await response.text()).trimEnd().split("\n")).toHaveLength(5);
  });

  it("takes away a session that outlived a ban", async () => {
    const app = start();
    const target = await app.person("tom", "user");
    Object.assign(app.db.user?.[0] ?? {}, { banned: true });
    expect((await app.http("/update-user", { name: "x" }, target.headers)).status).toBe(401);
    expect(app.db.session).toEqual([]);
    expect((await app.http("/get-session", undefined, target.headers)).body).toBeNull();
  });

  it("keeps one admin when four demote themselves at once", async () => {
    const app = start();
    const admins = await Promise.all(
      Array.from({ length: 4 }, (_, i) => app.person(`admin${i}`, "admin")),
    );
    const replies = await Promise.all(
      admins.map(({ id, headers }) =>
        app.http("/admin/set-role", { userId: id, role: "user" }, headers),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(app.db.user?.filter(({ role }) => role === "admin")).toHaveLength(1);
  });

  it("ends an impersonation at its limit, by bearer token too", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    const target = await app.person("tom", "user");
    const started = await app.http("/admin/impersonate-user", { userId: target.id }, admin.headers);
    const end = new Date(started.body.session.expiresAt).getTime();
    const session = app.db.session?.find(({ impersonatedBy }) => impersonatedBy === admin.id);
    Object.assign(session ?? {}, {
      createdAt: new Date(Date.now() - 3 * 86_400_000),
      updatedAt: new Date(Date.now() - 3 * 86_400_000),
    });
    const headers = { authorization: `Bearer ${started.token}` };
    expect((await app.http("/get-session", undefined, headers)).body.user.id).toBe(target.id);
    const stored = app.db.session?.find(({ impersonatedBy }) => impersonatedBy === admin.id);
    expect(new Date(stored?.expiresAt as Date).getTime()).toBe(end);
    for (const [path, body] of [
      ["/change-password", { currentPassword: PASSWORD, newPassword: "stolen password" }],
      ["/update-user", { name: "Mallory" }],
      ["/admin/list-users"],
    ] as const) {
      const refused = await app.http(path, body, headers);
      expect(refused.body?.code, path).toBe("NOT_WHILE_IMPERSONATING");
    }
    expect((await app.http("/admin/stop-impersonating", {}, headers)).body).toEqual({
      session: null,
      user: null,
    });
    expect((await app.http("/get-session", undefined, headers)).body).toBeNull();
  });
});

describe("the lists of users on plain adapter queries", () => {
  it("are narrowed by time and by the end of a ban, exported, and imported into", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    const imported = await app.http(
      "/extended-admin/import-users",
      { users: ["x", "y", "z"].map((name) => ({ email: `${name}@example.test`, name })) },
      admin.headers,
    );
    expect(imported.body.results.map(({ status }: { status: string }) => status)).toEqual(
      Array(3).fill("done"),
    );
    const day = 86_400_000;
    const change = (name: string, fields: object) =>
      Object.assign(app.db.user?.find((user) => user.name === name) ?? {}, fields);
    change("x", { createdAt: new Date("2026-01-01") });
    change("y", { createdAt: new Date("2026-01-02"), banned: true });
    change("z", {
      createdAt: new Date("2026-01-02"),
      banned: true,
      banExpires: new Date(Date.now() + day),
    });
    const names = async (query: string) => {
      const { body } = await app.http(`/admin/list-users?${query}`, undefined, admin.headers);
      return body.users.map(({ name }: { name: string }) => name).sort();
    };
    expect(await names("createdBefore=2026-01-02T00:00:00Z")).toEqual(["x"]);
    expect(
      await names("createdFrom=2026-01-02T00:00:00Z&createdBefore=2026-01-03T00:00:00Z"),
    ).toEqual(["y", "z"]);
    // This host app doesn't record it, so nobody is known to have been active.
    expect(await names("lastActiveBefore=2026-03-01T00:00:00Z")).toEqual([]);
    expect(await names("status=ban-ends-soon")).toEqual(["z"]);
    const response = await app.auth.handler(
      new Request(
        `${ORIGIN}/api/auth/extended-admin/export-users?createdBefore=2026-01-03T00:00:00Z`,
        {
          headers: admin.headers,
        },
      ),
    );
    const lines = (await response.text()).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain("x@example.test");
  });

  it("remembers how somebody has arranged the panel", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    await app.http(
      "/extended-admin/set-preference",
      { key: "users.columns", value: "x" },
      admin.headers,
    );
    const { body } = await app.http("/extended-admin/get-preferences", undefined, admin.headers);
    expect(body).toEqual({ preferences: { "users.columns": "x" } });
  });
});

describe("a directory that can't be read", () => {
  const failing = (error: Error) => {
    const down = () => Promise.reject(error);
    return start({
      userDirectory: {
        find: down,
        newestFirst: down,
        figures: down,
        countRoleHolders: down,
        countAdmins: down,
        activity: down,
      },
    });
  };

  it("that gave up makes list-users say that the search is too broad", async () => {
    const app = failing(new SearchTooBroad());
    const admin = await app.person("ada", "admin");
    const reply = await app.http("/admin/list-users?search=tom", undefined, admin.headers);
    expect(reply).toMatchObject({ status: 503, body: { code: "SEARCH_TOO_BROAD" } });
  });

  it("makes list-users a 5xx, not an empty list (S9)", async () => {
    const app = failing(new Error("the replica is gone"));
    const admin = await app.person("ada", "admin");
    for (const query of ["", "?search=tom", "?status=banned"]) {
      const reply = await app.http(`/admin/list-users${query}`, undefined, admin.headers);
      expect(reply.status, query).toBe(500);
    }
  });
});

describe("a database without a chain", () => {
  it("says that there is nothing to verify", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    const state = await app.http("/admin/get-audit-verification", undefined, admin.headers);
    expect(state.body).toEqual({ isPossible: false, latest: null });
    const refused = await app.http("/admin/start-audit-verification", {}, admin.headers);
    expect(refused).toMatchObject({ status: 400, body: { code: "AUDIT_CHAIN_NOT_KEPT" } });
  });

  it("reads one event, without links", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    const target = await app.person("tom", "user");
    await app.http("/admin/ban-user", { userId: target.id }, admin.headers);
    const list = await app.http("/admin/list-audit-events", undefined, admin.headers);
    const { id } = list.body.events[0];
    const event = await app.http(`/admin/get-audit-event?id=${id}`, undefined, admin.headers);
    expect(event.body).toMatchObject({ id, action: "user.banned", hash: null, prevHash: null });
  });

  it("counts sign-ups, and says that nobody counts sign-ins", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    await app.person("tom", "user");
    const { body } = await app.http("/admin/get-activity?days=7", undefined, admin.headers);
    expect(body.signInsSince).toBeNull();
    expect(body.days.at(-1)).toMatchObject({ signUps: 2, signIns: null });
  });
});

describe("options", () => {
  it("asks for a reason where the host app wants one", async () => {
    const app = start({ requireImpersonationReason: true });
    const admin = await app.person("ada", "admin");
    const target = await app.person("tom", "user");
    const silent = await app.http("/admin/impersonate-user", { userId: target.id }, admin.headers);
    expect(silent.body.code).toBe("IMPERSONATION_REASON_REQUIRED");
  });

  it("takes a role at sign-up only where allowed, and only a harmless one", async () => {
    const options: ExtendedAdminOptions = {
      ac,
      roles: {
        admin: ac.newRole({ user: ["list"] }),
        user: ac.newRole({}),
        member: ac.newRole({}),
        seller: ac.newRole({ user: ["list"] }),
      },
      allowRoleOnSignUp: true,
      defaultRoleForSignUp: "member",
    };
    const app = start(options);
    const signUp = (role?: string, name = role ?? "none") =>
      app.http("/sign-up/email", {
        email: `${name}@example.test`,
        name,
        password: PASSWORD,
        ...(role === undefined ? {} : { role }),
      });
    expect((await signUp()).body.user.role).toBe("member");
    expect((await signUp("user")).body.user.role).toBe("user");
    for (const role of ["admin", "seller", "user,admin", "nobody", "constructor"]) {
      expect((await signUp(role)).status, role).toBe(400);
    }
    const picky = start({ ...options, allowedSignUpRoles: ["seller"] });
    const seller = await picky.http("/sign-up/email", {
      email: "s@example.test",
      name: "S",
      password: PASSWORD,
      role: "seller",
    });
    expect(seller.body.user.role).toBe("seller");
    const headers = { authorization: `Bearer ${seller.token}` };
    const climb = await picky.http("/update-user", { role: "admin" }, headers);
    expect(climb.status).toBe(400);
    expect(picky.db.user?.[0]?.role).toBe("seller");
  });

  it("starts with the options of the extended plugin's own example", () => {
    expect(() =>
      start({
        defaultRole: "user",
        adminRoles: ["admin", "superadmin"],
        ac,
        dynamicRoles: { enabled: true, maximumRoles: 50 },
        dynamicModules: { enabled: true },
        allowRoleOnSignUp: false,
        bannedUserMessage: "You have been banned. Contact support.",
        disabledUserMessage: "Your account has been disabled. Contact support.",
      }),
    ).not.toThrow();
  });

  it.each<[string, ExtendedAdminOptions]>([
    ["adminRoles", { adminRoles: ["boss"] }],
    ["adminRoles", { adminRoles: [] }],
    ["defaultRole", { defaultRole: "admin" }],
    ["dynamicRoles", { dynamicRoles: { enabled: true } }],
    ["defaultBanExpiresIn", { defaultBanExpiresIn: -1 }],
    ["impersonationSessionDuration", { impersonationSessionDuration: 0.5 }],
    ["defaultRoleForSignUp", { defaultRoleForSignUp: "admin" }],
    ["allowedSignUpRoles", { allowedSignUpRoles: ["user"] }],
  ])("refuses a contradiction, naming %s", (option, options) => {
    expect(() => extendedAdmin(options)).toThrow(option);
  });

  it("denies unknown origins where told to, but not a call of the server, which has none", async () => {
    const app = start({
      ac,
      dynamicRoles: { enabled: true },
      dynamicModules: { enabled: true },
      moduleUnmatchedBehavior: "deny",
    });
    const person = await app.person("ada", "user");
    const origins = ["https://shop.example"];
    await unsafeRunAsSystem("test", () =>
      app.auth.api.createModule({ body: { key: "shop", name: "Shop", origins } }),
    );
    const visit = await app.http("/get-session", undefined, person.headers);
    expect([visit.status, visit.body.code]).toEqual([401, "MODULE_ACCESS_DENIED"]);
    const within = await app.auth.api.getSession({ headers: new Headers(person.headers) });
    expect(within?.user.id).toBe(person.id);
  });

  it("answers NOT_IMPLEMENTED for what is switched off", async () => {
    const app = start();
    const admin = await app.person("ada", "admin");
    for (const [path, body] of [
      ["/extended-admin/list-roles"],
      ["/extended-admin/list-modules"],
      ["/extended-admin/create-role", { name: "x", permissions: {} }],
    ] as const) {
      expect((await app.http(path, body, admin.headers)).status, path).toBe(501);
    }
  });
});
