import { expect, test } from "./support/test";

test("search, filters, sort and page are in the address and survive a reload", async ({
  admin,
}) => {
  const { page } = admin;
  await page.goto("/admin/users?search=person&size=25&sort=name.asc");
  const names = page.getByRole("row").filter({ hasText: /Person \d\d/ });
  await expect(names).toHaveCount(25);
  await expect(names.first()).toContainText("Person 01");
  await page.getByRole("button", { name: /next/i }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(names.first()).toContainText("Person 26");
  await page.reload();
  await expect(names.first()).toContainText("Person 26");

  await page.goto("/admin/users?search=person&status=banned");
  await expect(names).toHaveCount(4);
  await page.goto("/admin/users?search=person&status=disabled&role=user");
  await expect(names).toHaveCount(3);
});

test("an unknown search says what to do next", async ({ admin }) => {
  const { page } = admin;
  await page.goto("/admin/users?search=100%25_nobody");
  await expect(page.getByText("No users match")).toBeVisible();
  await page.getByRole("button", { name: "Clear search and filters" }).last().click();
  await expect(page).toHaveURL(/\/admin\/users$/);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
});

test("rows are walked with the arrow keys and opened with Enter", async ({ admin }) => {
  const { page } = admin;
  await page.goto("/admin/users?search=person&sort=name.asc");
  await page.getByRole("link", { name: /Person 01/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Person 02");
});
