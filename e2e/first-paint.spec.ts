import { expect, test } from "./support/test";

test("a page's own forms come with what they hold, before any script", async ({
  app,
  browser,
  admin,
}) => {
  const { rows } = await app.db.query<{ id: string }>(
    `SELECT id FROM "user" WHERE email = 'person-05@example.test'`,
  );
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions, description)
     VALUES ('painter', 'painter', '{"user":["list"]}', 'Paints first')`,
  );
  const context = await browser.newContext({
    baseURL: app.url,
    javaScriptEnabled: false,
    storageState: await admin.context.storageState(),
  });
  const page = await context.newPage();

  await page.goto(`/admin/users/${rows[0]?.id}`);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Person 05");
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue("person-05@example.test");

  await page.goto("/admin/roles/painter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("painter");
  await expect(page.getByLabel("What it is for")).toHaveValue("Paints first");

  await page.goto("/account");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(admin.user.name);
  await context.close();
});
