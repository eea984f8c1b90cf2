import { createSession, createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

test("an admin disables an account, reading what will end, and enables it again", async ({
  app,
  admin,
}) => {
  const { page } = admin;
  const target = await createUser(app.db, { name: "Dina Disabled", role: "support" });
  await createSession(app.db, target);
  await createSession(app.db, target);
  const visited = await createUser(app.db, { name: "Visited" });
  await createSession(app.db, visited, { impersonatedBy: target.id });
  await page.goto(`/admin/users/${target.id}`);

  const more = page.getByRole("button", { name: "More" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expectNoAxeViolations(page);
  await page.getByRole("menuitem", { name: "Disable account" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(
    dialog.getByText("2 sessions will end, and 1 impersonation that they are running."),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();

  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Disable account" }).click();
  await dialog.getByRole("button", { name: "Disable account" }).click();
  await expect(page.getByText("The account of Dina Disabled was disabled")).toBeVisible();
  await expect(more).toBeFocused();
  await expect(page.getByText("This account is disabled")).toBeVisible();
  const { rows } = await app.db.query(
    'SELECT 1 FROM "session" WHERE "userId" = $1 OR "impersonatedBy" = $1',
    [target.id],
  );
  expect(rows).toEqual([]);

  await page.getByRole("button", { name: "Enable account" }).click();
  await dialog.getByRole("button", { name: "Enable account" }).click();
  await expect(page.getByText("The account of Dina Disabled was enabled")).toBeVisible();
  await expect(page.getByText("This account is disabled")).toBeHidden();
  await expect(more).toBeFocused();
});

test("an admin deletes a user once the e-mail is typed, and lands on the list", async ({
  app,
  admin,
}) => {
  const { page } = admin;
  const target = await createUser(app.db, { name: "Greta Gone", email: "greta.gone@example.test" });
  await page.goto(`/admin/users/${target.id}`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete user" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("No session is open right now.")).toBeVisible();
  await expect(dialog.getByText(/The audit log, with their name/)).toBeVisible();
  await expectNoAxeViolations(page);
  const typed = dialog.getByLabel(/to confirm/);
  await typed.fill("greta@example.test");
  await dialog.getByRole("button", { name: "Delete user" }).click();
  await expect(dialog.getByText("That is not their e-mail address.")).toBeVisible();
  await expect(typed).toBeFocused();
  await typed.fill("Greta.Gone@example.test");
  await dialog.getByRole("button", { name: "Delete user" }).click();
  await expect(page).toHaveURL(/\/admin\/users$/);
  await expect(page.getByText("Greta Gone was deleted")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Users");
  await expect(page.locator("#main")).toBeFocused();
  const { rows } = await app.db.query('SELECT 1 FROM "user" WHERE id = $1', [target.id]);
  expect(rows).toEqual([]);
  await page.goto(`/admin/audit-log?target=${target.id}`);
  await expect(page.getByText(/deleted\s+Greta Gone/)).toBeVisible();
});

test("the server's refusal is shown, and nothing happens", async ({
  app,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 403/);
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('remover', 'remover', $1)
       ON CONFLICT DO NOTHING`,
    [JSON.stringify({ adminPanel: ["access"], user: ["list", "get", "delete", "disable"] })],
  );
  const { page } = await signIn({ role: "remover" });
  const above = await createUser(app.db, { name: "Ada Above", role: "support" });
  await page.goto(`/admin/users/${above.id}`);
  for (const [item, button] of [
    ["Disable account", "Disable account"],
    ["Delete user", "Delete user"],
  ] as const) {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("All open sessions will end.")).toBeVisible();
    const typed = dialog.getByLabel(/to confirm/);
    if (await typed.isVisible()) await typed.fill(above.email);
    await dialog.getByRole("button", { name: button }).click();
    await expect(
      dialog.getByText(/This user holds permissions that you do not have: .*user:impersonate/),
    ).toBeVisible();
    await expect(page.getByText(/was (disabled|deleted)/)).toBeHidden();
    await page.keyboard.press("Escape");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Above");
});

test("support sees what it may not do, and why", async ({ app, support }) => {
  const { page } = support;
  const target = await createUser(app.db, {});
  await page.goto(`/admin/users/${target.id}`);
  await page.getByRole("button", { name: "More" }).click();
  const item = page.getByRole("menuitem", { name: "Delete user" });
  await expect(item).toHaveAttribute("aria-disabled", "true");
  await expect(item).toHaveAccessibleDescription(/permission user:delete/);
  await expectNoAxeViolations(page);
  await item.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(item).toBeVisible();
});

test("a custom end is typed in one's own time, said in UTC, and changed later", async ({
  app,
  admin,
  browser,
  consoleGuard,
}) => {
  const context = await browser.newContext({
    baseURL: app.url,
    timezoneId: "Europe/Berlin",
    storageState: await admin.context.storageState(),
  });
  consoleGuard.watch(context);
  const page = await context.newPage();
  const target = await createUser(app.db, { name: "Tom Timed" });
  await page.goto(`/admin/users/${target.id}`);
  await page.getByRole("button", { name: "Ban", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").selectOption("Compromised account");
  await dialog.getByText("Until…").click();
  await expect(dialog.getByText("In your own time zone, Europe/Berlin.")).toBeVisible();
  const end = dialog.getByLabel("Ends at");
  await end.fill("2020-01-01T10:00");
  await dialog.getByRole("button", { name: "Ban user" }).click();
  await expect(dialog.getByText("Choose a time in the future.")).toBeVisible();
  await end.fill("2037-01-15T10:00");
  await expect(dialog.getByRole("status")).toContainText(
    /Ends Jan 15, 2037, 10:00\sAM \(Jan 15, 2037, 9:00\sAM UTC\)/,
  );
  await dialog.getByRole("button", { name: "Ban user" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Change ban" }).click();
  await expect(dialog.getByRole("heading")).toHaveText("Change the ban of Tom Timed");
  await expect(dialog.getByLabel("Ends at")).toHaveValue("2037-01-15T10:00");
  await dialog.getByLabel("Reason").selectOption("Spam or advertising");
  await dialog.getByRole("button", { name: "Change ban" }).click();
  await expect(page.getByText("The ban of Tom Timed was changed")).toBeVisible();
  const { rows } = await app.db.query<{ banReason: string; banExpires: Date }>(
    'SELECT "banReason", "banExpires" FROM "user" WHERE id = $1',
    [target.id],
  );
  expect(rows[0]?.banReason).toBe("Spam or advertising");
  const off = Math.abs((rows[0]?.banExpires.getTime() ?? 0) - Date.UTC(2037, 0, 15, 9));
  expect(off).toBeLessThan(2_000);
  await context.close();
});
