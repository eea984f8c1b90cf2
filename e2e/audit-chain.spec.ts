import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

test("an admin verifies the chain, and is told what broke it", async ({ app, admin: { page } }) => {
  await app.db.query(`DELETE FROM "auditVerification"`);
  await app.db.query(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel")
     SELECT gen_random_uuid(), now(), 'user.read', 'success', 'somebody'
       FROM generate_series(1, 4500)`,
  );
  await app.db.query(
    `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorLabel", reason)
     VALUES ('chain-1', now(), 'user.banned', 'success', 'Bea', 'as it was')`,
  );
  const tamper = (reason: string) =>
    app.db.query(`
      ALTER TABLE "auditEvent" DISABLE TRIGGER USER;
      UPDATE "auditEvent" SET reason = '${reason}' WHERE id = 'chain-1';
      ALTER TABLE "auditEvent" ENABLE TRIGGER USER;`);
  await page.goto("/admin/audit-log");
  await expect(page.getByText("Never verified")).toBeVisible();
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/^Chain intact up to no\. [\d,]+$/)).toBeVisible();
  await expect(page.getByText(/^The chain is intact up to number/)).toBeAttached();
  await page.reload();
  await expect(page.getByText(/^Chain intact up to no\. [\d,]+$/)).toBeVisible();

  await tamper("another");
  try {
    await page.getByRole("button", { name: "Verify again" }).click();
    await expect(page.getByText(/^Chain broken at no\. [\d,]+$/)).toBeVisible();
    await expect(page.getByText(/was edited: its content does not give its hash/)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Look at it" }).click();
    await expect(page).toHaveURL(/event=chain-1$/);
    await expect(page.getByRole("dialog", { name: "Audit event" })).toContainText("another");
  } finally {
    await tamper("as it was");
  }
});

test("a verification can be cancelled, and a refusal is said", async ({
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 403/);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/continue-audit-verification", async (route) => {
    await held;
    await route.fulfill({ status: 403, json: { message: "You may not any more." } });
  });
  await page.goto("/admin/audit-log");
  const start = page.getByRole("button", { name: /^Verify (now|again)$/ });
  await start.click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(start).toBeFocused();
  await start.click();
  release();
  await expect(page.getByText("You may not any more.").first()).toBeVisible();
});

test("support sees the result, and why they can't verify", async ({ support: { page } }) => {
  await page.goto("/admin/audit-log");
  const button = page.getByRole("button", { name: /^Verify (now|again)$/ });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/audit:export/);
});
