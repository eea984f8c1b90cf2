import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

test("support impersonates a user, sees the banner everywhere, and comes back", async ({
  app,
  support,
}) => {
  const customer = await createUser(app.db, { name: "Carla Customer" });
  const { page } = support;
  await page.goto(`/admin/users/${customer.id}`);
  await page.getByRole("button", { name: "Impersonate" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Off-limits meanwhile")).toBeVisible();
  await dialog.getByRole("button", { name: "Start impersonating" }).click();
  await expect(dialog.getByText("Say why; it goes on record.")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Ticket 4711");
  await dialog.getByRole("button", { name: "Start impersonating" }).click();

  await page.waitForURL(`${app.url}/`);
  const banner = page.getByRole("region", { name: "Impersonation" });
  await expect(banner).toContainText("you are acting as Carla Customer");
  await expect(banner).toContainText("Ticket 4711");
  await expectNoAxeViolations(page);

  await page.goto("/account");
  await expect(banner).toBeVisible();
  await expect(page.getByRole("button", { name: /change password/i })).toBeDisabled();
  await expectNoAxeViolations(page);

  await banner.getByRole("button", { name: "Stop impersonating" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${app.url}/admin/users/${customer.id}`);
  await expect(banner).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Carla");
});

test("the reason can be read on a narrow phone, beside a long address", async ({
  app,
  support: { page },
}) => {
  const customer = await createUser(app.db, {
    name: "Carla Customer",
    email: `${"very-long-local-part".repeat(3)}@example.test`,
  });
  const started = await page.request.post("/api/auth/admin/impersonate-user", {
    data: { userId: customer.id, reason: "Ticket 4711: the invoice is missing" },
    headers: { origin: app.url },
  });
  expect(started.status()).toBe(200);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/account");
  const banner = page.getByRole("region", { name: "Impersonation" });
  await expect(
    banner.getByText("Ticket 4711: the invoice is missing", { exact: true }),
  ).toBeInViewport({ ratio: 0.9 });
});

test("the panel is not there while impersonating", async ({ app, support, consoleGuard }) => {
  const customer = await createUser(app.db, { name: "Carl Customer" });
  const { page } = support;
  const started = await page.request.post("/api/auth/admin/impersonate-user", {
    data: { userId: customer.id, reason: "test" },
    headers: { origin: app.url },
  });
  expect(started.status()).toBe(200);
  consoleGuard.allow(/status of 404/);
  const response = await page.goto("/admin/users");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("region", { name: "Impersonation" })).toBeVisible();
});

test("stopping works without JavaScript", async ({ app, support, browser }) => {
  const customer = await createUser(app.db, { name: "No Script" });
  const started = await support.page.request.post("/api/auth/admin/impersonate-user", {
    data: { userId: customer.id, reason: "test" },
    headers: { origin: app.url },
  });
  expect(started.status()).toBe(200);
  const plain = await browser.newContext({
    baseURL: app.url,
    javaScriptEnabled: false,
    storageState: await support.context.storageState(),
  });
  const page = await plain.newPage();
  await page.goto("/account");
  await page.getByRole("button", { name: "Stop impersonating" }).click();
  await expect(page).toHaveURL(`${app.url}/admin/users/${customer.id}`);
  await plain.close();
});

test("stopping from another site is refused", async ({ app, support }) => {
  const customer = await createUser(app.db, {});
  await support.page.request.post("/api/auth/admin/impersonate-user", {
    data: { userId: customer.id, reason: "test" },
    headers: { origin: app.url },
  });
  const response = await support.page.request.post("/impersonation/stop", {
    headers: { origin: "https://elsewhere.example" },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(403);
});

test("support may not ban, in the panel or past it", async ({ app, support }) => {
  const customer = await createUser(app.db, {});
  const { page } = support;
  await page.goto(`/admin/users/${customer.id}`);
  const ban = page.getByRole("button", { name: "Ban", exact: true });
  await expect(ban).toHaveAttribute("aria-disabled", "true");
  await ban.click({ force: true });
  await expect(page.getByRole("dialog")).toBeHidden();
  const response = await page.request.post("/api/auth/admin/ban-user", {
    data: { userId: customer.id },
    headers: { origin: app.url },
  });
  expect(response.status()).toBe(403);
});
