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
    expect(sumReport("vitest", vitest(3, 2), 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it("counts a file that could not be loaded", () => {
    const path = vitest(3, 0, [{ status: "failed", assertionResults: [] }]);
    expect(sumReport("vitest", path, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it("does not count a file again for its failed tests", () => {
    const path = vitest(3, 1, [{ status: "failed", assertionResults: [{ status: "failed" }] }]);
    expect(sumReport("vitest", path, 1)).toMatchObject({ failed: 1 });
  });

  it("counts a run in which only skipped tests were found as failed", () => {
    expect(sumReport("vitest", vitest(0, 0), 0)).toMatchObject({ failed: 1, note: "ran no test" });
  });

  it("counts a failure that is no test's", () => {
    expect(sumReport("vitest", vitest(3, 0), 1)).toMatchObject({ failed: 1, note: "exit code 1" });
  });

  it("counts a missing report as failed", () => {
    expect(sumReport("vitest", join(folder, "none.json"), 0)).toMatchObject({ failed: 1 });
  });
});

describe("the sum of Playwright's report", () => {
  it("counts tests, flaky ones and errors outside of tests as failed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    const path = report({ stats, errors: [{ message: "the global setup failed" }] });
    expect(sumReport("playwright", path, 1)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});
