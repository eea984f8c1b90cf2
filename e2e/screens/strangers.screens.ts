import type { Page } from "@playwright/test";
import { createUser, type TestUser } from "@/test/factories";
import type { AppUnderTest } from "../support/app-under-test";
import { openMessage } from "../support/mailbox";
import { test } from "./look";

const password = "correct horse battery staple";

async function signInAs(page: Page, email: string, typed: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(typed);
  const answer = page.waitForResponse(/\/sign-in\/email/);
  await page.getByRole("button", { name: "Sign in" }).click();
  await answer;
  await page.getByRole("alert").filter({ hasText: /./ }).waitFor();
}

for (const [name, path] of [
  ["home", "/"],
  ["sign-in", "/sign-in"],
  ["sign-in to come back", "/sign-in?returnTo=%2Fadmin%2Fusers"],
  ["sign-up", "/sign-up"],
  ["forgot-password", "/forgot-password"],
  ["reset-password dead link", "/reset-password?token=unknown"],
  ["email-verified", "/email-verified"],
  ["email-verified dead link", "/email-verified?error=INVALID_TOKEN"],
] as const) {
  test(name, ({ look, page }) => look(page, () => page.goto(path)));
}

test("missing page", ({ look, page, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  return look(page, () => page.goto("/no-such-page"));
});

test("sign-in wrong", ({ look, page, consoleGuard }) => {
  consoleGuard.allow(/status of 401/);
  return look(page, () => signInAs(page, "nobody@example.test", "not the password"));
});

test("sign-in banned", async ({ look, page, app, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  const { email } = await createUser(app.db, {
    password,
    banned: true,
    banReason: "Spam or advertising",
    banExpires: new Date(Date.now() + 7 * 86_400_000),
  });
  await look(page, () => signInAs(page, email, password));
});

test("sign-in disabled", async ({ look, page, app, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  const { email } = await createUser(app.db, { password, isActive: false });
  await look(page, () => signInAs(page, email, password));
});

test("sign-in denied by a module", async ({ look, page, app, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  const { email } = await createUser(app.db, { password });
  await app.db.query(
    `INSERT INTO "globalModule" (id, key, name, origins, enabled, "denyMessage")
     VALUES ('desk', 'desk', 'The desk', $1, true, 'The desk is for staff only.')`,
    [JSON.stringify([app.url])],
  );
  try {
    await look(page, () => signInAs(page, email, password));
  } finally {
    await app.db.query(`DELETE FROM "globalModule"`);
  }
});

test("sign-in too often", ({ look, page, consoleGuard }) => {
  consoleGuard.allow(/status of 401/, /status of 429/);
  return look(page, async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      await signInAs(page, "nobody@example.test", "not the password");
      if (await page.getByText("Too many attempts").isVisible()) return;
    }
    throw new Error("Nobody was told to wait.");
  });
});

test("sign-up with errors", ({ look, page }) =>
  look(page, async () => {
    await page.goto("/sign-up");
    await page.getByLabel("E-mail").fill("not an address");
    await page.getByRole("button", { name: /create|sign up/i }).click();
    await page
      .getByText(/at least 8 characters/)
      .first()
      .waitFor();
  }));

test("forgot-password sent", ({ look, page }) =>
  look(page, async () => {
    await page.goto("/forgot-password");
    await page.getByLabel("E-mail").fill("nobody@example.test");
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByText("Look into your mail").waitFor();
  }));

test("mailbox empty", async ({ look, page, app }) => {
  await app.db.query('DELETE FROM "devMail"');
  await look(page, () => page.goto("/dev/mailbox"));
});

test.describe("messages", () => {
  // A message's frame runs no scripts, those of this file's driver neither.
  test.beforeEach(({ consoleGuard }) =>
    consoleGuard.allow(/Blocked script execution in 'about:srcdoc'/),
  );

  test("mailbox", async ({ look, page, app, admin: { page: desk } }) => {
    for (const action of ["send-invitation", "send-password-reset", "send-user-verification"]) {
      await sendTo(app, desk, action);
    }
    await look(page, async () => {
      await page.goto("/dev/mailbox");
      await page.getByRole("listitem").nth(2).waitFor();
    });
  });

  test("message", async ({ look, page, app, admin: { page: desk } }) => {
    const { email } = await sendTo(app, desk, "send-invitation");
    await look(page, () => openMessage(page, email, /invitation/i));
  });

  test("choose a password", async ({ look, page, app, admin: { page: desk } }) => {
    const { email } = await sendTo(app, desk, "send-invitation");
    await look(page, async () => {
      await openMessage(page, email, /invitation/i);
      const link = page
        .frameLocator("iframe")
        .getByRole("link", { name: "Choose your password", exact: true });
      await page.goto((await link.getAttribute("href")) ?? "");
    });
  });
});

/** Has a message sent to somebody who never signed in, by whoever sits at the desk. */
async function sendTo(app: AppUnderTest, desk: Page, action: string): Promise<TestUser> {
  const target = await createUser(app.db, { name: "Ivy Invited", emailVerified: false });
  await app.db.query('UPDATE "user" SET "lastActiveAt" = NULL WHERE id = $1', [target.id]);
  const reply = await desk.request.post(`/api/auth/admin/${action}`, {
    data: { userId: target.id },
    headers: { origin: app.url },
  });
  if (!reply.ok()) throw new Error(`${action} answered ${reply.status()}`);
  return target;
}
