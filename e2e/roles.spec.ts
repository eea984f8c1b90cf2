import type { Page } from "@playwright/test";
import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

type Db = Parameters<typeof createUser>[0];

const store = (db: Db, name: string, permissions: object, description: string | null = null) =>
  db.query(
    `INSERT INTO "globalRole" (id, name, permissions, description) VALUES ($1, $1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET permissions = $2, description = $3`,
    [name, JSON.stringify(permissions), description],
  );

const stored = async (
  db: { query(text: string, values: unknown[]): Promise<{ rows: { permissions: string }[] }> },
  name: string,
) => {
  const { rows } = await db.query('SELECT permissions FROM "globalRole" WHERE name = $1', [name]);
  return rows[0] ? JSON.parse(rows[0].permissions) : null;
};

const box = (page: Page, permission: string) =>
  page.getByRole("checkbox", { name: permission.replace(":", ": "), exact: true });
const bar = (page: Page) => page.locator("form").getByRole("status").last();

const clean = (db: Db) =>
  db.query(`DELETE FROM "globalRole"; DELETE FROM "user" WHERE email LIKE 'holder-%'`);
test.beforeEach(({ app }) => clean(app.db));
// Not after each: a page that is still open would find its own role gone.
test.afterAll(({ app }) => clean(app.db));

async function holders(db: Db, role: string, count: number) {
  for (let number = 1; number <= count; number++) {
    await createUser(db, {
      name: `Holder ${number}`,
      email: `holder-${role}-${number}@example.test`,
      role: `user,${role}`,
    });
  }
}

