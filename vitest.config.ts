import { defineConfig } from "vitest/config";

const integration = ["**/*.db.test.{ts,tsx}"];
const realServerOnly = ["**/*.pg.test.{ts,tsx}"];
const embeddedOnly = ["**/*.embedded.test.{ts,tsx}"];
const notTests = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

/** Test files of these projects own a database each; two at a time is what two cores take. */
const withDatabase = {
  // Generous: a busy machine is no fault, and a test that is cut off disturbs the next.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
  setupFiles: "test/setup.ts",
};

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Outside Next's bundler the real one throws wherever it is imported.
      "server-only": `${import.meta.dirname}/test/server-only.ts`,
    },
  },
  // Next's tsconfig setting; esbuild's default would want React in scope.
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    // A developer's own DATABASE_URL is only for the global setup, which makes
    // databases beside it: no test may reach the one that it names.
    env: { DATABASE_URL: "" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...notTests, ...integration, ...realServerOnly, ...embeddedOnly],
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: "embedded",
          include: [...integration, ...embeddedOnly],
          exclude: notTests,
          globalSetup: "test/global-setup/embedded.ts",
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: "postgres",
          include: [...integration, ...realServerOnly],
          exclude: notTests,
          globalSetup: "test/global-setup/postgres.ts",
        },
      },
    ],
  },
});
