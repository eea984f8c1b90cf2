import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sumReport } from "./sums.mjs";

const folder = mkdtempSync(join(tmpdir(), "gatehouse-sums-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown) {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = (passed: number, failed: number, files: unknown[] = []) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: files,
  });

describe("the sum of Vitest's report", () => {
  it("counts tests", () => {
    expect(sumReport("vitest", vitest(3, 2), 1)).toMatchObject({
      passed: 3,
      failed: 2,
      skipped: 1,
    });
  });

  it("counts a file that could not be loaded", () => {
    const path = vitest(3, 0, [{ name: "a.test.ts", status: "failed", assertionResults: [] }]);
    expect(sumReport("vitest", path, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it("does not count a file again for its failed tests", () => {
    const path = vitest(3, 1, [
      {
        name: "a.test.ts",
        status: "failed",
        assertionResults: [{ status: "failed", fullName: "a", failureMessages: [] }],
      },
    ]);
    expect(sumReport("vitest", path, 1)).toMatchObject({ failed: 1 });
  });

  it("counts a run in which only skipped tests were found as failed", () => {
    expect(sumReport("vitest", vitest(0, 0), 0)).toMatchObject({ failed: 1, note: "ran no test" });
  });

  it("names what failed, with the beginning of why", () => {
    const path = vitest(1, 1, [
      {
        name: join(process.cwd(), "lib/a.test.ts"),
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "a works", failureMessages: [] },
          {
            status: "failed",
            fullName: "a holds",
            failureMessages: ["Error: 1 is not 2\n    at a.test.ts:3:1"],
          },
        ],
      },
      {
        name: join(process.cwd(), "lib/b.test.ts"),
        status: "failed",
        assertionResults: [],
        message: "cannot be read",
      },
    ]);
    expect(sumReport("vitest", path, 1).failures).toEqual([
      "lib/b.test.ts\n  cannot be read",
      "lib/a.test.ts › a holds\n  Error: 1 is not 2",
    ]);
  });

  it("counts a failure that is no test's", () => {
    expect(sumReport("vitest", vitest(3, 0), 1)).toMatchObject({ failed: 1, note: "exit code 1" });
  });

  it("counts a missing report as failed", () => {
    expect(sumReport("vitest", join(folder, "none.json"), 0)).toMatchObject({ failed: 1 });
  });
});

describe("the sum of Playwright's report", () => {
  it("counts tests, and errors outside of them as failed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    const path = report({ stats, errors: [{ message: "the global setup failed" }], suites: [] });
    expect(sumReport("playwright", path, 1)).toMatchObject({ passed: 5, failed: 2, skipped: 2 });
  });

  it("names what failed, however deep it is nested", () => {
    const spec = (title: string, status: string, error?: { message: string }) => ({
      ...{ title, file: "ban.spec.ts", line: 7 },
      tests: [{ status, results: [{ error }, {}] }],
    });
    const suites = [
      {
        specs: [spec("is fine", "expected")],
        suites: [
          {
            specs: [
              spec("is not", "unexpected", { message: "\u001b[31mError: no\nat line 7" }),
              spec("is late", "flaky", { message: "Error: late" }),
            ],
          },
        ],
      },
    ];
    const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
    expect(sumReport("playwright", report({ stats, errors: [], suites }), 1)).toMatchObject({
      failures: ["ban.spec.ts:7 › is not\n  Error: no"],
      secondTries: ["ban.spec.ts:7 › is late\n  Error: late"],
    });
  });
});
