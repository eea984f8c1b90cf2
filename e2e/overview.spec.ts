import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const dayAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test("the charts show sign-ups and sign-ins per day, by pointer, keys and as a table", async ({
  app,
  admin: { page },
}) => {
  await app.db.query(
    `INSERT INTO "dailyCount" (kind, day, slot, count)
     VALUES ('sign-in', $1, 20, 41), ('sign-in', $1, 21, 1), ('sign-up', $1, 20, 7),
            ('sign-in', $2, 20, 9000)`,
    [dayAgo(3), dayAgo(80)],
  );
  await page.goto("/admin");
  const card = page.getByRole("region", { name: "Sign-ups and sign-ins" });
  const range = card.getByRole("navigation", { name: "Days shown" });
  await expect(range.getByRole("link", { name: "30 days" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await range.getByRole("link", { name: "7 days" }).click();
  await expect(page).toHaveURL(/\/admin\?days=7$/);
  const signIns = card.getByRole("slider", { name: "Sign-ins per day" });
  await expect(signIns).toHaveAttribute("aria-valuemax", "6");
  await signIns.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
  await expect(signIns).toHaveAttribute("aria-valuetext", /: 42 sign-ins$/);
  await expect(card.getByText("42 sign-ins")).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(signIns).toHaveAttribute("aria-valuenow", "0");

  const signUps = card.getByRole("slider", { name: "Sign-ups per day" });
  const box = await signUps.boundingBox();
  if (!box) throw new Error("no chart");
  // The last day is at the right edge.
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
  await expect(card.locator("p", { hasText: /sign-ups?$/ })).toBeVisible();
  await page.mouse.move(0, 0);

  await card.getByText("The figures as a table").click();
  const row = card.getByRole("row").nth(4);
  await expect(row).toContainText("42");
  await expect(card.getByRole("row")).toHaveCount(8);
  await expectNoAxeViolations(page);

  await range.getByRole("link", { name: "90 days" }).click();
  await expect(card.getByText("9,000", { exact: true })).toBeVisible();
  await page.reload();
  await expect(signUps).toHaveAttribute("aria-valuemax", "89");
});

test("the warning goes when a second account can administer users", async ({
  app,
  admin: { page, user },
}) => {
  const { rows } = await app.db.query<{ id: string }>(
    `UPDATE "user" SET "isActive" = false WHERE role LIKE '%admin%' AND id <> $1 RETURNING id`,
    [user.id],
  );
  const warning = page.getByText("Only one account can administer users");
  try {
    await page.goto("/admin");
    await expect(warning).toBeVisible();
    await expect(page.getByText(/npm run admin -- grant/)).toBeVisible();
    await createUser(app.db, { role: "admin" });
    await page.reload();
    await expect(page.getByRole("heading", { name: "Latest events" })).toBeVisible();
    await expect(page.getByText("Open impersonations")).toBeVisible();
    await expect(warning).toBeHidden();
  } finally {
    await app.db.query(`UPDATE "user" SET "isActive" = true WHERE id = ANY ($1)`, [
      rows.map(({ id }) => id),
    ]);
  }
});
