import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

// The other journeys rely on these to fail; so here they have to.
test.describe("what has to fail a test does (✘ is right for these)", () => {
  test("a console error", async ({ page }) => {
    test.fail();
    await page.goto("/sign-in");
    await page.evaluate(() => console.error("something is wrong"));
  });

  test("a console warning", async ({ page }) => {
    test.fail();
    await page.goto("/sign-in");
    await page.evaluate(() => console.warn("something may be wrong"));
  });

  test("an uncaught error, in another person's browser too", async ({ admin }) => {
    test.fail();
    await admin.page.goto("/sign-in");
    const thrown = admin.context.waitForEvent("weberror");
    await admin.page.evaluate(() => {
      setTimeout(() => {
        throw new Error("nobody catches this");
      });
    });
    await thrown;
  });

  test("what axe finds", async ({ page }) => {
    await page.goto("/sign-in");
    await page.evaluate(() => document.body.append(document.createElement("button")));
    await expect(expectNoAxeViolations(page)).rejects.toThrow("button-name");
  });
});

test("a complaint that the test allows is none", async ({ page, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  const response = await page.goto("/no-such-page");
  expect(response?.status()).toBe(404);
});
