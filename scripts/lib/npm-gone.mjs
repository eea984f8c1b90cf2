// Plain Node: quickstart needs it before there are dependencies.

const POLL = 500;

/**
 * Runs `action` when npm has left this process behind: `kill` for npm reaches
 * only the shell that npm put between itself and what it runs.
 * @param {() => void} action
 */
export function onNpmGone(action) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    action();
  }, POLL);
  timer.unref();
}
