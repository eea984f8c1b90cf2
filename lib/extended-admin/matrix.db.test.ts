import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/lib/admin.config";
import { createTestApp, type TestApp } from "@/test/app";
import { extendedAdmin } from ".";
import { grants } from "./permission-maps";
import type { Permissions } from "./types";

// Who may call what: every endpoint that the plugin has × every kind of caller,
// over HTTP, with the database's difference. The list of endpoints comes from
// the plugin itself, so a new one without a row here fails.

type Person = Awaited<ReturnType<TestApp["person"]>>;

interface Row {
  /** `resource:action`, or who needs no permission but to be signed in, or not even that. */
  needs: `${string}:${string}` | "nothing" | "signed in" | "impersonating";
  /** A body makes it a POST; a text is a query. */
  input?: (target: Person) => object | string;
}

const onTarget = (target: Person) => ({ userId: target.id });
const onTargets = (target: Person) => ({ userIds: [target.id] });
const withRole = (target: Person) => ({ ...onTargets(target), role: "user" });

const ROWS: Record<string, Row> = {
  "list-users": { needs: "user:list" },
  "export-users": { needs: "user:export" },
  "import-users": {
    needs: "user:create",
    input: ({ id }) => ({ users: [{ email: `new-${id}@example.test`, name: "New" }] }),
  },
  "get-user": { needs: "user:get", input: ({ id }) => `?id=${id}` },
  "ban-user": { needs: "user:ban", input: onTarget },
  "unban-user": { needs: "user:ban", input: onTarget },
  "disable-user": { needs: "user:disable", input: onTarget },
  "enable-user": { needs: "user:enable", input: onTarget },
  "set-role": { needs: "user:set-role", input: ({ id }) => ({ userId: id, role: "user" }) },
  "ban-users": { needs: "user:ban", input: onTargets },
  "unban-users": { needs: "user:ban", input: onTargets },
  "disable-users": { needs: "user:disable", input: onTargets },
  "enable-users": { needs: "user:enable", input: onTargets },
  "add-role-to-users": { needs: "user:set-role", input: withRole },
  "remove-role-from-users": { needs: "user:set-role", input: withRole },
  "revoke-users-sessions": { needs: "session:revoke", input: onTargets },
  "remove-users": { needs: "user:delete", input: onTargets },
  "list-assignable-roles": { needs: "role:list" },
  "count-role-holders": { needs: "role:list" },
  "create-user": {
    needs: "user:create",
    input: ({ id }) => ({ email: `new-${id}@example.test`, name: "New" }),
  },
  "update-user": {
    needs: "user:update",
    input: ({ id }) => ({ userId: id, data: { name: "Renamed" } }),
  },
  "create-role": {
    needs: "role:create",
    input: ({ id }) => ({ name: `role-${id}`, permissions: {} }),
  },
  "update-role": {
    needs: "role:update",
    input: () => ({ name: "moderator", data: { description: "Same" } }),
  },
  "delete-role": { needs: "role:delete", input: () => ({ name: "spare" }) },
  "list-roles": { needs: "role:list" },
  "get-role": { needs: "role:read", input: () => "?name=moderator" },
  "create-module": {
    needs: "role:create",
    input: ({ id }) => ({ key: `module-${id}`, name: "New", origins: ["https://new.example"] }),
  },
  "update-module": {
    needs: "role:update",
    input: () => ({ key: "shop", data: { name: "Shop" } }),
  },
  "delete-module": { needs: "role:delete", input: () => ({ key: "spare" }) },
  "list-modules": { needs: "role:list" },
  "get-module": { needs: "role:read", input: () => "?key=shop" },
  "test-module-access": {
    needs: "role:read",
    input: ({ id }) => `?userId=${id}&origin=https://shop.example`,
  },
  "set-user-password": {
    needs: "user:set-password",
    input: ({ id }) => ({ userId: id, newPassword: "long enough" }),
  },
  "send-password-reset": { needs: "user:set-password", input: onTarget },
  "send-invitation": { needs: "user:create", input: onTarget },
  "send-user-verification": { needs: "user:update", input: onTarget },
  "read-password-link": { needs: "nothing", input: () => ({ token: "unknown" }) },
  "remove-user": { needs: "user:delete", input: onTarget },
  "get-user-ban": { needs: "user:get", input: ({ id }) => `?userId=${id}` },
  "list-user-accounts": { needs: "account:list", input: ({ id }) => `?userId=${id}` },
  "unlink-user-account": {
    needs: "account:unlink",
    input: ({ id }) => ({ userId: id, accountId: `account-${id}`, evenIfLast: true }),
  },
  "list-user-notes": { needs: "note:list", input: ({ id }) => `?userId=${id}` },
  "create-user-note": {
    needs: "note:create",
    input: ({ id }) => ({ userId: id, text: "Called about an invoice." }),
  },
  // Of somebody else's note: that one's own needs less is in user-notes.db.test.ts.
  "update-user-note": {
    needs: "note:update",
    input: ({ id }) => ({ userId: id, noteId: `note-${id}`, text: "Changed." }),
  },
  "delete-user-note": {
    needs: "note:delete",
    input: ({ id }) => ({ userId: id, noteId: `note-${id}` }),
  },
  "list-user-sessions": { needs: "session:list", input: onTarget },
  "revoke-user-session": {
    needs: "session:revoke",
    input: ({ session }) => ({ sessionId: session.id }),
  },
  "list-sessions": { needs: "session:list" },
  "revoke-user-sessions-by-id": {
    needs: "session:revoke",
    input: ({ session }) => ({ sessionIds: [session.id] }),
  },
  "revoke-user-sessions": { needs: "session:revoke", input: onTarget },
  "impersonate-user": {
    needs: "user:impersonate",
    input: ({ id }) => ({ userId: id, reason: "matrix" }),
  },
  "stop-impersonating": { needs: "impersonating", input: () => ({}) },
  "stop-impersonation": { needs: "impersonating", input: () => ({}) },
  "has-permission": {
    needs: "signed in",
    input: () => ({ permissions: { user: ["list"] } }),
  },
  "get-my-permissions": { needs: "signed in" },
  "list-my-sessions": { needs: "signed in" },
  "list-my-staff-access": { needs: "signed in" },
  "revoke-my-session": { needs: "signed in", input: () => ({ sessionId: "unknown" }) },
  "list-audit-events": { needs: "audit:list" },
  "get-audit-event": { needs: "audit:list", input: () => "?id=unknown" },
  "get-audit-verification": { needs: "audit:list" },
  "start-audit-verification": { needs: "audit:export", input: () => ({}) },
  "continue-audit-verification": { needs: "audit:export", input: () => ({ id: "unknown" }) },
  "export-audit-events": { needs: "audit:export", input: () => "?format=jsonl" },
  "get-preferences": { needs: "adminPanel:access" },
  "set-preference": {
    needs: "adminPanel:access",
    input: () => ({ key: "users.columns", value: "{}" }),
  },
  "get-overview": { needs: "adminPanel:access" },
  "get-activity": { needs: "adminPanel:access", input: () => "?days=7" },
};

