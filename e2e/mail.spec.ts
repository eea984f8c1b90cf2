import { createSession, createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { followButton, openMessage } from "./support/mailbox";
import { expect, test } from "./support/test";

const password = "correct horse battery staple";

// A message's frame runs no scripts, those of this test's driver neither.
test.beforeEach(({ consoleGuard }) =>
  consoleGuard.allow(/Blocked script execution in 'about:srcdoc'/),
);

test("somebody is invited, finds the message, chooses a password and is in", async ({
  app,
  admin,
  page,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.allow(/status of 400/);
  const { page: desk } = admin;
  await desk.goto("/admin/users");
  const opener = desk.getByRole("button", { name: "Create user" });
  await opener.click();
  const dialog = desk.getByRole("dialog", { name: "Create a user" });
  await dialog.getByRole("button", { name: "Create and invite" }).click();
  await expect(dialog.getByText("Enter a name of at most 200 characters.")).toBeVisible();
  await dialog.getByLabel("Name").fill("Ivy Invited");
  await dialog.getByLabel("E-mail").fill("standing@example.test");
  await dialog.getByRole("button", { name: "Create and invite" }).click();
  await expect(dialog.getByText(/already exists/i)).toBeVisible();
  await dialog.getByLabel("E-mail").fill("ivy@example.test");
  await dialog.getByRole("checkbox", { name: "support" }).click();
  await expectNoAxeViolations(desk);
  await dialog.getByRole("button", { name: "Create and invite" }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByText("Ivy Invited was invited")).toBeVisible();
  await expect(opener).toBeFocused();

  await openMessage(page, "ivy@example.test", /invitation/i);
  await expectNoAxeViolations(page, { without: "iframe" });
  await followButton(page, "Choose your password");
  await expect(page.getByRole("heading", { name: /welcome/i })).toBeVisible();
  const link = page.url();
  await expectNoAxeViolations(page);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  // The refusal, not the hint: it says that the press has been seen to.
  await expect(page.getByText("A password has at least 8 characters.")).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await page.waitForURL(`${app.url}/`);
  await expect(page.getByText("ivy@example.test").first()).toBeVisible();
  const { rows } = await app.db.query(
    `SELECT role, "emailVerified" FROM "user" WHERE email = 'ivy@example.test'`,
  );
  expect(rows).toEqual([{ role: "user,support", emailVerified: true }]);

  // The link has done its work.
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: "This link doesn't work any more" }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test("a forgotten password is replaced, and every session ends", async ({
  app,
  page,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 401/);
  const user = await createUser(app.db, { password: "the forgotten one" });
  await createSession(app.db, user);
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel("E-mail").fill(user.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();
  await expectNoAxeViolations(page);

  await openMessage(page, user.email, /choose a new password/i);
  await followButton(page, "Choose a new password");
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Change password and sign in" }).click();
  await page.waitForURL(`${app.url}/`);
  const sessions = await app.db.query('SELECT 1 FROM "session" WHERE "userId" = $1', [user.id]);
  expect(sessions.rowCount).toBe(1);
  await openMessage(page, user.email, /was changed/i);

  const stranger = await signIn();
  await stranger.context.clearCookies();
  await stranger.page.goto("/sign-in");
  await stranger.page.getByLabel("E-mail").fill(user.email);
  await stranger.page.getByLabel("Password", { exact: true }).fill("the forgotten one");
  await stranger.page.getByRole("button", { name: "Sign in" }).click();
  await expect(stranger.page.getByText("That didn't match")).toBeVisible();
});

test("an unknown address gets the same page", async ({ app, page }) => {
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill("nobody@example.test");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();
  const { rowCount } = await app.db.query(
    `SELECT 1 FROM "devMail" WHERE recipient LIKE '%nobody@example.test%'`,
  );
  expect(rowCount).toBe(0);
});

test("an expired link says so and leads to a new one", async ({ app, page, consoleGuard }) => {
  consoleGuard.allow(/status of 400/);
  const user = await createUser(app.db, { password });
  const token = "expired-link-of-a-test-00";
  const insert = (expires: string) =>
    app.db.query(
      `INSERT INTO "verification" (id, identifier, value, "expiresAt")
       VALUES (gen_random_uuid()::text, $1, $2, now() + $3::interval)`,
      [`reset-password:${token}`, user.id, expires],
    );
  await insert("-1 minute");
  await page.goto(`/reset-password?token=${token}`);
  await expect(
    page.getByRole("heading", { name: "This link doesn't work any more" }),
  ).toBeVisible();

  // Its time is over while the page is open.
  await app.db.query('DELETE FROM "verification"');
  await insert("10 minutes");
  await page.goto(`/reset-password?token=${token}`);
  await app.db.query('DELETE FROM "verification"');
  await page.getByLabel("New password", { exact: true }).fill("something else entirely");
  await page.getByRole("button", { name: "Change password and sign in" }).click();
  await expect(
    page.getByRole("heading", { name: "This link doesn't work any more" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Send me a new link" }).click();
  await expect(page.getByRole("button", { name: "Send the link" })).toBeVisible();
});

test("a banned person chooses a password and still can't sign in", async ({
  app,
  page,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 403/);
  const user = await createUser(app.db, { password: "old one", banned: true });
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(user.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  // Whoever leaves before the answer may take the question along.
  await expect(page.getByText("Look into your mail")).toBeVisible();
  await openMessage(page, user.email, /choose a new password/i);
  await followButton(page, "Choose a new password");
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Change password and sign in" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await expect(page.getByText("You can't sign in")).toBeVisible();
});

test("an admin sends a link, a second invitation and sets a password", async ({ app, admin }) => {
  test.setTimeout(120_000);
  const target = await createUser(app.db, { name: "Tara Target", emailVerified: false });
  await createSession(app.db, target, { expiresIn: 3_600 });
  await app.db.query('UPDATE "user" SET "lastActiveAt" = NULL WHERE id = $1', [target.id]);
  const { page } = admin;
  await page.goto(`/admin/users/${target.id}`);
  const more = page.getByRole("button", { name: "More" });
  // Opened again where it closed: what the action before has changed arrives meanwhile.
  const choose = async (name: string) => {
    const item = page.getByRole("menuitem", { name });
    await expect(async () => {
      if (!(await item.isVisible())) {
        await more.focus();
        await page.keyboard.press("Enter");
      }
      await item.click({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole("dialog")).toBeVisible();
  };

  await choose("Send password link");
  await expect(page.getByText("1 session will end")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText("A password link was sent to Tara Target")).toBeVisible();
  await expect(more).toBeFocused();

  await choose("Send invitation again");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText("An invitation was sent to Tara Target")).toBeVisible();
  await expect(more).toBeFocused();

  await choose("Ask to confirm address");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText("A link to confirm the address was sent")).toBeVisible();
  await expect(more).toBeFocused();

  await choose("Set password");
  await page.getByRole("button", { name: "Make one up" }).click();
  const made = await page.getByRole("dialog").locator("code").textContent();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("The password of Tara Target was set")).toBeVisible();
  expect(made).toMatch(/^(\w{5}-){3}\w{5}$/);
  const { rows } = await app.db.query(
    `SELECT action, outcome FROM "auditEvent" WHERE "targetId" = $1 ORDER BY seq`,
    [target.id],
  );
  expect(rows.map(({ action }) => action).slice(0, 4)).toEqual([
    "user.password_link_sent",
    "user.invited",
    "user.verification_sent",
    "user.password_set",
  ]);
  const left = await app.db.query('SELECT 1 FROM "session" WHERE "userId" = $1', [target.id]);
  expect(left.rowCount).toBe(0);
});

test("support may create nobody and send no links", async ({ app, support, consoleGuard }) => {
  const target = await createUser(app.db);
  const { page } = support;
  await page.goto("/admin/users");
  const create = page.getByRole("button", { name: "Create user" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await expect(create).toHaveAccessibleDescription(/user:create/);
  await page.goto(`/admin/users/${target.id}`);
  await page.getByRole("button", { name: "More" }).click();
  for (const name of ["Send password link", "Set password"]) {
    await expect(page.getByRole("menuitem", { name })).toHaveAttribute("aria-disabled", "true");
  }
  // Whatever the page shows, the endpoint decides.
  consoleGuard.allow(/status of 403/);
  for (const name of ["send-password-reset", "send-invitation", "send-user-verification"]) {
    const reply = await page.request.post(`/api/auth/admin/${name}`, {
      data: { userId: target.id },
      headers: { origin: app.url },
    });
    expect(reply.status(), name).toBe(403);
  }
  const { rowCount } = await app.db.query('SELECT 1 FROM "devMail" WHERE recipient LIKE $1', [
    `%${target.email}%`,
  ]);
  expect(rowCount).toBe(0);
});

test("an unconfirmed address is asked for on the account page and confirmed by mail", async ({
  app,
  signIn,
}) => {
  const { page, user } = await signIn({ emailVerified: false });
  await page.goto("/account");
  await expect(page.getByText("Confirm your e-mail address")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/email-verified");
  await expect(page.getByRole("heading", { name: /isn't confirmed yet/ })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "Send the link again" }).click();
  await expect(page.getByText("A new link is on its way")).toBeVisible();
  await openMessage(page, user.email, /confirm your e-mail/i);
  await followButton(page, "Confirm this address");
  await expect(page.getByRole("heading", { name: /is confirmed/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/account");
  await expect(page.getByText("Confirm your e-mail address")).toBeHidden();
  const { rows } = await app.db.query('SELECT "emailVerified" FROM "user" WHERE id = $1', [
    user.id,
  ]);
  expect(rows).toEqual([{ emailVerified: true }]);
});

test("a broken confirmation link says so", async ({ page }) => {
  await page.goto("/api/auth/verify-email?token=nonsense&callbackURL=%2Femail-verified");
  await expect(
    page.getByRole("heading", { name: "This link doesn't work any more" }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});
