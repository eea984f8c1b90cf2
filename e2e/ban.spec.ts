import { createUser } from "@/test/factories";
import { expect, test } from "./support/test";

const password = "correct horse battery staple";

test("an admin finds somebody, bans them, and lifts the ban again", async ({
  app,
  admin,
  browser,
  consoleGuard,
}) => {
  const target = await createUser(app.db, {
    name: "Zoë O'Brien-Müller",
    email: "zoe.obrien@example.test",
    password,
  });

  // The person who will be banned has a page open.
  const theirs = await browser.newContext({ baseURL: app.url });
  consoleGuard.watch(theirs);
  const page = await theirs.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(target.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${app.url}/`);
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  // Found by a part of the name, in another case; the search is in the address.
  const { page: desk } = admin;
  await desk.goto("/admin/users");
  // The page's script is there when its own keys are: pressing until it answers.
  await expect(async () => {
    await desk.keyboard.press("/");
    await expect(desk.getByRole("textbox", { name: "Search users" })).toBeFocused({ timeout: 500 });
  }).toPass();
  await desk.keyboard.type("o'brien-mü");
  await expect(desk).toHaveURL(/search=o(%27|')brien/i);
  const row = desk.getByRole("row").filter({ hasText: target.email });
  await expect(row).toBeVisible();
  await expect(desk.getByRole("row")).toHaveCount(2);
  await desk.getByRole("link", { name: /Zoë/ }).first().click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("Zoë");

  await desk.getByRole("button", { name: "Ban", exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByText("1 session will end")).toBeVisible();
  await dialog.getByRole("button", { name: "Ban user" }).click();
  await expect(dialog.getByText(/reason/i).first()).toBeVisible();
  await dialog.getByLabel("Reason").selectOption("Fraud or payment abuse");
  await dialog.getByText("7 days").click();
  await dialog.getByRole("button", { name: "Ban user" }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByText("was banned")).toBeVisible();
  await expect(desk.getByText("Fraud or payment abuse").first()).toBeVisible();

  // Their open page stops working at the next click, and sign-in says why.
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  consoleGuard.allow(/status of 403/);
  await page.getByLabel("E-mail").fill(target.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(
    page.getByText(/account has been banned until .* UTC\. Reason: Fraud or payment abuse/),
  ).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(target.email);

  await desk.getByRole("button", { name: "Lift ban" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: /lift/i }).click();
  await expect(desk.getByRole("button", { name: "Lift ban" })).toBeHidden();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${app.url}/account`);

  // Both are on record, with who, why and until when.
  await desk.goto(`/admin/users/${target.id}?tab=activity`);
  await expect(desk.getByText(/banned.*until.*Fraud or payment abuse/)).toBeVisible();
  await expect(desk.getByText(/lifted the ban of/)).toBeVisible();
  await theirs.close();
});

test("an admin ends one session and then all of them", async ({ app, admin, signIn }) => {
  const first = await signIn({ name: "Many Sessions" });
  await first.page.goto("/account");
  const { page: desk } = admin;
  await desk.goto(`/admin/users/${first.user.id}?tab=sessions`);
  await desk.getByRole("button", { name: /^End all/ }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "End all sessions" }).click();
  await expect(desk.getByText("All sessions were ended")).toBeVisible();
  await first.page.reload();
  await expect(first.page).toHaveURL(/\/sign-in/);
  const { rows } = await app.db.query('SELECT 1 FROM "session" WHERE "userId" = $1', [
    first.user.id,
  ]);
  expect(rows).toEqual([]);
});

test("an admin gives a role, and the server refuses to take the last admin's", async ({
  app,
  admin,
}) => {
  const target = await createUser(app.db, { name: "Role Taker" });
  const { page: desk } = admin;
  await desk.goto(`/admin/users/${target.id}`);
  await desk.getByRole("button", { name: "Set role" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "support" }).click();
  await expect(dialog.getByText("Adds support")).toBeVisible();
  await dialog.getByRole("button", { name: "Save roles" }).click();
  await expect(dialog).toBeHidden();
  const { rows } = await app.db.query('SELECT role FROM "user" WHERE id = $1', [target.id]);
  expect(rows).toEqual([{ role: "user,support" }]);
});
