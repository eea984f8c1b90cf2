import { createSession, createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

for (const path of [
  "/",
  "/sign-in",
  "/sign-up",
  "/sign-in?error=banned",
  "/forgot-password",
  "/reset-password?token=unknown",
  "/email-verified",
  "/email-verified?error=INVALID_TOKEN",
  "/dev/mailbox",
]) {
  test(`${path} is accessible to strangers in both themes`, async ({ page }) => {
    await page.goto(path);
    await expectNoAxeViolations(page);
  });
}

test("a missing page is accessible", async ({ page, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  await page.goto("/no-such-page");
  await expectNoAxeViolations(page);
});

// `:id` is a user with a session.
for (const path of [
  "/",
  "/account",
  "/admin",
  "/admin/users",
  "/admin/users?search=nobody-has-this-name",
  "/admin/users/import",
  "/admin/sessions",
  "/admin/sessions?ip=203.0.113.254",
  "/admin/audit-log",
  "/admin/audit-log?batch=no-such-batch",
  "/admin/users/:id?tab=profile",
  "/admin/users/:id?tab=sessions",
  "/admin/users/:id?tab=accounts",
  "/admin/users/:id?tab=notes",
  "/admin/users/:id?tab=roles",
  "/admin/users/:id?tab=activity",
  "/admin/users/:id?tab=activity&events=by",
  "/admin/roles",
  "/admin/roles?search=nobody-has-this-name",
  "/admin/roles/new",
  "/admin/roles/support",
  "/admin/modules",
  "/admin/modules?user=:id&origin=https%3A%2F%2Fapp.example.com",
]) {
  test(`${path} is accessible in both themes`, async ({ app, admin: { page } }) => {
    const target = await createUser(app.db, { name: "Ana María Núñez" });
    await createSession(app.db, target);
    await page.goto(path.replace(":id", target.id));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
}

test("an unknown user's page is accessible", async ({ admin: { page }, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  await page.goto("/admin/users/nobody");
  await expectNoAxeViolations(page);
});

test("dialogs are accessible, close on Escape and give the focus back", async ({ app, admin }) => {
  const target = await createUser(app.db, {});
  const { page } = admin;
  await page.goto(`/admin/users/${target.id}`);
  for (const name of ["Impersonate", "Set role", "Ban"]) {
    const opener = page.getByRole("button", { name, exact: true });
    await opener.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test("nothing is wider than a narrow phone", async ({ app, admin }) => {
  const target = await createUser(app.db, {
    name: "Wolfeschlegelsteinhausenbergerdorff ".repeat(3).trim(),
    email: `${"very-long-local-part".repeat(3)}@example.test`,
  });
  const { page } = admin;
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    "/",
    "/account",
    "/reset-password?token=unknown",
    "/dev/mailbox",
    "/admin",
    "/admin/users",
    "/admin/users/import",
    "/admin/sessions",
    "/admin/audit-log",
    "/admin/roles",
    "/admin/roles/new",
    "/admin/modules",
    `/admin/users/${target.id}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
