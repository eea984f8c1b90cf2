import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/**
 * `failures` names what failed, and `secondTries` what passed only then, for
 * whoever sees no more than the end of a log.
 * @typedef {{ passed: number, failed: number, skipped: number, note?: string,
 *   failures?: string[], secondTries?: string[] }} Sum
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
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...brokenFiles.map((file) => failure(relative(process.cwd(), file.name), file.message)),
      ...report.testResults.flatMap((file) =>
        file.assertionResults
          .filter((test) => test.status === "failed")
          .map((test) =>
            failure(
              `${relative(process.cwd(), file.name)} › ${test.fullName}`,
              test.failureMessages[0],
            ),
          ),
      ),
    ],
  };
}

function sumPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map((error) => failure("outside of a test", error.message)),
      ...suites.flatMap((suite) => specsThatWent("unexpected", suite)),
    ],
    secondTries: suites.flatMap((suite) => specsThatWent("flaky", suite)),
  };
}

function specsThatWent(status, { specs = [], suites = [] }) {
  return [
    ...specs
      .filter((spec) => spec.tests.some((test) => test.status === status))
      .map((spec) => {
        const errors = spec.tests.flatMap((test) => test.results.map(({ error }) => error));
        const message = errors.find(Boolean)?.message;
        return failure(`${spec.file}:${spec.line} › ${spec.title}`, message);
      }),
    ...suites.flatMap((suite) => specsThatWent(status, suite)),
  ];
}

const REASON_LINES = 12;

/** What failed, and the beginning of why: of axe, say, the page alone tells nothing. */
function failure(name, message = "") {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => line.trim() && !/^\s*at /.test(line));
  return [name, ...lines.slice(0, REASON_LINES)].join("\n  ");
}
