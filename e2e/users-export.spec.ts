import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test";

test("an admin downloads the list that the filters leave", async ({ app, admin: { page } }) => {
  await app.db.query(
    `INSERT INTO "user" (id, name, email)
     SELECT 'exported-' || i, 'Exported ' || i, 'exported-' || i || '@example.test'
       FROM generate_series(1, 120) AS i`,
  );
  await page.goto("/admin/users?search=exported-");
  const link = page.getByRole("link", { name: "Export 120 users as CSV" });
  await link.focus();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(/^users-.*\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(121);
  expect(lines[0]).toMatch(/^id,name,email,/);

  await page.goto("/admin/audit-log?action=user.exported");
  await expect(page.getByText("exported users").first()).toBeVisible();
});

test("who may not export reads why", async ({ support: { page } }) => {
  await page.goto("/admin/users");
  const button = page.getByRole("button", { name: /Export .* users as CSV/ });
  await expect(button).toHaveAccessibleDescription(/user:export/);
  const refused = await page.request.get("/api/auth/extended-admin/export-users");
  expect(refused.status()).toBe(403);
});

test("a role made in the panel may export, and nothing else", async ({ app, signIn }) => {
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('x', 'exporter', $1)`,
    [JSON.stringify({ adminPanel: ["access"], user: ["list", "export"] })],
  );
  const { page } = await signIn({ role: "exporter" });
  await page.goto("/admin/users?search=person");
  const link = page.getByRole("link", { name: /Export .* users as CSV/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect((await readFile(await download.path(), "utf8")).split("\r\n").length).toBeGreaterThan(2);
  await expect(page.getByRole("checkbox", { name: /^Select/ })).toHaveCount(0);
  // What the page still asks for would be refused.
  await page.close();
  await app.db.query(`DELETE FROM "globalRole" WHERE name = 'exporter'`);
});
