import type { Page } from "@playwright/test";
import type { AppUnderTest } from "./support/app-under-test";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const heads = async (page: Page) =>
  (await page.getByRole("columnheader").allInnerTexts())
    .map((text) => text.trim())
    .filter((text) => text && text !== "Selected");
const editor = (page: Page) => page.getByRole("dialog", { name: "Columns" });
const opener = (page: Page) => page.getByRole("button", { name: "Columns" });
/** What the server remembers of somebody's columns, or views. */
const stored = async (app: AppUnderTest, { id }: { id: string }, key: string) => {
  const { rows } = await app.db.query<{ value: string }>(
    'SELECT value FROM "panelPreference" WHERE "userId" = $1 AND key = $2',
    [id, key],
  );
  return rows[0] ? (JSON.parse(rows[0].value) as unknown) : null;
};

test("columns are chosen and put in order by keyboard, and remembered", async ({
  app,
  admin: { page, context, user },
}) => {
  await page.goto("/admin/users");
  await expect
    .poll(() => heads(page))
    .toEqual(["User", "Status", "Roles", "Created", "Last active"]);

  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await editor(page).getByRole("checkbox", { name: "Created" }).press("Space");
  await expect(editor(page).getByRole("checkbox", { name: "Created" })).toBeFocused();
  await editor(page).getByRole("checkbox", { name: "Ban ends" }).press("Space");
  const up = editor(page).getByRole("button", { name: "Move Ban ends up" });
  await up.focus();
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press("Enter");
    await expect(up).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(editor(page).getByRole("status")).toHaveText("Ban ends is column 2 of 5.");
  // At the top it goes no further, and keeps the focus.
  await page.keyboard.press("Enter");
  await expect(up).toBeFocused();
  await expect
    .poll(() => stored(app, user, "users.columns"))
    .toEqual({ columns: ["banExpires", "status", "role", "lastActiveAt"], widths: {} });
  await page.keyboard.press("Escape");
  await expect(opener(page)).toBeFocused();
  const mine = ["User", "Ban ends", "Status", "Roles", "Last active"];
  await expect.poll(() => heads(page)).toEqual(mine);

  // From the first paint on, in another window too.
  const other = await context.newPage();
  const html = await (await other.goto("/admin/users"))?.text();
  expect(html).toContain("Ban ends");
  await expect.poll(() => heads(other)).toEqual(mine);

  await opener(page).click();
  await editor(page).getByRole("button", { name: "Back to the usual columns" }).click();
  await editor(page).getByRole("button", { name: "Done" }).click();
  await expect.poll(() => stored(app, user, "users.columns")).toBeNull();
  await page.reload();
  await expect
    .poll(() => heads(page))
    .toEqual(["User", "Status", "Roles", "Created", "Last active"]);
});

test("a column is sized by keyboard and by pointer, and keeps its width", async ({
  app,
  support: { page, user },
}) => {
  await page.goto("/admin/users");
  const head = page.getByRole("columnheader", { name: "Roles" });
  const edge = page.getByRole("separator", { name: "Width of the column Roles" });
  const width = async () => Math.round((await head.boundingBox())?.width ?? 0);
  await expect(edge).toHaveAttribute("aria-valuenow", "192");
  await edge.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(edge).toHaveAttribute("aria-valuenow", "208");
  await expect(edge).toBeFocused();
  expect(await width()).toBe(208);
  await expectNoAxeViolations(page);

  const box = await edge.boundingBox();
  if (!box) throw new Error("the edge is not to be seen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(edge).toHaveAttribute("aria-valuenow", "268");
  expect(await width()).toBe(268);
  await expect
    .poll(() => stored(app, user, "users.columns"))
    .toEqual({ columns: null, widths: { role: 268 } });
  await page.reload();
  await expect(edge).toHaveAttribute("aria-valuenow", "268");
  expect(await width()).toBe(268);

  await edge.focus();
  await page.keyboard.press("Home");
  await expect(edge).toHaveAttribute("aria-valuenow", "192");
});

test("remembered columns come without a shift of what is on screen", async ({ app, admin }) => {
  const { page, user } = admin;
  const value = JSON.stringify({ columns: ["email", "banExpires"], widths: { email: 300 } });
  await app.db.query(
    `INSERT INTO "panelPreference" (id, "userId", key, value) VALUES ($1, $1, 'users.columns', $2)`,
    [user.id, value],
  );
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number };
        (window as unknown as { shift: number }).shift =
          ((window as unknown as { shift?: number }).shift ?? 0) + shift.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/admin/users");
  await expect.poll(() => heads(page)).toEqual(["User", "E-mail", "Ban ends"]);
  await expect(page.getByRole("separator", { name: /E-mail/ })).toHaveAttribute(
    "aria-valuenow",
    "300",
  );
  await page.waitForTimeout(500);
  expect(
    await page.evaluate(() => (window as unknown as { shift?: number }).shift ?? 0),
  ).toBeLessThan(0.02);
});

