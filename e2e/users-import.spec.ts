import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { createUser } from "@/test/factories";
import type { AppUnderTest } from "./support/app-under-test";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const countOf = async (app: AppUnderTest, word: string) => {
  const { rows } = await app.db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "user" WHERE email LIKE $1 || '%'`,
    [word],
  );
  return rows[0]?.n;
};

/** Puts the rows into the page as a file, and goes on to the dry run. */
async function check(page: Page, csv: string) {
  await page.goto("/admin/users/import");
  await page.getByLabel("CSV file").setInputFiles({
    name: "users.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await page.getByRole("button", { name: "Read the rows" }).click();
  await page.getByRole("button", { name: "Check every row" }).click();
}
const panel = (page: Page) => page.getByRole("region", { name: /^Importing/ });
const csvOf = (word: string, count: number) =>
  `email,name\n${Array.from({ length: count }, (_, i) => `${word}${i}@example.test,${word} ${i}`).join("\n")}`;

test("every row's problem is seen before anything is written, and after", async ({
  app,
  admin: { page },
}) => {
  await createUser(app.db, { email: "imp-taken@example.test" });
  await page.goto("/admin/users");
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import users");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Read the rows" }).click();
  await expect(page.getByText("Choose a file, or paste some rows.")).toBeVisible();

  // By keyboard, pasted from a spreadsheet, under heads that say little.
  await page
    .getByLabel("Or paste the rows")
    .fill(
      [
        "Who\tWhere\tRole",
        "Ada\timp-ada@example.test\t",
        "Grace\timp-grace@example.test\tsupport",
        "Taken\timp-taken@example.test\t",
        "Nobody\tnot an address\t",
        "Ada again\tIMP-ADA@example.test\t",
        "Wrong\timp-wrong@example.test\tno-such-role",
      ].join("\n"),
    );
  await page.getByRole("button", { name: "Read the rows" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "6 rows were read" })).toBeVisible();
  await page.getByRole("button", { name: "Check every row" }).press("Enter");
  await expect(page.getByText("Choose the column that holds it.")).toHaveCount(2);
  await page.getByLabel("E-mail").selectOption({ label: "Where" });
  await page.getByLabel("Name").selectOption({ label: "Who" });
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Check every row" }).press("Enter");

  await expect(page.getByRole("heading", { name: "What would happen" })).toBeFocused();
  await expect(
    page.getByRole("status").filter({ hasText: "2 users will be created" }),
  ).toBeVisible();
  const problems = page.getByRole("region", { name: "Rows with a problem: left out" });
  await expect(problems.getByRole("listitem")).toHaveText([
    /Row 5.*not an address.*Invalid email/,
    /Row 6.*The same e-mail is in row 2/,
    /Row 7.*no-such-role/,
  ]);
  await expect(page.getByRole("region", { name: /exist already/ })).toContainText("Row 4");
  await expectNoAxeViolations(page);
  expect(await countOf(app, "imp-")).toBe(1);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    problems.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines[0]).toBe("row,email,name,role,problem");
  expect(lines[1]).toMatch(/^5,not an address,Nobody,,/);

  await page.getByRole("button", { name: "Import 2 users" }).click();
  await expect(panel(page)).toContainText("Finished: 2 created, 0 existed already, 0 refused.");
  await expectNoAxeViolations(page);
  expect(await countOf(app, "imp-")).toBe(3);
  await panel(page).getByRole("link", { name: "Open in audit log" }).click();
  await expect(page.getByText(/created the user/)).toHaveCount(2);
});

test("a run that a reload interrupts goes on, and makes nobody twice", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/net::ERR_/);
  await check(page, csvOf("again", 250));
  await page.getByRole("button", { name: "Import 250 users" }).waitFor();
  let requests = 0;
  await page.route("**/import-users", async (route) => {
    requests += 1;
    // The second is carried out, but its answer never comes.
    if (requests !== 2) return route.continue();
    await route.fetch();
  });
  await page.getByRole("button", { name: "Import 250 users" }).click();
  await expect(panel(page)).toContainText("100 of 250 done with");
  await expect.poll(() => countOf(app, "again")).toBe(200);
  await page.reload();
  await expect(panel(page)).toContainText("100 of 250 done with. It was interrupted.");
  await expect(panel(page)).toContainText("For 100 it is not known");
  await panel(page).getByRole("button", { name: "Go on with 150 users" }).click();
  await expect(panel(page)).toContainText("Finished: 150 created, 100 existed already, 0 refused.");
  expect(await countOf(app, "again")).toBe(250);
  const { rows } = await app.db.query(
    `SELECT count(*)::int AS events, count(DISTINCT "batchId")::int AS batches FROM "auditEvent"
      WHERE action = 'user.created' AND "targetLabel" LIKE '%again%'`,
  );
  expect(rows).toEqual([{ events: 250, batches: 1 }]);
});

test("the check is cancelled without a trace", async ({ app, admin: { page } }) => {
  await page.route("**/import-users", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue().catch(() => undefined);
  });
  await check(page, csvOf("cancelled", 900));
  await expect(
    page.getByRole("status").filter({ hasText: /00 of 900 rows checked/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Check every row" })).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  expect(await countOf(app, "cancelled")).toBe(0);
});

test("five thousand rows", async ({ app, admin: { page } }) => {
  test.setTimeout(240_000);
  await check(page, csvOf("many", 5_000));
  const go = page.getByRole("button", { name: "Import 5,000 users" });
  await expect(go).toBeVisible({ timeout: 100_000 });
  await go.click();
  await expect(panel(page)).toContainText("Finished: 5,000 created", { timeout: 120_000 });
  expect(await countOf(app, "many")).toBe(5_000);
});

test("support reads why not, and a role that may create can't give more than it has", async ({
  app,
  support,
  signIn,
}) => {
  await support.page.goto("/admin/users");
  await expect(support.page.getByRole("button", { name: "Import" })).toHaveAccessibleDescription(
    /user:create/,
  );
  await app.db.query(`INSERT INTO "globalRole" (id, name, permissions) VALUES ('d', 'desk', $1)`, [
    JSON.stringify({ adminPanel: ["access"], user: ["list", "create", "set-role"] }),
  ]);
  const { page } = await signIn({ role: "desk" });
  await check(page, "email,name,role\ndesk1@example.test,One,user\ndesk2@example.test,Two,admin");
  const problems = page.getByRole("region", { name: "Rows with a problem: left out" });
  await expect(problems.getByRole("listitem")).toHaveText([
    /Row 3.*permissions that you do not have/,
  ]);
  await page.getByRole("button", { name: "Import 1 user" }).click();
  await expect(panel(page)).toContainText("Finished: 1 created");
  await expect(panel(page).getByRole("link", { name: "Open in audit log" })).toHaveCount(0);
  // What the page still asks for would be refused.
  await page.close();
  await app.db.query(`DELETE FROM "globalRole" WHERE name = 'desk'`);
});

test("on a phone", async ({ admin: { page } }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await check(
    page,
    `email,name\n${"very-long-local-part".repeat(3)}@example,Wide\nok@@example.test,No`,
  );
  await expect(page.getByText("There is nobody to create in these rows.")).toBeVisible();
  await expectNoAxeViolations(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
