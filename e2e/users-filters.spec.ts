import type { Page } from "@playwright/test";
import { createUser } from "@/test/factories";
import type { AppUnderTest } from "./support/app-under-test";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const DAY = 86_400_000;

/** Four people, told apart from all others by a word in their names. */
async function people(app: AppUnderTest, word: string) {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const rows = [
    { name: `${word} Early`, createdAt: at("2025-03-01"), active: "2025-03-02" },
    { name: `${word} Late`, createdAt: at("2025-03-31"), active: "2025-06-01" },
    { name: `${word} Never`, createdAt: at("2025-04-01"), active: null },
    {
      name: `${word} Soon Free`,
      createdAt: at("2025-04-02"),
      active: "2025-04-03",
      banned: true,
      banExpires: new Date(Date.now() + 2 * DAY),
    },
    {
      name: `${word} Long Banned`,
      createdAt: at("2025-04-02"),
      active: "2025-04-03",
      banned: true,
      banExpires: new Date(Date.now() + 20 * DAY),
    },
  ];
  for (const { active, ...input } of rows) {
    const { id } = await createUser(app.db, input);
    await app.db.query('UPDATE "user" SET "lastActiveAt" = $2 WHERE id = $1', [id, active]);
  }
}

const names = async (page: Page, word: string) =>
  (await page.getByRole("rowheader").allInnerTexts())
    .map((text) => text.split("\n").find((line) => line.startsWith(word)))
    .map((name) => name?.slice(word.length + 1))
    .sort();
const sheet = (page: Page) => page.getByRole("dialog", { name: "Filters" });
const opener = (page: Page) => page.getByRole("button", { name: /^Filters/ });

test("ranges of days and the end of a ban combine with search, in the address", async ({
  app,
  admin: { page },
}) => {
  await people(app, "Range");
  await page.goto("/admin/users?search=Range");
  await expect(page.getByRole("rowheader")).toHaveCount(5);

  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toContainText("UTC");
  await expectNoAxeViolations(page);
  const created = sheet(page).getByRole("group", { name: "Created" });
  await created.getByLabel("From").fill("2025-03-31");
  await created.getByLabel("To").fill("2025-03-01");
  await page.keyboard.press("Enter");
  await expect(created.getByText("The range ends before it begins.")).toBeVisible();
  await created.getByLabel("To").fill("2025-04-01");
  await sheet(page).getByRole("button", { name: "Show users" }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();

  // Both days belong to the range.
  await expect(page).toHaveURL(/createdFrom=2025-03-31&createdTo=2025-04-01/);
  await expect.poll(() => names(page, "Range")).toEqual(["Late", "Never"]);
  await expect(opener(page)).toHaveAccessibleName("Filters 1 on");
  await page.reload();
  await expect.poll(() => names(page, "Range")).toEqual(["Late", "Never"]);

  await opener(page).click();
  await sheet(page)
    .getByRole("group", { name: "Last active" })
    .getByLabel("From")
    .fill("2025-05-01");
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page, "Range")).toEqual(["Late"]);
  await expect(opener(page)).toHaveAccessibleName("Filters 2 on");
  await expectNoAxeViolations(page);

  // One is taken away, then all.
  await page.getByRole("link", { name: "Take this filter away: Created" }).click();
  await expect(page).not.toHaveURL(/created/);
  await expect(page.getByRole("textbox", { name: "Search users" })).toBeFocused();
  await opener(page).click();
  await sheet(page).getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/admin\/users\?search=Range$/);

  await page
    .getByRole("combobox", { name: "Status" })
    .selectOption({ label: "Ban ends within 7 days" });
  await expect.poll(() => names(page, "Range")).toEqual(["Soon Free"]);
  await expect(page).toHaveURL(/status=ban-ends-soon/);
});

test("a filter that is on moves no button to a second row", async ({ admin: { page } }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const toolbar = page.locator("[data-slot=data-table-toolbar]").first();
  const height = async (path: string) => {
    await page.goto(path);
    await expect(page.getByRole("rowheader").first()).toBeVisible();
    const box = await toolbar.boundingBox();
    if (!box) throw new Error("there is no toolbar");
    return box.height;
  };
  const plain = await height("/admin/users");
  expect(await height("/admin/users?search=person&status=banned")).toBe(plain);
  expect(await height("/admin/users?search=person&role=user")).toBe(plain);
});

test("an address with days that don't exist shows the list without them", async ({
  admin: { page },
}) => {
  await page.goto("/admin/users?createdFrom=2025-02-30&activeTo=never&search=Person&size=25");
  await expect(page.getByRole("rowheader")).toHaveCount(25);
  await expect(opener(page)).toHaveAccessibleName("Filters");
});

test("on a phone every filter is in the sheet, and shown as what can be taken away", async ({
  app,
  support: { page },
}) => {
  await people(app, "Phone");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/admin/users?search=Phone");
  await opener(page).click();
  await expectNoAxeViolations(page);
  await sheet(page).getByLabel("Status").selectOption("banned");
  await sheet(page).getByLabel("Role").selectOption("user");
  await sheet(page).getByRole("button", { name: "Show users" }).click();
  await expect.poll(() => names(page, "Phone")).toEqual(["Long Banned", "Soon Free"]);
  await expect(opener(page)).toHaveAccessibleName("Filters 2 on");
  await expectNoAxeViolations(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: "Take this filter away: Status" }).click();
  await expect.poll(async () => (await names(page, "Phone")).length).toBe(5);
});

test("all that match are those of the new filters", async ({ app, admin: { page } }) => {
  await people(app, "Narrowed");
  await page.goto(
    "/admin/users?search=Narrowed&createdFrom=2025-03-31&createdTo=2025-04-01&size=25",
  );
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await app.db.query(
    `INSERT INTO "user" (id, name, email, "createdAt")
     SELECT 'narrowed-' || i, 'Narrowed ' || i, 'narrowed-' || i || '@example.test',
            timestamptz '2025-03-31 15:00Z' FROM generate_series(1, 30) AS i`,
  );
  await page.reload();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).first().click();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: /Select all 32/ }).click();
  await bar.getByRole("button", { name: "Disable", exact: true }).click();
  await page
    .getByRole("dialog", { name: "Disable 32 users?" })
    .getByRole("button", { name: "Disable 32 users" })
    .click();
  await expect(page.getByText("Finished: 32 disabled")).toBeVisible();
  const { rows } = await app.db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "user" WHERE name LIKE 'Narrowed%' AND NOT "isActive"`,
  );
  expect(rows[0]?.n).toBe(32);
});
