/** More than this are cleared of those that have ended, and then of the oldest. */
const MOST = 100_000;

/** Counters in this process's memory, each for a time of its own. */
export function countersInMemory(now: () => number = Date.now) {
  const counters = new Map<string, { count: number; ends: number }>();

  function makeRoom() {
    if (counters.size < MOST) return;
    for (const [key, { ends }] of counters) if (ends <= now()) counters.delete(key);
    for (const key of counters.keys()) {
      if (counters.size < MOST) return;
      counters.delete(key);
    }
  }

  /** Counts one more; the first one starts the time. */
  return function increment(key: string, seconds: number): number {
    const running = counters.get(key);
    if (running && running.ends > now()) return ++running.count;
    makeRoom();
    counters.delete(key);
    counters.set(key, { count: 1, ends: now() + seconds * 1000 });
    return 1;
  };
}
