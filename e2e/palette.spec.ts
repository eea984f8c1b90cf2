import type { Page } from "@playwright/test";
import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Command palette" });
const box = (page: Page) => palette(page).getByRole("combobox");
const selected = (page: Page) => palette(page).locator("[role=option][aria-selected=true]");

/** The page's script is there when its own keys are: pressing until it answers. */
async function openByKey(page: Page) {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expect(box(page)).toBeFocused();
}

test("goes to a page by keyboard alone", async ({ admin: { page } }) => {
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await openByKey(page);
  await page.keyboard.type("audit");
  await expect(selected(page)).toHaveText(/Audit log/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/admin\/audit-log$/);
  await expect(palette(page)).toBeHidden();
});

test("closes on Escape and on its own keys, and gives the focus back", async ({
  admin: { page },
}) => {
  await page.goto("/admin/users");
  const search = page.getByRole("textbox", { name: "Search users" });
  await search.focus();
  await openByKey(page);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(search).toBeFocused();
  await openByKey(page);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();
  await expect(search).toBeFocused();
});

test("finds a user on the server, and opens them", async ({ app, admin: { page } }) => {
  const target = await createUser(app.db, {
    name: "Zoltán Palettási",
    banned: true,
    banReason: "Spam",
  });
  await page.goto("/admin");
  await openByKey(page);
  await page.keyboard.type("palettás");
  const option = palette(page).getByRole("option", { name: /Zoltán Palettási/ });
  await expect(option).toContainText(target.email);
  await expect(option).toContainText("Banned");
  await expect(palette(page).getByRole("status")).toHaveText("1 match");
  await expect(selected(page)).toContainText("Zoltán Palettási");
  await page.keyboard.press("ArrowDown");
  await expect(selected(page)).toContainText("Search all users for");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/admin/users/${target.id}$`));
});

test("says what the server refused, and keeps what was typed", async ({
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 500/);
  await page.route("**/extended-admin/list-users*", (route) =>
    route.fulfill({ status: 500, json: { message: "The database is away." } }),
  );
  await page.goto("/admin");
  await openByKey(page);
  await page.keyboard.type("grace");
  await expect(palette(page).getByRole("status")).toHaveText("The database is away.");
  await expect(box(page)).toHaveValue("grace");
});

test("runs an action on the open user in the page's own dialog", async ({ app, admin }) => {
  const { page } = admin;
  const target = await createUser(app.db, { name: "Palette Target" });
  await page.goto(`/admin/users/${target.id}`);
  await openByKey(page);
  await expect(palette(page).getByRole("group", { name: "Palette Target" })).toBeVisible();
  await page.keyboard.type("palette target ban");
  await expect(selected(page)).toHaveText("Ban");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /Ban/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test("says why an action is out of reach, and does nothing", async ({ admin: { page, user } }) => {
  await page.goto(`/admin/users/${user.id}`);
  await openByKey(page);
  await page.keyboard.type("impersonate");
  await expect(selected(page)).toContainText("This is you.");
  await page.keyboard.press("Enter");
  await expect(palette(page).getByRole("status")).toHaveText("This is you.");
  await expect(palette(page)).toBeVisible();
});

test("shows staff only what they may open", async ({ signIn, app }) => {
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('palette', 'palette', $1)`,
    [JSON.stringify({ adminPanel: ["access"], audit: ["list"] })],
  );
  const { page } = await signIn({ role: "palette" });
  await page.goto("/admin");
  await openByKey(page);
  const options = palette(page).getByRole("group", { name: "Go to" }).getByRole("option");
  await expect(options).toHaveText(["Overview", "Audit log", "Your account", "Back to the app"]);
  await page.keyboard.type("grace");
  await expect(palette(page).getByText("Nothing is called “grace”.")).toBeVisible();
});

test("changes the theme, and signs out", async ({ admin: { page } }) => {
  await page.goto("/admin");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await box(page).fill("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await openByKey(page);
  await page.keyboard.type("log out");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("lists the shortcuts, and turns single keys off for good", async ({ admin: { page } }) => {
  await page.goto("/admin/users");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expectNoAxeViolations(page);
  await help.getByRole("switch", { name: /Single keys are on/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Search", exact: true })).toBeFocused();

  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(page.getByRole("textbox", { name: "Search users" })).not.toBeFocused();
  await expect(help).toBeHidden();
  await page.goto("/account");
  const preference = page.getByRole("switch", { name: "Single-key shortcuts" });
  await expect(preference).not.toBeChecked();
  await preference.click();
  await page.goto("/admin/users");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("textbox", { name: "Search users" })).toBeFocused();
  }).toPass();
});

test("is accessible in both themes, and fits a narrow phone", async ({ admin: { page } }) => {
  await page.goto("/admin");
  await openByKey(page);
  await expectNoAxeViolations(page);
  await page.keyboard.type("person");
  await expect(
    palette(page)
      .getByRole("option", { name: /Person/ })
      .first(),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 360, height: 640 });
  const outside = await page.evaluate(() => {
    const dialog = document.querySelector("[role=dialog]")?.getBoundingClientRect();
    return dialog ? dialog.left < 0 || dialog.right > window.innerWidth : true;
  });
  expect(outside).toBe(false);
});
