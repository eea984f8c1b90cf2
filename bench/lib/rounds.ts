import { combine, drive, type Load } from "./load";

/** How long each side is asked before anything counts: a server compiles what it runs often. */
export const WARM_UP_SECONDS = 10;

/** How many operations one turn did. */
export type Doing = (turn: number) => Promise<number>;

/**
 * Has every way take its turns one after the other, round by round and each time
 * in another order (`balancedOrders`), so that whatever else happens on the machine
 * hits all of them, and what one leaves to be cleared doesn't always hit the next.
 * @returns what each way did, without the first round, which warms up
 */
export async function inTurns<Way extends string>(
  ways: Record<Way, Doing>,
  { clients, seconds, rounds }: { clients: number; seconds: number; rounds: number },
): Promise<Map<Way, Load>> {
  const loads = new Map<Way, (Load & { next: number })[]>();
  const all = Object.entries(ways) as [Way, Doing][];
  const orders = balancedOrders(all.length);
  for (let round = 0; round <= rounds; round++) {
    for (const index of orders[round % orders.length] ?? []) {
      const [way, work] = all[index] as [Way, Doing];
      const done = loads.get(way) ?? [];
      const load = await drive(work, {
        clients,
        seconds: round === 0 ? WARM_UP_SECONDS : seconds,
        first: done.at(-1)?.next,
      });
      loads.set(way, [...done, load]);
    }
  }
  return new Map([...loads].map(([way, done]) => [way, combine(done.slice(1))]));
}

/**
 * The orders in which to ask `n` sides, round by round: each stands in every
 * place equally often, and each comes straight after every other equally often,
 * for what one leaves in the machine's caches is the next one's to clear
 * (E. J. Williams, "Experimental designs balanced for the estimation of residual
 * effects of treatments", 1949).
 * @returns `n` orders, twice as many where `n` is odd
 */
export function balancedOrders(n: number): number[][] {
  const zigzag = Array.from({ length: n }, (_, place) =>
    place % 2 === 0 ? (n - place / 2) % n : (place + 1) / 2,
  );
  const orders = zigzag.map((_, by) => zigzag.map((side) => (side + by) % n));
  return n % 2 === 0 ? orders : [...orders, ...orders.map((order) => order.toReversed())];
}