/** Calls that end otherwise because there is nothing to do, once they are allowed. */
const ALLOWED_STATUS: Record<string, number> = {
  "revoke-my-session": 404,
  "get-audit-event": 404,
  "continue-audit-verification": 404,
  "read-password-link": 404,
  "send-invitation": 400,
  "send-user-verification": 400,
};

const MODERATOR: Permissions = { adminPanel: ["access"], user: ["list", "get", "ban"] };

const CALLERS = {
  nobody: null,
  "expired session": null,
  banned: null,
  user: {},
  support: roles.support,
  moderator: MODERATOR,
  admin: roles.admin,
  "admin by id": "everything",
  impersonating: "impersonating",
} as const satisfies Record<string, Permissions | null | "everything" | "impersonating">;
type Caller = keyof typeof CALLERS;

const paths = Object.values(extendedAdmin().endpoints).flatMap(({ path }) => path ?? []);

/** What delete-role and delete-module find to delete, each time. */
const SPARES = `
  INSERT INTO "globalRole" (id, name, permissions) VALUES ('spare', 'spare', '{}')
    ON CONFLICT DO NOTHING;
  INSERT INTO "globalModule" (id, key, name, origins)
    VALUES ('shop', 'shop', 'Shop', '["https://shop.example"]'), ('spare', 'spare', 'Spare', '[]')
    ON CONFLICT DO NOTHING;`;

let app: TestApp;
const cookies = new Map<Caller, () => Promise<string>>();

