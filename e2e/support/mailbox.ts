import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Opens the newest message to an address in the development mailbox, as a person would. */
export async function openMessage(page: Page, address: string, subject: RegExp) {
  // Messages leave after the answer: a person would press Refresh as well.
  await expect(async () => {
    await page.goto("/dev/mailbox");
    const item = page.getByRole("listitem").filter({ hasText: address });
    await item.getByRole("link", { name: subject }).first().click({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
}

/** Follows the message's button, inside its sandboxed frame. */
export async function followButton(page: Page, name: string) {
  await page.frameLocator("iframe").getByRole("link", { name, exact: true }).click();
}
