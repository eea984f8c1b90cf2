import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import { describe, expect, it } from "vitest";
import { memoryApp, PASSWORD } from "@/test/memory-app";
import { extendedAdmin } from ".";

// The order of plugins must not matter: hooks run in it.
describe.each([
  ["before", () => [extendedAdmin(), username(), twoFactor({ otpOptions: { sendOTP } })]],
  ["after", () => [username(), twoFactor({ otpOptions: { sendOTP } }), extendedAdmin()]],
])("%s the username and two-factor plugins", (_place, plugins) => {
  async function start() {
    sent.length = 0;
    const app = memoryApp({ plugins: plugins(), tables: ["twoFactor"] });
    const boss = await app.person("boss", "admin");
    await app.http("/sign-up/email", {
      body: { email: "tom@example.test", name: "Tom", password: PASSWORD, username: "tom_user" },
    });
    const id = app.db.user?.find(({ name }) => name === "Tom")?.id as string;
    const signIn = () =>
      app.http("/sign-in/username", { body: { username: "tom_user", password: PASSWORD } });
    const as = (cookie: string) => (path: string, body?: unknown) =>
      app.http(path, { cookie, body });
    return { ...app, id, signIn, as, asBoss: as(boss.cookie) };
  }

  it.each([
    ["ban-user", "BANNED_USER"],
    ["disable-user", "USER_IS_DISABLED"],
  ])("refuses a sign-in by username after %s", async (operation, code) => {
    const { id, signIn, asBoss, db } = await start();
    expect((await signIn()).status).toBe(200);
    expect((await asBoss(`/admin/${operation}`, { userId: id })).status).toBe(200);
    const refused = await signIn();
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe(code);
    expect(db.session?.map(({ userId }) => userId)).not.toContain(id);
  });

  it("refuses the second factor of somebody banned since the first", async () => {
    const { id, signIn, as, asBoss, db } = await start();
    const { cookie } = await signIn();
    await as(cookie)("/two-factor/enable", { password: PASSWORD });
    Object.assign(db.user?.find((user) => user.id === id) ?? {}, { twoFactorEnabled: true });
    const half = await signIn();
    expect(half.body.twoFactorRedirect).toBe(true);
    await as(half.cookie)("/two-factor/send-otp", {});
    await asBoss("/admin/ban-user", { userId: id });
    const refused = await as(half.cookie)("/two-factor/verify-otp", { code: sent.at(-1) });
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe("BANNED_USER");
    await asBoss("/admin/unban-user", { userId: id });
    const again = await signIn();
    await as(again.cookie)("/two-factor/send-otp", {});
    const verified = await as(again.cookie)("/two-factor/verify-otp", { code: sent.at(-1) });
    expect(verified.status).toBe(200);
  });

  it("keeps two-factor endpoints off limits while impersonating", async () => {
    const { id, as, asBoss, signIn } = await start();
    const { cookie } = await asBoss("/admin/impersonate-user", { userId: id });
    for (const path of ["enable", "disable", "generate-backup-codes", "get-totp-uri"]) {
      const refused = await as(cookie)(`/two-factor/${path}`, { password: PASSWORD });
      expect(refused.body?.code, path).toBe("NOT_WHILE_IMPERSONATING");
    }
    const own = await as((await signIn()).cookie)("/two-factor/enable", { password: PASSWORD });
    expect(own.status).toBe(200);
  });
});

const sent: string[] = [];

function sendOTP({ otp }: { otp: string }) {
  sent.push(otp);
}

describe("a plugin that makes users with whatever role it is told", () => {
  const joining = {
    id: "joining",
    endpoints: {
      join: createAuthEndpoint("/join", { method: "POST" }, async (ctx) => {
        const { role } = ctx.body as { role?: string };
        const user = { email: "joe@example.test", name: "Joe", ...(role ? { role } : {}) };
        return ctx.context.internalAdapter.createUser(user as never, undefined as never);
      }),
    },
  } satisfies BetterAuthPlugin;

  it.each([
    ["admin", false],
    ["user", false],
    ["admin", true],
  ])("gets no %s past the rule on sign-up (allowRoleOnSignUp: %s)", async (role, allowed) => {
    const app = memoryApp({ plugins: [extendedAdmin({ allowRoleOnSignUp: allowed }), joining] });
    expect((await app.http("/join", { body: { role } })).status).toBe(400);
    expect(app.db.user).toEqual([]);
    expect((await app.http("/join", { body: {} })).body.role).toBe("user");
  });
});
