import { createAccessControl } from "better-auth/plugins/access";
import { describe, expect, it } from "vitest";
import { memoryApp } from "@/test/memory-app";
import { ORIGIN } from "@/test/support/http";
import { extendedAdmin, type ModuleFindings } from ".";

const ac = createAccessControl({ user: ["list"] });

describe("a visit", () => {
  it.each([
    ["banned", { banned: true }],
    ["banned for a time", { banned: true, banExpires: new Date(Date.now() + 60_000) }],
    ["disabled", { isActive: false }],
  ])("of somebody %s ends their session, however it was left", async (_, state) => {
    const app = memoryApp({ plugins: [extendedAdmin()] });
    const { cookie } = await app.person("ada");
    expect((await app.http("/get-session", { cookie })).body.user.name).toBe("ada");
    // Not through the plugin, which would have ended the session itself.
    Object.assign(app.db.user?.[0] ?? {}, state);
    const ended = await app.http("/get-session", { cookie });
    expect([ended.status, ended.body]).toEqual([200, null]);
    expect(ended.setCookies.join()).toMatch(/session_token=;.*Max-Age=0/);
    expect(app.db.session).toEqual([]);
  });

  it("of the server's own ends it as well", async () => {
    const app = memoryApp({ plugins: [extendedAdmin()] });
    const { headers } = await app.person("ada");
    expect((await app.auth.api.getSession({ headers }))?.user.name).toBe("ada");
    Object.assign(app.db.user?.[0] ?? {}, { isActive: false });
    expect(await app.auth.api.getSession({ headers })).toBeNull();
    expect(app.db.session).toEqual([]);
  });

  it("of somebody whose ban has run out goes on", async () => {
    const app = memoryApp({ plugins: [extendedAdmin()] });
    const { cookie } = await app.person("ada");
    const ranOut = { banned: true, banExpires: new Date(Date.now() - 1) };
    Object.assign(app.db.user?.[0] ?? {}, ranOut);
    expect((await app.http("/get-session", { cookie })).body.user.name).toBe("ada");
  });
});

describe("a directory of modules of the host's own", () => {
  /** An app whose directory answers what it is given, and notes what it was asked. */
  function start(found: Partial<ModuleFindings>) {
    const asked: [string | null, readonly string[]][] = [];
    const findings: ModuleFindings = { anyEnabled: true, modules: [], roles: [], ...found };
    const app = memoryApp({
      plugins: [
        extendedAdmin({
          ac,
          dynamicRoles: { enabled: true },
          dynamicModules: { enabled: true },
          moduleUnmatchedBehavior: "deny",
          moduleDirectory: {
            async find(origin: string | null, roles: readonly string[]) {
              asked.push([origin, roles]);
              return findings;
            },
          },
        }),
      ],
    });
    return { ...app, asked, findings };
  }

  const shop = (origin: string) => ({
    key: "shop",
    origins: JSON.stringify([origin]),
    denyMessage: "Shop staff only.",
  });

  it("is asked with each visit, and decides", async () => {
    const roles = [{ name: "user", permissions: JSON.stringify({ module: ["shop"] }) }];
    const app = start({ modules: [shop(ORIGIN)], roles });
    const { cookie } = await app.person("ada");
    app.asked.length = 0;
    for (let i = 0; i < 2; i++) {
      expect((await app.http("/get-session", { cookie })).body.user.name).toBe("ada");
    }
    expect(app.asked).toEqual([
      [ORIGIN, ["user"]],
      [ORIGIN, ["user"]],
    ]);
    app.findings.roles = [];
    const refused = await app.http("/get-session", { cookie });
    expect([refused.status, refused.body.message]).toEqual([401, "Shop staff only."]);
    app.findings.anyEnabled = false;
    expect((await app.http("/get-session", { cookie })).status).toBe(200);
  });

  it("may name more modules than fit", async () => {
    const roles = [{ name: "user", permissions: JSON.stringify({ module: ["*"] }) }];
    const app = start({ anyEnabled: false });
    const { cookie } = await app.person("ada");
    Object.assign(app.findings, { anyEnabled: true, modules: [shop("https://a.example")], roles });
    expect((await app.http("/get-session", { cookie })).status).toBe(401);
  });

  it("refuses everybody when it fails, as an outage", async () => {
    const app = start({ anyEnabled: false });
    const { cookie } = await app.person("ada");
    Object.defineProperty(app.findings, "anyEnabled", {
      get() {
        throw new Error("the database is gone");
      },
    });
    const { status, body } = await app.http("/get-session", { cookie });
    expect([status, body?.user]).toEqual([500, undefined]);
  });
});
