import { rateOf } from "../lib/load";
import { type Doing, inTurns } from "../lib/rounds";
import { emptyPages } from "./app-with-empty-pages";
import { open } from "./open";

interface Turns {
  clients: number;
  seconds: number;
  rounds: number;
}

/** Requests a second of each page, asked by turns, and by nothing else: it would be in the way. */
export async function ratesOf(
  url: string,
  cookie: string,
  pages: readonly { name: string; path: string }[],
  turns: Turns,
): Promise<Record<string, number>> {
  const ways = pages.map(({ name, path }): [string, Doing] => [
    name,
    async () => {
      await open(url + path, cookie);
      return 1;
    },
  ]);
  const loads = await inTurns(Object.fromEntries(ways), turns);
  return Object.fromEntries([...loads].map(([name, load]) => [name, rateOf(load)]));
}

/**
 * What the empty pages cost beyond the plainest of them, as a share of it: on all
 * servers together, and on each. Which functions V8 optimises differs from one
 * process to the next, and with it the cost, by as much as is measured.
 * @param servers of each server, requests a second by the page's name
 */
export function costsOf(servers: readonly Record<string, number>[]) {
  const { empty, ...others } = emptyPages;
  const beyond = (plain: number, rate: number) => plain / rate - 1;
  return Object.values(others).map(({ name }) => {
    const sum = (of: string) => servers.reduce((all, rates) => all + (rates[of] as number), 0);
    return {
      name,
      together: beyond(sum(empty.name), sum(name)),
      each: servers.map((rates) => beyond(rates[empty.name] as number, rates[name] as number)),
    };
  });
}
