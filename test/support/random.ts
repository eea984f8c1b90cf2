/** Chance that can be repeated: the same seed makes the same choices in the same order. */
export function createRandom(seed: number) {
  let state = seed >>> 0;

  /** From 0 up to, and without, 1 (the generator known as mulberry32). */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    /** A whole number of `from` to `to`, both included. */
    int: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    /** True that often: 0.25 is one time in four. */
    chance: (share: number) => next() < share,
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new Error("there is nothing to pick from");
      return items[Math.floor(next() * items.length)] as Item;
    },
  };
}

export type Random = ReturnType<typeof createRandom>;
