import { createAuthClient } from "better-auth/client";
import { expect, it } from "vitest";
import { memoryApp, PASSWORD } from "@/test/memory-app";
import { extendedAdmin } from "..";
import { extendedAdminClient } from "../client";

// The samples of the starter kit's page on its admin plugin, as they stand there.

async function start() {
  const app = memoryApp({ plugins: [extendedAdmin()] });
  const boss = await app.person("boss", "admin");
  const target = await app.person("tom", "user");
  const authClient = createAuthClient({
    ...app.browserOf(boss),
    plugins: [extendedAdminClient()],
  });
  return { ...app, boss, target, authClient };
}

it("impersonates, exits, and logs both", async () => {
  const { authClient, boss, target } = await start();
  // Start impersonation
  await authClient.admin.impersonateUser({
    userId: target.id,
  });
  expect((await authClient.getSession()).data?.user.id).toBe(target.id);
  // Exit impersonation (return to admin account)
  await authClient.admin.stopImpersonation();
  expect((await authClient.getSession()).data?.user.id).toBe(boss.id);

  const { data } = await authClient.extendedAdmin.listAuditEvents({
    query: { targetId: target.id },
  });
  const events = data?.events.map(({ action, actorId }) => ({ action, actorId }));
  expect(events).toContainEqual({ action: "impersonation.started", actorId: boss.id });
  expect(events).toContainEqual({ action: "impersonation.stopped", actorId: boss.id });
});

it("bans with a reason, which ends sessions and bars sign-in, and unbans", async () => {
  const { authClient, target, http, db } = await start();
  const signIn = () =>
    http("/sign-in/email", { body: { email: target.email, password: PASSWORD } });
  // Ban a user
  await authClient.admin.banUser({
    userId: target.id,
    reason: "Terms of service violation",
  });
  expect(db.user?.find(({ id }) => id === target.id)).toMatchObject({
    banned: true,
    banReason: "Terms of service violation",
  });
  expect((await http("/get-session", { cookie: target.cookie })).body).toBeNull();
  expect((await signIn()).body.code).toBe("BANNED_USER");
  // Unban a user
  await authClient.admin.unbanUser({
    userId: target.id,
  });
  expect((await signIn()).status).toBe(200);
});
