import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";
import { allowServerErrors, withoutTable } from "./support/without-table";

test("a part of a page that fails says so under an id, and leaves the others alone", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  allowServerErrors(consoleGuard);
  await withoutTable(app, "dailyCount", async (bringBack) => {
    await page.goto("/admin");
    const alert = page.getByRole("alert").filter({ hasText: "The charts could not be loaded" });
    await expect(alert).toContainText(/pass on the id \d+\./);
    await expect(page.getByText("Latest events")).toBeVisible();
    await expectNoAxeViolations(page);
    await bringBack();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("slider", { name: "Sign-ups per day" })).toBeVisible();
  });
});

test("a page that fails says so in the panel, and can be tried again", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  allowServerErrors(consoleGuard);
  await withoutTable(app, "globalModule", async (bringBack) => {
    await page.goto("/admin/roles/new");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "This page could not be loaded",
    );
    await expect(page.getByText(/under the id \d+\./)).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Panel" })).toBeVisible();
    await expectNoAxeViolations(page);
    await bringBack();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("New role");
  });
});

test("where not even the layout can be made, a page of its own says so", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  allowServerErrors(consoleGuard);
  await withoutTable(app, "session", async (bringBack) => {
    await page.goto("/account");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "This page could not be shown",
    );
    await expect(page.getByText(/Error id \d+/)).toBeVisible();
    await expectNoAxeViolations(page);
    await bringBack();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/could not be shown/);
  });
});

test("a dialog whose code can't be fetched is no dead button", async ({
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/ERR_FAILED/, /Failed to load chunk/);
  await page.goto("/admin/users", { waitUntil: "networkidle" });
  // Toasts have code of their own, which a busy machine fetches late.
  await expect(page.getByRole("region", { name: /^Notifications/ })).toBeAttached();
  await page.route("**/_next/static/chunks/**", (route) => route.abort());
  await page.getByRole("button", { name: "Columns" }).click();
  const toast = page.getByRole("listitem").filter({ hasText: "This could not be loaded" });
  await expect(toast).toContainText("Check your connection");
  await page.unroute("**/_next/static/chunks/**");
  await toast.getByRole("button", { name: "Load again" }).click();
  await expect(toast).toHaveCount(0);
  await page.getByRole("button", { name: "Columns" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});
