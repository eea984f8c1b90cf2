import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test";

test("an admin downloads what the filters leave, and that is on record", async ({ admin, app }) => {
  const { page } = admin;
  const target = await app.db.query<{ id: string }>(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel", "targetLabel")
     VALUES ('export-1', now(), 'user.banned', 'success', 'Bea', '=HYPERLINK("x")'),
            ('export-2', now(), 'user.enabled', 'success', 'Bea', 'Ed') RETURNING id`,
  );
  expect(target.rows).toHaveLength(2);
  await page.goto("/admin/audit-log?action=user.banned");
  for (const [name, extension] of [
    ["Export as CSV for spreadsheets", "csv"],
    ["Export as JSON Lines for programs", "jsonl"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^audit-log-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
    );
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("export-1");
    expect(text).not.toContain("export-2");
    if (extension === "csv") expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  }
  await page.goto("/admin/audit-log?action=audit.exported");
  await expect(page.getByText("exported the audit log").first()).toBeVisible();
});

test("support reads the log, and is told why it can't export it", async ({ support }) => {
  const { page } = support;
  await page.goto("/admin/audit-log");
  const button = page.getByRole("button", { name: "Export as CSV for spreadsheets" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/audit:export/);
  const response = await page.request.get(
    "/api/auth/extended-admin/export-audit-events?format=csv",
  );
  expect(response.status()).toBe(403);
});
