import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "@playwright/test";
import journeys from "@/playwright.config";

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".screens.ts"));

/** `npm run screens`: pictures of every screen, to be looked at by a person. */
export default defineConfig(journeys, {
  testDir: import.meta.dirname,
  // A project each, as with the journeys: a server and a database that no other file changes.
  projects: files.map((file) => ({ name: basename(file, ".screens.ts"), testMatch: file })),
  globalSetup: "../support/global-setup.ts",
  globalTeardown: "./contents.ts",
  // What doesn't come the first time is to be seen.
  retries: 0,
  outputDir: "../../test-results/screens",
  use: { trace: "off" },
});