beforeAll(async () => {
  app = await createTestApp();
  await app.sql.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('m', 'moderator', $1)`,
    [JSON.stringify(MODERATOR)],
  );
  await app.person({ role: "admin" });
  const as = (role: string) => async () => (await app.person({ role })).cookie;
  for (const role of ["user", "support", "moderator", "admin"] as const)
    cookies.set(role, as(role));
  const byId = await app.person({ id: "admin-by-id" });
  cookies.set("admin by id", async () => byId.cookie);
  cookies.set("nobody", async () => "");
  cookies.set(
    "expired session",
    async () => (await app.person({ role: "admin" }, { expiresIn: -60 })).cookie,
  );
  cookies.set("banned", async () => {
    const person = await app.person({ role: "admin" });
    // As if the ban's deletion of sessions had been lost: the session is still there.
    await app.sql.query('UPDATE "user" SET banned = true WHERE id = $1', [person.id]);
    return person.cookie;
  });
  cookies.set("impersonating", async () => {
    // As somebody who could do a good deal in a session of their own.
    const [admin, support] = [
      await app.person({ role: "admin" }),
      await app.user({ role: "support" }),
    ];
    const started = await app.http("/admin/impersonate-user", {
      cookie: admin.cookie,
      body: { userId: support.id, reason: "matrix" },
    });
    return started.cookie;
  });
});
afterAll(() => app.close());

function expected({ needs }: Row, caller: Caller): number {
  const held = CALLERS[caller];
  if (needs === "nothing") return 200;
  if (held === null) return 401;
  if (needs === "signed in") return 200;
  if (needs === "impersonating") return held === "impersonating" ? 200 : 400;
  if (held === "everything") return 200;
  if (held === "impersonating") return 403;
  const [resource = "", action = ""] = needs.split(":");
  return grants(held, { [resource]: [action] }) ? 200 : 403;
}

/** What an operation could have changed about the target, and how many users there are. */
async function stateOf(target: Person) {
  const { rows } = await app.sql.query(
    `SELECT (SELECT row_to_json(u) FROM "user" u WHERE id = $1) AS "user",
            (SELECT json_agg(id ORDER BY id) FROM "session" WHERE "userId" = $1) AS sessions,
            (SELECT json_agg(n ORDER BY id) FROM "userNote" n WHERE "userId" = $1) AS notes,
            (SELECT json_agg(id ORDER BY id) FROM "account" WHERE "userId" = $1) AS accounts,
            (SELECT max(password) FROM "account" WHERE "userId" = $1) AS password,
            (SELECT count(*)::int FROM "user" WHERE email LIKE 'new-' || $1 || '%') AS created`,
    [target.id],
  );
  return JSON.stringify(rows[0]);
}

describe("authorization matrix", () => {
  let cells = 0;

  it("has a row for every endpoint of the plugin", () => {
    const names = new Set(paths.map((path) => path.split("/").at(-1)));
    expect([...names].sort()).toEqual(Object.keys(ROWS).sort());
  });

  describe.each(Object.keys(CALLERS) as Caller[])("%s", (caller) => {
    it.each(paths)("%s", async (path) => {
      const name = path.split("/").at(-1) ?? "";
      const row = ROWS[name] as Row;
      const target = await app.person();
      await app.sql.query(SPARES);
      await app.sql.query(
        `INSERT INTO "userNote" (id, "userId", "authorLabel", text)
         VALUES ('note-' || $1, $1, 'Somebody', 'Seen.')`,
        [target.id],
      );
      await app.sql.query(
        `INSERT INTO "account" (id, "userId", "providerId", "accountId")
         VALUES ('account-' || $1, $1, 'github', $1)`,
        [target.id],
      );
      const before = await stateOf(target);
      const cookie = (await cookies.get(caller)?.()) ?? "";
      const input = row.input?.(target);
      const reply = await app.http(
        path + (typeof input === "string" ? input : ""),
        typeof input === "object" ? { cookie, body: input } : { cookie },
      );
      let status = expected(row, caller);
      if (status === 200) status = ALLOWED_STATUS[name] ?? 200;
      // Ending one's own sessions is off-limits while impersonating (S5).
      if (name === "revoke-my-session" && caller === "impersonating") status = 403;
      expect(reply.status, JSON.stringify(reply.body)).toBe(status);
      if (status !== 200) expect(await stateOf(target)).toBe(before);
      cells += 1;
    });
  });

  it("has nothing beside it: every endpoint has an address", () => {
    const within = Object.entries(extendedAdmin().endpoints).filter(([, { path }]) => !path);
    expect(within).toEqual([]);
  });

  it("was looked at in full", () => {
    expect(paths.length).toBe(131);
    expect(cells).toBe(paths.length * Object.keys(CALLERS).length);
  });
});
