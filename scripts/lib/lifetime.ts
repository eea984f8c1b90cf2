import { onNpmGone } from "./npm-gone.mjs";
import { printProblem } from "./problem";

type Cleanup = () => Promise<void> | void;

/** From the first thing that is started to the end of the last. */
export interface Lifetime {
  /** Run when the process ends, the latest first. Answers with a way to take it back. */
  onEnd(cleanup: Cleanup): () => void;
  /** Ends everything, then the process. */
  end(exitCode: number): Promise<never>;
  isEnding(): boolean;
  /** Waits for the end. From now on being stopped is not being interrupted. */
  stayUp(): Promise<never>;
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs `work` as the process's life: whatever ends it (it returns, it fails,
 * Ctrl-C, `kill`, the parent process is gone), what it started is ended first.
 */
export function runLifetime(work: (lifetime: Lifetime) => Promise<void>) {
  const cleanups: Cleanup[] = [];
  let ending: Promise<never> | undefined;
  let stopped = false;
  let stoppingIsFine = false;

  const lifetime: Lifetime = {
    onEnd(cleanup) {
      cleanups.push(cleanup);
      return () => {
        const index = cleanups.indexOf(cleanup);
        if (index >= 0) cleanups.splice(index, 1);
      };
    },
    end(exitCode) {
      ending ??= (async () => {
        let code = exitCode;
        for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
          try {
            await cleanup();
          } catch (error) {
            printProblem(error);
            code ||= 1;
          }
        }
        if (stopped) console.log("\n  Stopped.");
        process.exit(code);
      })();
      return ending;
    },
    isEnding: () => ending !== undefined,
    stayUp() {
      stoppingIsFine = true;
      return new Promise(() => {});
    },
  };

  for (const [signal, code] of Object.entries(SIGNALS)) {
    // Stays: the same Ctrl-C can arrive from the terminal and from the parent.
    process.on(signal, () => {
      stopped = true;
      void lifetime.end(stoppingIsFine ? 0 : code);
    });
  }
  onNpmGone(() => void lifetime.end(SIGNALS.SIGTERM));
  process.on("disconnect", () => void lifetime.end(1));
  process.channel?.unref();
  if (wasLeftBehind()) void lifetime.end(1);
  // A terminal that went away makes writing fail; cleaning up goes on.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});

  work(lifetime)
    .then(() => lifetime.end(0))
    .catch((error) => {
      // What was stopped on purpose fails, and that is not news.
      if (!ending) printProblem(error);
      return lifetime.end(1);
    });
}

/** The parent was gone before this process could listen for that. */
function wasLeftBehind() {
  const leashed = process.env.GATEHOUSE_LEASH !== undefined;
  delete process.env.GATEHOUSE_LEASH;
  return leashed && !process.connected;
}