test("what can't be remembered is said, and holds on the page", async ({
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/503/);
  await page.goto("/admin/users");
  await page.route("**/set-preference", (route) => route.fulfill({ status: 503, body: "{}" }));
  await opener(page).click();
  await editor(page).getByRole("checkbox", { name: "Status" }).click();
  await expect(page.getByText("This could not be remembered")).toBeVisible();
  await editor(page).getByRole("button", { name: "Done" }).click();
  await expect.poll(() => heads(page)).toEqual(["User", "Roles", "Created", "Last active"]);
});

test("views are saved, opened, changed, renamed and deleted by keyboard", async ({
  app,
  admin: { page, user },
  support,
}) => {
  test.setTimeout(120_000);
  const names = async () =>
    (((await stored(app, user, "users.views")) ?? []) as { name: string }[]).map(
      ({ name }) => name,
    );
  const views = page.getByRole("dialog", { name: "Views" });
  const button = page.getByRole("button", { name: /^View/ });
  await page.goto("/admin/users?search=person&status=banned&sort=name.asc");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(views).toContainText("You have saved no view yet.");
  await views.getByLabel("Save the present list as").fill("Banned people");
  await page.keyboard.press("Enter");
  await expect(views.getByRole("status")).toHaveText("Banned people was saved.");
  await expectNoAxeViolations(page);
  await views.getByLabel("Save the present list as").fill("banned PEOPLE");
  await page.keyboard.press("Enter");
  await expect(views.getByText("Another view has this name.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(button).toHaveAccessibleName("View: Banned people");
  await expect.poll(names).toEqual(["Banned people"]);

  // The list moves away from the view, and says so; the view can be had back.
  await page.getByRole("combobox", { name: "Status" }).selectOption("disabled");
  await expect(button).toHaveAccessibleName("View: Banned people changed");
  await page.goto("/admin/users");
  await button.click();
  await views.getByRole("link", { name: "Banned people" }).click();
  await expect(page).toHaveURL(/status=banned.*columns=.*view=/);
  await expect(button).toHaveAccessibleName("View: Banned people");
  await expect(page.getByRole("rowheader")).toHaveCount(4);

  // Its address shows a colleague the same list, without the name that is one's own.
  await support.page.goto(page.url());
  await expect(support.page.getByRole("rowheader")).toHaveCount(4);
  await expect(support.page.getByRole("button", { name: "Views", exact: true })).toBeVisible();

  await page.getByRole("combobox", { name: "Role" }).selectOption("user");
  await button.click();
  await views.getByRole("button", { name: "Update the view" }).click();
  await expect(views.getByRole("status")).toContainText("is the present list now");
  await views.getByRole("button", { name: "Rename Banned people" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(views.getByRole("button", { name: "Rename Banned people" })).toBeFocused();
  await page.keyboard.press("Enter");
  await views.getByLabel("New name of Banned people").fill("Out");
  await page.keyboard.press("Enter");
  await expect(views.getByRole("button", { name: "Rename Out" })).toBeFocused();
  await expect.poll(names).toEqual(["Out"]);
  await page.reload();
  await expect(button).toHaveAccessibleName("View: Out");

  await button.click();
  // The dialog takes the focus when it opens; only then can one of its buttons keep it.
  await expect(views.locator(":focus")).toHaveCount(1);
  await views.getByRole("button", { name: "Delete Out" }).press("Enter");
  await expect(views.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(views.getByRole("button", { name: "Delete Out" })).toBeFocused();
  await page.keyboard.press("Enter");
  await views.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(views).toContainText("You have saved no view yet.");
  await expect(views.getByLabel("Save the present list as")).toBeFocused();
  await expect.poll(names).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(button).toHaveAccessibleName("Views");
});
