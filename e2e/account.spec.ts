import { createSession, createUser } from "@/test/factories";
import { expect, test } from "./support/test";

const password = "correct horse battery staple";

test("somebody signs up, changes their name and password, and signs out", async ({ app, page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Nora New");
  await page.getByLabel("E-mail").fill("nora.new@example.test");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /create|sign up/i }).click();
  await page.waitForURL(`${app.url}/`);

  await page.goto("/account");
  await page.getByLabel("Name").fill("Nora Newer");
  await page.getByRole("button", { name: /save/i }).click();
  await expect(page.getByText("Nora Newer").first()).toBeVisible();

  await page.getByLabel("Current password", { exact: true }).fill(password);
  await page.getByLabel("New password", { exact: true }).fill("another long password");
  await page.getByRole("button", { name: /change password/i }).click();
  await expect(page.getByText(/password.*changed/i)).toBeVisible();
  const { rows } = await app.db.query(
    `SELECT role FROM "user" WHERE email = 'nora.new@example.test'`,
  );
  expect(rows).toEqual([{ role: "user" }]);
});

test("wrong password and unknown e-mail can't be told apart", async ({
  app,
  page,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 401/);
  const known = await createUser(app.db, { password });
  const sentences: (string | null)[] = [];
  for (const email of [known.email, "unknown@example.test"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    const alert = page.getByRole("alert").filter({ hasText: /./ });
    await expect(alert).toBeVisible();
    sentences.push(await alert.textContent());
  }
  expect(sentences[0]).toBe(sentences[1]);
});

test("disabled people are told so", async ({ app, page, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  const person = await createUser(app.db, { password, isActive: false });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/account is disabled/)).toBeVisible();
});

test("who tries too often reads how long to wait, and loses nothing typed", async ({
  page,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 401/, /status of 429/);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("unknown@example.test");
  const waiting = page.getByText(/Too many attempts\. Try again in \d+ seconds?\./);
  const refused = page.getByRole("alert").filter({ hasText: /./ });
  for (let attempt = 0; attempt < 5 && !(await waiting.isVisible()); attempt++) {
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    const answer = page.waitForResponse(/\/sign-in\/email/);
    await page.getByRole("button", { name: "Sign in" }).click();
    await answer;
    await expect(refused).toBeVisible();
  }
  await expect(waiting).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("unknown@example.test");
});

test("one ends another of one's own sessions", async ({ app, user }) => {
  await createSession(app.db, user.user, {
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
  });
  const { page } = user;
  await page.goto("/account");
  await page.getByRole("button", { name: /^End .*Safari/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End session" }).click();
  await expect(page.getByText("The session has ended.")).toBeVisible();
  const { rows } = await app.db.query('SELECT 1 FROM "session" WHERE "userId" = $1', [
    user.user.id,
  ]);
  expect(rows).toHaveLength(1);
});

test("sign-in leads back to this app only", async ({ app, page }) => {
  const person = await createUser(app.db, { password });
  for (const returnTo of [
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
  ]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${app.url}/`);
  }
});
