import { countersInMemory } from "./counters";
import type { KeyValues } from "./key-values";

/** After a failure nobody asks for so long, or every request would wait for the next one. */
const PAUSE = 1_000;

/**
 * The same, going on without it where it fails: nothing is found, nothing is
 * kept, and counting goes on in this process's memory. Only for what may be
 * missing at any time; nothing that is kept here decides who is signed in.
 */
export function throughOutages(
  values: KeyValues,
  {
    now = Date.now,
    report = console.error,
  }: { now?: () => number; report?: typeof console.error } = {},
): KeyValues {
  const countHere = countersInMemory(now);
  let pausedUntil = 0;
  let isOut = false;

  async function ask<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
    if (now() < pausedUntil) return otherwise();
    try {
      const answer = await work();
      if (isOut) report("Redis answers again.");
      isOut = false;
      return answer;
    } catch (error) {
      pausedUntil = now() + PAUSE;
      if (!isOut) report("Redis doesn't answer; each instance limits by itself for now.", error);
      isOut = true;
      return otherwise();
    }
  }

  return {
    get: (key) =>
      ask(
        () => values.get(key),
        () => null,
      ),
    set: (key, text, seconds) =>
      ask(
        () => values.set(key, text, seconds),
        () => undefined,
      ),
    delete: (key) =>
      ask(
        () => values.delete(key),
        () => undefined,
      ),
    increment: (key, seconds) =>
      ask(
        () => values.increment(key, seconds),
        () => countHere(key, seconds),
      ),
  };
}
