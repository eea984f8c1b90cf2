/** Something that the person who runs a script can put right; the message says how. */
export class Problem extends Error {
  override name = "Problem";
}

/** By name: some scripts run where the modules that these come from can't be loaded. */
const EXPECTED = new Set([Problem.name, "MigrationError", "DatabaseInUseError"]);

/** Prints a sentence for what a person can put right, and everything for what is a bug. */
export function printProblem(error: unknown) {
  const expected = error instanceof Error && EXPECTED.has(error.name);
  console.error(expected ? `\n${error.message}` : error);
}
