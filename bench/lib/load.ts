/** One request, or whatever is repeated; `turn` counts up. Returns how many operations it did. */
export type Work = (turn: number) => Promise<number>;

export interface Load {
  /** Operations done. */
  operations: number;
  /** Duration of the whole, in seconds. */
  seconds: number;
  /** Duration of each turn, in milliseconds, ascending. */
  times: number[];
}

/** Repeats `work` for `seconds`, `clients` at a time, from turn `first` on. A failure ends it. */
export async function drive(
  work: Work,
  { clients, seconds, first = 0 }: { clients: number; seconds: number; first?: number },
): Promise<Load & { next: number }> {
  const started = performance.now();
  const end = started + seconds * 1000;
  const times: number[] = [];
  let operations = 0;
  let next = first;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const turn = performance.now();
        const done = await work(next++);
        operations += done;
        times.push(performance.now() - turn);
      }
    }),
  );
  return {
    operations,
    seconds: (performance.now() - started) / 1000,
    times: times.sort((a, b) => a - b),
    next,
  };
}

/** Several loads of the same kind as one. */
export function combine(loads: readonly Load[]): Load {
  return {
    operations: loads.reduce((sum, { operations }) => sum + operations, 0),
    seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
    times: loads.flatMap(({ times }) => times).sort((a, b) => a - b),
  };
}

/** Operations a second. */
export const rateOf = ({ operations, seconds }: Load) => operations / seconds;

/** The duration, in milliseconds, that a share of the turns stay within. */
export function percentile({ times }: Pick<Load, "times">, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
