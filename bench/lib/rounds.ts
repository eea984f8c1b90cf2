import { combine, drive, type Load } from "./load";

/** How many operations one turn did. */
export type Doing = (turn: number) => Promise<number>;

/**
 * Has every way take its turns one after the other, round by round, so that
 * whatever else happens on the machine hits all of them.
 * @returns what each way did, without the first round, which warms up
 */
export async function inTurns<Way extends string>(
  ways: Record<Way, Doing>,
  { clients, seconds, rounds }: { clients: number; seconds: number; rounds: number },
): Promise<Map<Way, Load>> {
  const loads = new Map<Way, (Load & { next: number })[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [way, work] of Object.entries(ways) as [Way, Doing][]) {
      const done = loads.get(way) ?? [];
      const load = await drive(work, {
        clients,
        seconds: round === 0 ? 1 : seconds,
        first: done.at(-1)?.next,
      });
      loads.set(way, [...done, load]);
    }
  }
  return new Map([...loads].map(([way, done]) => [way, combine(done.slice(1))]));
}
