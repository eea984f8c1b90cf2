import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page, TestInfo } from "@playwright/test";
import { test as base, expect } from "../support/test";
import { picturesFolder } from "./folder";

/** Of the pictures, in this order. */
const widths = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];
const themes = ["light", "dark"] as const;

interface Looking {
  /**
   * Takes the four pictures of a screen, light and dark, wide and narrow, and lays
   * them on one sheet that has the test's name. Fails where something is wider
   * than the window.
   * @param open brings the page there, at each width
   */
  look(page: Page, open: (narrow: boolean) => Promise<unknown>): Promise<void>;
  /** As `look`, for what one person can't begin twice: an admin of their own at each width. */
  lookTwice(open: (page: Page, narrow: boolean) => Promise<unknown>): Promise<void>;
}

export const test = base.extend<Looking>({
  look: async ({ browser }, use, info) => {
    await use(async (page, open) => {
      const pictures: Buffer[] = [];
      for (const size of widths) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: "light" });
        await open(size.width < 768);
        pictures.push(...(await picturesOf(page)));
      }
      await laidOut(browser, pictures, sheetOf(info));
    });
  },

  lookTwice: async ({ browser, signIn }, use, info) => {
    await use(async (open) => {
      const pictures: Buffer[] = [];
      for (const size of widths) {
        const { page } = await signIn({ role: "admin" });
        await page.setViewportSize(size);
        await open(page, size.width < 768);
        pictures.push(...(await picturesOf(page)));
      }
      await laidOut(browser, pictures, sheetOf(info));
    });
  },
});

/** The page as it is, in each theme. */
async function picturesOf(page: Page): Promise<Buffer[]> {
  await settled(page);
  const pictures: Buffer[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    pictures.push(await page.screenshot({ animations: "disabled" }));
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, "pixels wider than the window").toBeLessThanOrEqual(0);
  return pictures;
}

function sheetOf({ project, title }: TestInfo): string {
  const folder = join(picturesFolder, project.name);
  mkdirSync(folder, { recursive: true });
  return join(folder, `${title.replaceAll(" ", "-")}.jpg`);
}

/** Nothing is on its way any more: no skeleton, no request, no font. */
async function settled(page: Page) {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[data-slot$=skeleton]")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The pictures on one sheet, by a page of the same browser: wide ones left, narrow ones right. */
async function laidOut(browser: Browser, pictures: Buffer[], path: string) {
  const context = await browser.newContext({ viewport: { width: 1512, height: 982 } });
  const page = await context.newPage();
  const images = ["wide-light", "wide-dark", "narrow-light", "narrow-dark"].map(
    (name, index) =>
      `<img class="${name}" src="data:image/png;base64,${pictures[index]?.toString("base64")}">`,
  );
  await page.setContent(
    `<style>
       body { margin: 0; background: #888; display: grid; gap: 6px; align-items: start;
              grid-template: auto auto / 780px 360px 360px }
       img { width: 100% }
       .wide-light { grid-area: 1 / 1 } .wide-dark { grid-area: 2 / 1 }
       .narrow-light { grid-area: 1 / 2 / span 2 } .narrow-dark { grid-area: 1 / 3 / span 2 }
     </style>
     ${images.join("")}`,
    { waitUntil: "load" },
  );
  await page.screenshot({ path, type: "jpeg", quality: 85 });
  await context.close();
}
