// Runs every check of the project: `npm test`. Plain Node, for it also runs
// where nothing is installed yet. See docs/decisions/0002-checks.md.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { runCommand, stopOnSignals, stopWithUs } from "./testing/run-command.mjs";
import { sumReport } from "./testing/sums.mjs";

const root = join(import.meta.dirname, "..");
const modules = join(root, "node_modules");
const reports = mkdtempSync(join(tmpdir(), "gatehouse-test-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

// The same everywhere, whatever the shell says: as CI, with development
// packages, and with DATABASE_URL only where a step is for it.
const { DATABASE_URL: databaseUrl, NODE_ENV: _, ...environment } = process.env;
const env = {
  ...environment,
  ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
  CI: "true",
  NEXT_TELEMETRY_DISABLED: "1",
};
const realServer = databaseUrl ? { DATABASE_URL: databaseUrl } : {};

const bin = {
  biome: join(modules, "@biomejs/biome/bin/biome"),
  next: join(modules, "next/dist/bin/next"),
  playwright: join(modules, "@playwright/test/cli.js"),
  tsc: join(modules, "typescript/bin/tsc"),
  tsx: join(modules, "tsx/dist/cli.mjs"),
  vitest: join(modules, "vitest/vitest.mjs"),
};

const steps = [
  { name: "lint", run: check([bin.biome, "check", "."]) },
  // Next writes the types of routes, which a fresh clone lacks.
  { name: "types", run: check([bin.next, "typegen"], [bin.tsc, "--noEmit"]) },
  { name: "unit", run: vitest("unit") },
  { name: "embedded", run: vitest("embedded") },
  { name: "postgres", run: vitest("postgres", realServer) },
  { name: "build", run: check([bin.tsx, "scripts/build.ts"]) },
  { name: "bundle", needs: "build", run: check([bin.tsx, "scripts/bundle.ts"]) },
  { name: "e2e-embedded", needs: "build", run: playwright("embedded") },
  { name: "e2e-postgres", needs: "build", run: playwright("postgres", realServer) },
];

/** A step of commands that pass or fail as a whole. */
function check(...commands) {
  return async () => {
    for (const command of commands) {
      const code = await node(command);
      if (code !== 0) return { passed: 0, failed: 1, skipped: 0, note: `exit code ${code}` };
    }
    return { passed: 1, failed: 0, skipped: 0 };
  };
}

function vitest(project, extra = {}) {
  return async (filters) => {
    const report = join(reports, `${project}.json`);
    const code = await node(
      [
        ...[bin.vitest, "run", "--project", project, ...filters],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ],
      extra,
    );
    return sumReport("vitest", report, code);
  };
}

function playwright(kind, extra = {}) {
  return async (filters) => {
    const report = join(reports, `e2e-${kind}.json`);
    const code = await node([bin.playwright, "test", ...filters], {
      ...extra,
      E2E_DATABASE: kind,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return sumReport("playwright", report, code);
  };
}

function node(args, extra = {}) {
  return runCommand(process.execPath, args, { cwd: root, env: { ...env, ...extra } });
}

/** The steps that the command line asks for, and what narrows their tests down. */
function selection() {
  const { values, positionals } = parseArgs({
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  if (values.only === undefined) return { chosen: steps, filters: positionals };
  const wanted = values.only.split(",").map((name) => name.trim());
  const matches = (step, name) => step.name === name || step.name.startsWith(`${name}-`);
  const unknown = wanted.filter((name) => !steps.some((step) => matches(step, name)));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(", ");
    throw new Error(`No such step: "${unknown.join('", "')}". There are: ${known}.`);
  }
  return {
    chosen: steps.filter((step) => wanted.some((name) => matches(step, name))),
    filters: positionals,
  };
}

async function prepare() {
  await ensureInstalled({ root, onSpawn: stopWithUs });
  const code = await node([bin.tsx, "scripts/generate.ts"]);
  if (code !== 0) throw new Error("The Prisma client could not be generated.");
}

async function runSteps({ chosen, filters }) {
  const results = [];
  for (const step of chosen) {
    const blocker = results.find((result) => result.name === step.needs && result.failed > 0);
    if (blocker) {
      results.push({ name: step.name, ...nothing, note: `not run: ${blocker.name} failed` });
      continue;
    }
    console.log(`\n━━ ${step.name}`);
    const started = performance.now();
    const sum = await step.run(filters);
    results.push({ name: step.name, ...sum, seconds: (performance.now() - started) / 1000 });
  }
  return results;
}

const nothing = { passed: 0, failed: 0, skipped: 0, seconds: 0 };

function printTable(results) {
  const rows = results.map(({ name, passed, failed, skipped, seconds, note = "" }) => [
    name,
    ...[passed, failed, skipped].map(String),
    `${seconds.toFixed(1)} s`,
    note,
  ]);
  const table = [["step", "passed", "failed", "skipped", "time", ""], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log();
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column > 0 && column < 5 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(cells.join("  ").trimEnd());
  }
}

/** After the table, so that the end of a log says what to look at. */
function printFailures(results) {
  for (const { name, failures = [], secondTries = [] } of results) {
    for (const each of failures) console.log(`\nfailed in ${name}: ${each}`);
    for (const each of secondTries) console.log(`\nonly at the second try in ${name}: ${each}`);
  }
}

stopOnSignals();
let results;
try {
  const chosen = selection();
  const started = performance.now();
  await prepare();
  const seconds = (performance.now() - started) / 1000;
  results = [{ name: "prepare", ...nothing, seconds }, ...(await runSteps(chosen))];
} catch (error) {
  console.error(error.message);
  results = [{ name: "prepare", ...nothing, failed: 1, note: "nothing was checked" }];
}

printTable(results);
printFailures(results);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.exitCode = total("failed") === 0 && total("passed") > 0 ? 0 : 1;
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
