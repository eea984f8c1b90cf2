import { readFileSync } from "node:fs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Sum
 */

/**
 * Adds up a test runner's JSON report, so that nothing that went wrong is left
 * out: a runner that failed without a failed test, or ran none, counts as one.
 * @param {"vitest" | "playwright"} runner
 * @param {string} path of the report
 * @param {number | null} exitCode
 * @returns {Sum}
 */
export function sumReport(runner, path, exitCode) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1, skipped: 0, note: "no report" };
  const sum = runner === "vitest" ? sumVitest(report) : sumPlaywright(report);
  if (sum.passed + sum.failed === 0) return { ...sum, failed: 1, note: "ran no test" };
  if (exitCode !== 0 && sum.failed === 0) {
    return { ...sum, failed: 1, note: `exit code ${exitCode}` };
  }
  return sum;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function sumVitest(report) {
  // A file that could not be loaded, or whose hooks failed, has no failed test.
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function sumPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
