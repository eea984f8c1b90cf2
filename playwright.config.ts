import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/testing/find-browser";

const database = process.env.E2E_DATABASE || "embedded";

/** What looks at pages and keys alone, and would find the same over another database. */
const looks = new Set(["accessibility", "errors", "guards", "links", "palette", "unsaved"]);

const files = readdirSync(join(import.meta.dirname, "e2e"))
  .filter((file) => file.endsWith(".spec.ts"))
  .map((file) => ({ name: basename(file, ".spec.ts"), testMatch: file }));

export default defineConfig({
  testDir: "e2e",
  // A project each: a file has a server and a database that no other has changed.
  projects: files.filter(({ name }) => database === "embedded" || !looks.has(name)),
  globalSetup: "./e2e/support/global-setup.ts",
  // As many servers at a time are what two cores take.
  workers: 2,
  // Whoever needs it is named at the end of `npm test`: see docs/decisions/0002-checks.md.
  retries: 1,
  forbidOnly: true,
  // Generous: a busy machine is no fault.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  // Each pass empties its folder first: one a kind, or the second would take the
  // first one's traces.
  outputDir: `test-results/${database}`,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every first try doubles the time of all: the page is filmed and copied throughout.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
});