test("an admin makes a role, finds it, changes it with the difference in view, and deletes it", async ({
  app,
  admin: { page },
}) => {
  await page.goto("/admin/roles");
  await page.getByRole("link", { name: "New role" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New role");
  await page.getByRole("button", { name: "Create role" }).click();
  await expect(page.getByText("Give the role a name.")).toBeVisible();

  await page.getByLabel("Name").fill(" Night Shift ");
  await page.getByLabel("What it is for").fill("Watches while others sleep");
  await box(page, "adminPanel:access").click();
  await box(page, "user:list").click();
  await expect(bar(page)).toHaveText("2 permissions added");
  await page.getByRole("button", { name: "Create role" }).click();
  await expect(page).toHaveURL("/admin/roles/night%20shift");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("night shift");
  await expect(page.getByText("The role night shift was created")).toBeVisible();
  expect(await stored(app.db, "night shift")).toEqual({
    adminPanel: ["access"],
    user: ["list"],
  });

  await holders(app.db, "night shift", 3);
  await page.goto("/admin/roles?search=sleep");
  const row = page.getByRole("row", { name: /night shift/ });
  await expect(row).toContainText("2 permissions");
  await expect(row.getByRole("link", { name: "3 people with the role night shift" })).toBeVisible();
  await row.getByRole("link", { name: "night shift", exact: true }).click();

  await expect(page.getByRole("link", { name: "3 people hold it" })).toBeVisible();
  const save = page.getByRole("button", { name: "Save role" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await box(page, "session:list").click();
  await box(page, "session:revoke").click();
  await box(page, "user:list").click();
  await expect(bar(page)).toHaveText("2 permissions added, 1 removed, 3 people affected");
  await expect(page.getByRole("list", { name: "Added" }).getByRole("listitem")).toHaveText([
    "session:list",
    "session:revoke",
  ]);
  await expect(page.getByRole("list", { name: "Removed" }).getByRole("listitem")).toHaveText([
    "user:list",
  ]);
  await save.click();
  await expect(bar(page)).toHaveText("The role night shift was saved");
  await expect(save).toBeFocused();
  expect(await stored(app.db, "night shift")).toEqual({
    adminPanel: ["access"],
    session: ["list", "revoke"],
  });

  // Renamed, with its holders.
  await page.getByLabel("Name").fill("50% / ü?");
  await expect(page.getByText("3 people will hold it under that name.")).toBeVisible();
  await save.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("50% / ü?");
  await page.reload();
  await expect(page.getByRole("link", { name: "3 people hold it" })).toBeVisible();

  // Held, so it can't be deleted, and it says by whom.
  await page.getByRole("button", { name: "Delete role" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("3 people hold this role. Take it from them first.")).toBeVisible();
  await expect(dialog.getByRole("link", { name: "Holder 1" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Delete role" })).toBeDisabled();
  await dialog.getByRole("link", { name: "Open them in the users list" }).click();
  await expect(page).toHaveURL(/\/admin\/users\?role=/);
  await expect(page.getByRole("row", { name: /Holder 3/ })).toBeVisible();

  await app.db.query(`UPDATE "user" SET role = 'user' WHERE email LIKE 'holder-%'`);
  await page.goBack();
  await page.reload();
  await page.getByRole("button", { name: "Delete role" }).click();
  await expect(dialog.getByText("Nobody holds it")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete role" }).click();
  await expect(page).toHaveURL("/admin/roles");
  await expect(page.getByRole("rowheader", { name: /50%/ })).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
});

test("what somebody else saved meanwhile is not overwritten, and nothing typed is lost", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 409/);
  await store(app.db, "night shift", { user: ["list"] });
  await page.goto("/admin/roles/night%20shift");
  await box(page, "user:get").click();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(bar(page)).toHaveText("The role night shift was saved");
  // One's own save is no reason to refuse the next.
  await box(page, "user:get").click();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect.poll(() => stored(app.db, "night shift")).toEqual({ user: ["list"] });
  await expect(bar(page)).toHaveText("The role night shift was saved");
  await app.db.query(
    `UPDATE "globalRole" SET permissions = '{"user":["list","update"]}',
       "updatedAt" = "updatedAt" + interval '1 minute' WHERE name = 'night shift'`,
  );
  await page.getByLabel("What it is for").fill("Watches");
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByText("Somebody else changed this in the meantime.")).toBeVisible();
  await expect(page.getByLabel("What it is for")).toHaveValue("Watches");
  expect(await stored(app.db, "night shift")).toEqual({ user: ["list", "update"] });
  await page.reload();
  await expect(box(page, "user:update")).toBeChecked();
});

test("a built-in role is read-only, and is extended apart from what is built in", async ({
  app,
  admin: { page },
  support,
}) => {
  await page.goto("/admin/roles/support");
  await expect(page.getByRole("heading", { name: /^Built in: \d+ permissions/ })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("link", { name: "Extend this role" }).click();
  await expect(page.getByLabel("Name")).toHaveAttribute("readonly");
  // Built in: ticked, and it stays so, also when it is clicked all the same.
  await expect(box(page, "user:list")).toBeChecked();
  await expect(box(page, "user:list")).toHaveAccessibleDescription(/built in/);
  await box(page, "user:list").click({ force: true });
  await expect(box(page, "user:list")).toBeChecked();
  await box(page, "user:ban").click();
  await expect(bar(page)).toHaveText(/^1 permission added, \d+ (person|people) affected$/);
  await page.getByRole("button", { name: "Extend role" }).click();
  await expect(page).toHaveURL("/admin/roles/support");
  expect(await stored(app.db, "support")).toEqual({ user: ["ban"] });
  const asked = await support.page.request.post("/api/auth/admin/has-permission", {
    data: { permissions: { user: ["ban", "list"] } },
    headers: { origin: app.url },
  });
  expect(await asked.json()).toMatchObject({ success: true });
  // Asked for once more, the page to extend it leads to where it is.
  await page.goto("/admin/roles/new?extend=support");
  await expect(page).toHaveURL("/admin/roles/support");
  await page.getByRole("button", { name: "Delete extension" }).click();
  await expect(page.getByText(/loses? 1 permission: user:ban/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Delete extension" }).click();
  await expect(page.getByRole("link", { name: "Extend this role" })).toBeVisible();
  expect(await stored(app.db, "support")).toBeNull();
});

test("support looks, and is told why it can't change anything", async ({
  app,
  support: { page },
  consoleGuard,
}) => {
  await store(app.db, "billing", { adminPanel: ["access"], user: ["list"] });
  await page.goto("/admin/roles");
  const make = page.getByRole("button", { name: "New role" });
  await expect(make).toHaveAttribute("aria-disabled", "true");
  await expect(make).toHaveAccessibleDescription(/role:create/);
  // Nobody said what it is for, so its size stands once, in its own column.
  await expect(page.getByRole("row", { name: /billing/ }).getByText("2 permissions")).toHaveCount(
    1,
  );
  await page.getByRole("link", { name: "billing", exact: true }).click();
  await expect(page.getByText("You can look at this, but not change it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save role" })).toHaveAccessibleDescription(
    /role:update/,
  );
  await expect(page.getByRole("button", { name: "Delete role" })).toHaveAccessibleDescription(
    /role:delete/,
  );
  await box(page, "user:list").click({ force: true });
  await expect(box(page, "user:list")).toBeChecked();
  consoleGuard.allow(/status of 403/);
  expect((await page.goto("/admin/roles/new"))?.status()).toBe(403);
});

test("who edits roles gives only what they have, and can't touch a role beyond it", async ({
  app,
  signIn,
  consoleGuard,
}) => {
  const editor = { adminPanel: ["access"], role: ["list", "create", "update", "delete"] };
  await store(app.db, "editor", editor);
  await store(app.db, "banners", { user: ["ban"] });
  await store(app.db, "small", { role: ["list"] });
  const { page } = await signIn({ role: "editor" });
  consoleGuard.allow(/status of 403/);

  await page.goto("/admin/roles/small");
  await expect(box(page, "user:ban")).toHaveAttribute("aria-disabled", "true");
  await expect(box(page, "user:ban")).toHaveAccessibleDescription(/do not have this permission/);
  await box(page, "user:ban").click({ force: true });
  await expect(box(page, "user:ban")).not.toBeChecked();
  await expect(box(page, "role:create")).not.toHaveAttribute("aria-disabled");
  // No user:list: the number is shown, and leads nowhere.
  await page.goto("/admin/roles");
  await expect(page.getByRole("row", { name: /editor/ })).toContainText("1 person");
  await expect(page.getByRole("link", { name: /1 person/ })).toHaveCount(0);

  await page.goto("/admin/roles/banners");
  await expect(page.getByRole("note")).toContainText(
    "It grants what you do not have yourself: user:ban.",
  );
  await expect(page.getByRole("button", { name: "Delete role" })).toHaveAccessibleDescription(
    /user:ban/,
  );

  // The page is an hour old, the editor lost a permission meanwhile: the server's sentence.
  await page.goto("/admin/roles/small");
  await store(app.db, "editor", { ...editor, role: ["list", "update"] });
  await box(page, "role:create").click();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "role:create" })).toBeVisible();
  await expect(page.getByText("The role small was saved")).toHaveCount(0);
  expect(await stored(app.db, "small")).toEqual({ role: ["list"] });
});

test("roles are searched, unknown ones are not found, odd names are reached", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  await store(app.db, "new", {}, "Called like a page");
  await store(app.db, "..", {});
  await page.goto("/admin/roles");
  await page.getByRole("link", { name: "new", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("new custom");
  await page.goto("/admin/roles");
  await page.getByRole("link", { name: "..", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(".. custom");
  await page.goto("/admin/roles");
  await page.getByRole("textbox", { name: "Search roles" }).fill("like a PAGE");
  await expect(page).toHaveURL(/search=/);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("textbox", { name: "Search roles" }).fill("nothing at all");
  await expect(page.getByText("No roles match")).toBeVisible();
  await page.getByRole("link", { name: "Show all roles" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(5);
  consoleGuard.allow(/status of 404/);
  expect((await page.goto("/admin/roles/nobody"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such role");
  expect((await page.goto("/admin/roles/%25%25"))?.status()).toBe(404);
});

test("the matrix is walked and ticked by keyboard, and saved with Enter", async ({
  app,
  admin: { page },
}) => {
  await store(app.db, "helper", { user: ["list"] });
  await page.goto("/admin/roles/helper");
  await box(page, "user:create").focus();
  await page.keyboard.press("ArrowRight");
  await expect(box(page, "user:list")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(box(page, "session:list")).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(box(page, "role:list")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(box(page, "role:all")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(bar(page)).toContainText("6 permissions added");
  await page.keyboard.press("ArrowUp");
  await expect(box(page, "session:all")).toBeFocused();
  await expect(box(page, "session:all")).toBeChecked({ indeterminate: true });
  await page.getByLabel("Name").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The role helper was saved")).toBeVisible();
  expect(await stored(app.db, "helper")).toEqual({
    user: ["list"],
    session: ["list"],
    role: ["create", "read", "update", "delete", "list"],
  });
});

test("a phone shows a card for each resource, and works", async ({ app, admin: { page } }) => {
  await store(app.db, "helper", { user: ["list"] });
  await holders(app.db, "helper", 6);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/admin/roles", "/admin/roles/new", "/admin/roles/helper"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
  await page.getByRole("rowheader", { name: /^session/ }).scrollIntoViewIfNeeded();
  await page.getByText("session: revoke", { exact: true }).click();
  await expect(box(page, "session:revoke")).toBeChecked();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByText("The role helper was saved")).toBeVisible();
  await page.getByRole("button", { name: "Delete role" }).click();
  await expect(page.getByRole("link", { name: "See all of them" })).toBeVisible();
  await expectNoAxeViolations(page);
});
