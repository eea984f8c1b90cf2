import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/**
 * Fails when axe finds a violation of WCAG 2.2 AA on the page as it is now, in
 * the light or in the dark theme. The person's theme must be the system's.
 * `without` names what axe can't get into, such as a sandboxed frame.
 */
export async function expectNoAxeViolations(page: Page, { without = "" } = {}) {
  const backgrounds = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    backgrounds.add(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    );
    // In one go; else axe opens a second page for its sums, and takes twice as long.
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(WCAG_22_AA);
    if (without) axe.exclude(without);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(" ")}\n    ${node.failureSummary}`).join("\n")}`,
    );
    expect(found, `axe on ${page.url()} in the ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  expect(backgrounds.size, "the light and the dark theme look different").toBe(2);
}

/** A colour half-way through a transition has a contrast of its own. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const endless = (animation: Animation) =>
      animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => !endless(animation))
        .map((animation) => animation.finished),
    );
  });
}
