import { createUser } from "@/test/factories";
import { expect, test } from "./support/test";

// Whoever closes a tab or loads the page again is asked first where something
// that they typed would be lost, and only there.

for (const { name, path, field } of [
  { name: "a role", path: () => "/admin/roles/careful", field: "What it is for" },
  { name: "a new role", path: () => "/admin/roles/new", field: "Name" },
  { name: "a profile", path: (id: string) => `/admin/users/${id}`, field: "Name" },
]) {
  test(`what was typed into ${name} is not lost without a question`, async ({
    app,
    admin: { page },
  }) => {
    const asked: string[] = [];
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    const { id } = await createUser(app.db);
    await app.db.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('careful', 'careful', '{}')
       ON CONFLICT DO NOTHING`,
    );
    await page.goto(path(id));
    const input = page.getByLabel(field, { exact: true });
    // Browsers ask only on pages that somebody has touched.
    await input.click();
    await page.reload();
    expect(asked).toEqual([]);

    await expect(input).toBeEditable();
    await input.fill("half a th");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await expect(input).not.toHaveValue("half a th");
  });
}
