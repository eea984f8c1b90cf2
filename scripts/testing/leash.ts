/** The child's end of leashed.ts. */

/** What the parent wants, as it passed it to `startLeashed`. */
export function input<Input>(): Input {
  return JSON.parse(process.argv[2] ?? "{}") as Input;
}

/**
 * Runs `cleanup` once, and ends the process, when the parent lets go: it closed
 * our stdin, or it died in whatever way (the pipe then closes by itself, which
 * holds for `kill -9` too), or somebody asked this process to end.
 */
export function onRelease(cleanup: () => Promise<void> | void = () => {}) {
  let released = false;
  const release = async () => {
    if (released) return;
    released = true;
    try {
      await cleanup();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    }
  };
  process.stdin.resume();
  for (const event of ["end", "close", "error"]) process.stdin.once(event, release);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, release);
}

/** Tells the parent that everything is up, and what it needs to know. */
export function ready(message: unknown) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Ends the process with a sentence for the parent's error message. */
export function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
