import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

type Db = Parameters<typeof createUser>[0];

const password = "correct horse";
const DESK = "https://desk.example";

const storeModule = (db: Db, key: string, origins: string[], enabled = true) =>
  db.query(
    `INSERT INTO "globalModule" (id, key, name, origins, enabled, "denyMessage")
     VALUES ($1, $1, $2, $3, $4, 'Staff only.')`,
    [key, `The ${key}`, JSON.stringify(origins), enabled],
  );
const storeRole = (db: Db, name: string, permissions: object) =>
  db.query(`INSERT INTO "globalRole" (id, name, permissions) VALUES ($1, $1, $2)`, [
    name,
    JSON.stringify(permissions),
  ]);

const clean = (db: Db) =>
  db.query(`DELETE FROM "globalModule"; DELETE FROM "globalRole";
    DELETE FROM "user" WHERE email LIKE 'tried-%'`);
test.beforeEach(({ app }) => clean(app.db));
// Not after each: a page that is still open would find its own role gone.
test.afterAll(({ app }) => clean(app.db));

test("an admin makes a module, gives it to a role, tests who gets in, and deletes it", async ({
  app,
  admin: { page },
}) => {
  await createUser(app.db, {
    name: "Tried Clerk",
    email: "tried-clerk@example.test",
    role: "clerk",
  });
  await createUser(app.db, { name: "Tried Customer", email: "tried-customer@example.test" });
  await storeRole(app.db, "clerk", {});

  await page.goto("/admin/modules");
  await expect(page.getByText("No modules yet")).toBeVisible();
  await page.getByRole("button", { name: "New module" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Front desk");
  await dialog.getByLabel("Key").fill("Desk");
  await dialog.getByLabel("Origins, one a line").fill("https://desk.example\ndesk.example/x");
  await dialog.getByLabel("Enabled").click();
  await dialog.getByRole("button", { name: "Create module" }).click();
  await expect(dialog.getByText('"desk.example/x" is not an origin')).toBeVisible();
  await dialog
    .getByLabel("Origins, one a line")
    .fill("https://DESK.example/\nhttps://reception.example:8443");
  await dialog.getByLabel("What those who are kept out read").fill("Staff only, sorry.");
  await dialog.getByRole("button", { name: "Create module" }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("row", { name: /Front desk/ });
  await expect(row).toContainText("https://reception.example:8443");
  await expect(row).toContainText("No role, so nobody gets in");
  await expect(page.getByRole("button", { name: "New module" })).toBeFocused();

  // The role gets it, in the same matrix as its permissions.
  await page.goto("/admin/roles/clerk");
  await page.getByRole("checkbox", { name: "module: desk" }).click();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByText("The role clerk was saved")).toBeVisible();

  await page.goto("/admin/modules");
  const who = page.getByRole("combobox", { name: "Who" });
  await who.fill("tried");
  await expect(page.getByRole("option")).toHaveCount(2);
  await page.getByRole("option", { name: /Tried Clerk/ }).click();
  await page.getByLabel("From which origin").fill(DESK);
  await page.getByRole("button", { name: "Test access" }).click();
  await expect(page.getByText(`Tried Clerk gets in from ${DESK}`)).toBeVisible();
  await expect(page.getByText("the role clerk has it")).toBeVisible();
  await expect(page).toHaveURL(/user=.*&origin=/);

  // By keyboard alone, and with the sentence that they read.
  await who.focus();
  await page.keyboard.type("tried cust");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(who).toHaveValue("Tried Customer");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Tried Customer does not get in from ${DESK}`)).toBeVisible();
  await expect(page.getByText("Staff only, sorry.")).toBeVisible();
  await page.reload();
  await expect(page.getByText(`Tried Customer does not get in from ${DESK}`)).toBeVisible();
  await page.getByLabel("From which origin").fill("https://elsewhere.example");
  await page.getByRole("button", { name: "Test access" }).click();
  await expect(page.getByText("No enabled module names this origin")).toBeVisible();

  // A role has it, so it can't be deleted, and the dialog says which.
  await page.getByRole("button", { name: "Delete Front desk" }).click();
  await expect(dialog.getByRole("button", { name: "Delete module" })).toBeDisabled();
  await expect(dialog.getByRole("link", { name: "clerk" })).toBeVisible();
  await page.keyboard.press("Escape");

  // A new key is carried over to the role.
  await page.getByRole("button", { name: "Edit Front desk" }).click();
  await dialog.getByLabel("Key").fill("counter");
  await dialog.getByLabel("Enabled").click();
  await dialog.getByRole("button", { name: "Save module" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("counter");
  await expect(row).toContainText("Off");
  await expect(row.getByRole("link", { name: "clerk" })).toBeVisible();

  await app.db.query(`UPDATE "globalRole" SET permissions = '{}'`);
  await page.reload();
  await page.getByRole("button", { name: "Delete Front desk" }).click();
  await dialog.getByRole("button", { name: "Delete module" }).click();
  await expect(page.getByText("No modules yet")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});

test("whoever would shut themselves out is warned before saving", async ({
  app,
  admin: { page },
}) => {
  await page.goto("/admin/modules");
  await page.getByRole("button", { name: "New module" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Origins, one a line").fill(app.url);
  await expect(dialog.getByText("This can shut you out")).toHaveCount(0);
  await dialog.getByLabel("Enabled").click();
  await expect(dialog.getByText("This can shut you out")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("support looks and tests, and is told why it can't change anything", async ({
  app,
  support: { page },
}) => {
  await storeModule(app.db, "desk", [DESK]);
  const banned = await createUser(app.db, {
    name: "Tried Banned",
    email: "tried-banned@example.test",
    banned: true,
  });
  await page.goto("/admin/modules");
  for (const [name, permission] of [
    ["New module", /role:create/],
    ["Edit The desk", /role:update/],
    ["Delete The desk", /role:delete/],
  ] as const) {
    const button = page.getByRole("button", { name });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(permission);
  }
  await page.goto(`/admin/modules?user=${banned.id}&origin=${encodeURIComponent(DESK)}`);
  await expect(page.getByText(`Tried Banned does not get in from ${DESK}`)).toBeVisible();
  await expect(page.getByText(/they are banned/)).toBeVisible();
  await page.goto(`/admin/modules?user=nobody&origin=${encodeURIComponent(DESK)}`);
  await expect(page.getByText("There is no such user any more")).toBeVisible();
});

test("what somebody else saved meanwhile is not overwritten", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 409/);
  await storeModule(app.db, "desk", [DESK], false);
  await page.goto("/admin/modules");
  await page.getByRole("button", { name: "Edit The desk" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Our desk");
  await app.db.query(
    `UPDATE "globalModule" SET name = 'Their desk', "updatedAt" = "updatedAt" + interval '1 minute'`,
  );
  await dialog.getByRole("button", { name: "Save module" }).click();
  await expect(dialog.getByText("Somebody else changed this in the meantime.")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Our desk");
  const { rows } = await app.db.query('SELECT name FROM "globalModule"');
  expect(rows).toEqual([{ name: "Their desk" }]);
});

test("who has not the module reads its sentence where they sign in", async ({
  app,
  page,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 403/);
  await storeModule(app.db, "desk", [app.url]);
  const { email } = await createUser(app.db, { email: "tried-desk@example.test", password });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Staff only.")).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
  await storeRole(app.db, "clerk", { module: ["desk"] });
  await app.db.query(`UPDATE "user" SET role = 'user,clerk' WHERE email = $1`, [email]);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
});

test("a role that only lists can't test, and looks nobody up", async ({ app, signIn }) => {
  await storeModule(app.db, "desk", [DESK]);
  await storeRole(app.db, "lister", { adminPanel: ["access"], role: ["list"] });
  const { page } = await signIn({ role: "lister" });
  await page.goto("/admin/modules");
  await expect(page.getByRole("combobox", { name: "Who" })).toBeDisabled();
  await expect(page.getByText(/permission user:list/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Test access" })).toHaveAccessibleDescription(
    /role:read/,
  );
});

test("the server's refusal is shown, and nothing is claimed", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  await storeModule(app.db, "desk", [DESK]);
  await page.goto("/admin/modules");
  await page.getByRole("button", { name: "New module" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Second desk");
  await dialog.getByLabel("Key").fill("desk");
  await dialog.getByLabel("Origins, one a line").fill(DESK);
  consoleGuard.allow(/status of 400/);
  await dialog.getByRole("button", { name: "Create module" }).click();
  await expect(dialog.getByText("A module with that key already exists")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Second desk");
  await expect(page.getByText("was created")).toHaveCount(0);
});

test("modules are searched, and fit a phone", async ({ app, admin: { page } }) => {
  await storeModule(app.db, "desk", [DESK, `https://${"very-long-name.".repeat(6)}example`]);
  await storeModule(app.db, "shop", ["https://shop.example"], false);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/admin/modules");
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await expectNoAxeViolations(page);
  await page.getByRole("textbox", { name: "Search modules" }).fill("shop.ex");
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("textbox", { name: "Search modules" }).fill("nothing at all");
  await expect(page.getByText("No modules match")).toBeVisible();
});
