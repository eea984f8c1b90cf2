import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

test("search, filters, sort and page are in the address and survive a reload", async ({
  admin,
}) => {
  const { page } = admin;
  await page.goto("/admin/users?search=person&size=25&sort=name.asc");
  const names = page.getByRole("row").filter({ hasText: /Person \d\d/ });
  await expect(names).toHaveCount(25);
  await expect(names.first()).toContainText("Person 01");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(names.first()).toContainText("Person 26");
  await page.reload();
  await expect(names.first()).toContainText("Person 26");

  await page.goto("/admin/users?search=person&status=banned");
  await expect(names).toHaveCount(4);
  await page.goto("/admin/users?search=person&status=disabled&role=user");
  await expect(names).toHaveCount(3);
});

test("pages are followed by cursor, forwards, backwards and to the end", async ({
  admin: { page },
}) => {
  const names = page.getByRole("row").filter({ hasText: /Person \d\d/ });
  const range = page.getByRole("navigation", { name: "Pages" }).getByText(/ of /);
  const follow = (name: string) => page.getByRole("link", { name }).click();
  const firstOf = async (number: number) => {
    const skipped = (number - 1) * 25;
    await expect(names.first()).toContainText(`Person ${String(skipped + 1).padStart(2, "0")}`);
    await expect(range).toHaveText(new RegExp(`^${skipped + 1}–`));
  };
  await page.goto("/admin/users?search=person&sort=name.asc");
  await firstOf(1);
  await follow("Next page");
  await expect(page).toHaveURL(/page=2.*cursor=|cursor=.*page=2/);
  await firstOf(2);
  const second = page.url();
  await page.reload();
  await firstOf(2);
  await expect(page).toHaveURL(second);
  await follow("Previous page");
  await firstOf(1);
  await expect(page).not.toHaveURL(/cursor=/);

  await follow("Last page");
  await expect(page).toHaveURL(/cursor=end/);
  const last = Number(new URL(page.url()).searchParams.get("page"));
  await firstOf(last);
  await expect(page.getByRole("link", { name: "Next page" })).not.toHaveAttribute("href");
  await follow("Previous page");
  await firstOf(last - 1);

  // A cursor of another order, as in an edited address: the number counts.
  const edited = new URL(second);
  edited.searchParams.set("sort", "name.desc");
  await page.goto(edited.href);
  await expect(range).toHaveText(/^26–/);
  await page.goto(second);
  await page.getByRole("columnheader", { name: "Created" }).getByRole("link").click();
  await expect(page).not.toHaveURL(/cursor=|page=/);
  await page.goto(second);
  await page.getByRole("combobox", { name: "Rows per page" }).selectOption("50");
  await expect(page).toHaveURL(/size=50/);
  await expect(page).not.toHaveURL(/cursor=|page=/);
});

test("an unknown search says what to do next", async ({ admin }) => {
  const { page } = admin;
  await page.goto("/admin/users?search=100%25_nobody");
  await expect(page.getByText("No users match")).toBeVisible();
  await page.getByRole("link", { name: "Clear search and filters" }).last().click();
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

test("changes in a row come together, and back and forward lead through the list", async ({
  admin: { page, context },
}) => {
  const rows = page.getByRole("rowheader");
  const status = page.getByRole("combobox", { name: "Status" });
  await page.goto("/admin/users?search=person&page=2");
  await expect(rows.first()).toBeVisible();
  // None of them waits for the answer to the one before.
  await page.route(/_rsc=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await status.selectOption("banned");
  await expect(status).toHaveValue("banned");
  await page.getByRole("combobox", { name: "Role" }).selectOption("user");
  await page.getByRole("columnheader", { name: "User" }).getByRole("link").click();
  await expect(page).toHaveURL(/\?search=person&status=banned&role=user&sort=name\.asc$/);
  await expect(page.getByRole("columnheader", { name: "User" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(rows).toHaveCount(4);
  // What is held back still goes on its way first.
  await page.unrouteAll({ behavior: "wait" });

  await status.selectOption("disabled");
  await expect(rows).toHaveCount(3);
  await page.goBack();
  await expect(rows).toHaveCount(4);
  await expect(status).toHaveValue("banned");
  await page.goForward();
  await expect(rows).toHaveCount(3);
  await expect(status).toHaveValue("disabled");

  // With a modifier key it is a link like any other.
  const [other] = await Promise.all([
    context.waitForEvent("page"),
    page
      .getByRole("columnheader", { name: "Created" })
      .getByRole("link")
      .click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(other).toHaveURL(/role=user&status=disabled$/);
  await expect(page).toHaveURL(/sort=name\.asc$/);
});

/** Keeps requests back; returns the way to let them go. */
async function hold(page: Page, requests: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(requests, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const SCRIPT = /\/_next\/static\/.*\.js/;

for (const [label, value, query] of [
  ["Status", "banned", "status=banned"],
  ["Rows per page", "100", "size=100"],
] as const) {
  test(`what was chosen as "${label}" before the page's script was there counts`, async ({
    app,
    admin: { page },
  }) => {
    const arrive = await hold(page, SCRIPT);
    await page.goto("/admin/users", { waitUntil: "commit" });
    await page.getByRole("combobox", { name: label }).selectOption(value);
    arrive();
    await expect(page).toHaveURL(`${app.url}/admin/users?${query}`);
    await page.unrouteAll({ behavior: "wait" });
  });
}

test("what was chosen before the script was there counts beside what is chosen after it", async ({
  app,
  admin: { page },
}) => {
  const arrive = await hold(page, SCRIPT);
  const list = /\/admin\/users\?.*status=banned.*_rsc=/;
  const answer = await hold(page, list);
  await page.goto("/admin/users", { waitUntil: "commit" });
  await page.getByRole("combobox", { name: "Status" }).selectOption("banned");
  const asked = page.waitForRequest(list);
  arrive();
  await asked;
  // The list for the first choice is still on its way.
  await page.getByRole("combobox", { name: "Role" }).selectOption("user");
  answer();
  await expect(page).toHaveURL(`${app.url}/admin/users?status=banned&role=user`);
  await page.unrouteAll({ behavior: "wait" });
});

test("the way to the next page keeps the focus, on the last page too", async ({
  admin: { page },
}) => {
  await page.goto("/admin/users?search=person&sort=name.asc");
  const next = page.getByRole("link", { name: "Next page" });
  const found = page.getByRole("status").filter({ hasText: /users found/ });
  await expect(found).toHaveText(/Showing 1–25/);
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(found).toHaveText(/Showing 26–/);
  await expect(next).toBeFocused();
  while ((await next.getAttribute("aria-disabled")) === null) {
    const address = page.url();
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(address);
    await expect(next).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(next).toBeFocused();
  await expect(next).not.toHaveAttribute("href");
});
