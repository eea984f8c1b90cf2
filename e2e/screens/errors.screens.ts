import type { Page } from "@playwright/test";
import { createUser } from "@/test/factories";
import { crowd } from "../support/crowd";
import { allowServerErrors, withoutShortTerms, withoutTable } from "../support/without-table";
import { test } from "./look";

test.beforeEach(({ consoleGuard }) => allowServerErrors(consoleGuard));

/** Opens a page that can't be whole: one that is would be no picture of an error. */
async function failing(page: Page, path: string) {
  await page.goto(path);
  await page
    .getByText(/could not be (loaded|shown)/)
    .first()
    .waitFor();
}

for (const [name, path, table] of [
  ["overview charts", "/admin", "dailyCount"],
  ["overview latest events", "/admin", "auditEvent"],
  ["audit log", "/admin/audit-log", "auditEvent"],
  ["role", "/admin/roles/support", "globalModule"],
  ["new role", "/admin/roles/new", "globalModule"],
  ["modules", "/admin/modules", "globalModule"],
  ["account staff access", "/account", "auditEvent"],
  ["not even the layout", "/account", "session"],
] as const) {
  test(name, ({ app, look, admin: { page } }) =>
    withoutTable(app, table, () => look(page, () => failing(page, path))),
  );
}

for (const [tab, table] of [
  ["accounts", "account"],
  ["notes", "userNote"],
  ["activity", "auditEvent"],
] as const) {
  test(`user ${tab}`, async ({ app, look, admin: { page } }) => {
    const { id } = await createUser(app.db, { name: "Tina Target" });
    await withoutTable(app, table, () =>
      look(page, () => failing(page, `/admin/users/${id}?tab=${tab}`)),
    );
  });
}

test("users", ({ app, look, admin: { page } }) =>
  withoutShortTerms(app, () => look(page, () => failing(page, "/admin/users?search=an"))));

test("action without an answer", async ({ app, look, admin: { page }, consoleGuard }) => {
  consoleGuard.allow(/net::ERR_/);
  const { id } = await createUser(app.db, { name: "Tina Target" });
  await page.route("**/ban-user", (route) => route.abort());
  await look(page, async () => {
    await page.goto(`/admin/users/${id}`);
    await page.getByRole("button", { name: "Ban", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").selectOption("Spam or advertising");
    await dialog.getByRole("button", { name: "Ban user" }).click();
    await dialog.getByRole("alert").filter({ hasText: /./ }).waitFor();
  });
});

test("bulk without an answer", async ({ app, look, admin: { page }, consoleGuard }) => {
  consoleGuard.allow(/net::ERR_/);
  await crowd(app, "unanswered", 3);
  await page.route("**/disable-users", (route) => route.abort());
  await look(page, async (narrow) => {
    await page.goto("/admin/users?search=unanswered-");
    // What the wide picture has left behind.
    if (narrow) await page.getByRole("button", { name: "Discard the rest" }).click();
    await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
    await page.getByRole("button", { name: "Disable", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disable 3 users" }).click();
    await page
      .getByRole("region", { name: /^Disabling/ })
      .getByText(/0 of 3/)
      .waitFor();
  });
});

test("code that can't be fetched", async ({ look, admin: { page }, consoleGuard }) => {
  consoleGuard.allow(/ERR_FAILED/, /Failed to load chunk/);
  await look(page, async () => {
    await page.unroute("**/_next/static/chunks/**");
    await page.goto("/admin/users", { waitUntil: "networkidle" });
    await page.getByRole("region", { name: /^Notifications/ }).waitFor({ state: "attached" });
    await page.route("**/_next/static/chunks/**", (route) => route.abort());
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("listitem").filter({ hasText: "This could not be loaded" }).waitFor();
  });
});
