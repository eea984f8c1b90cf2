import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/testing/find-browser";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/global-setup.ts",
  // One at a time: a worker has a server and a database of its own, on two cores.
  workers: 1,
  // A test that passes at the second try is broken.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  // Each pass empties its folder first: one a kind, or the second would take the
  // first one's traces.
  outputDir: `test-results/${process.env.E2E_DATABASE || "embedded"}`,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
});
