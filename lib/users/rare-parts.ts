/** What share of the users has a pair of characters in name or e-mail, by the pair in lower case. */
export type PairShares = ReadonlyMap<string, number>;

/** So many trigrams leave a handful of users, of whichever of their texts. */
const ENOUGH = 6;

/** What more have is dear to look up and leaves out few. */
const COMMON = 0.1;

interface Trigram {
  index: number;
  share: number;
}

/**
 * The parts of a term that few have, for an index of trigrams to be asked for instead
 * of the whole: it reads the list of every trigram it is given, and those of
 * `@example.com` are as long as the table. Whoever has the term has its parts; whoever
 * has the parts may not have the term. Parts are pieces of words of ASCII, so that
 * they are the same in lower case wherever they stand.
 * @param shares those that ANALYZE listed: a pair that isn't among them is rarer
 * @returns none where the whole is as good
 */
export function rareParts(term: string, shares: PairShares): string[] {
  if (shares.size === 0 || !/^[\x20-\x7e]*$/.test(term)) return [];
  const words = [...term.matchAll(/[a-z0-9]+/gi)].map(({ index, 0: word }) =>
    trigramsOf(word, shares).map((trigram) => ({ ...trigram, index: trigram.index + index })),
  );
  const all = words.flat();
  // Of each word something, for what few have is often one word, and many have that word.
  const [ofEach, others] = [
    words.flatMap(([rarest = []]) => rarest),
    words.flatMap(([, ...rest]) => rest),
  ];
  const kept = [...byRarity(ofEach), ...byRarity(others)]
    .filter(({ share }) => share < COMMON)
    .slice(0, ENOUGH);
  const leftOut = sum(all) - sum(kept);
  // One alone says too little.
  if (kept.length < 2 || leftOut < COMMON) return [];
  return runsOf(kept.map(({ index }) => index).sort((a, b) => a - b)).map(([first, last]) =>
    term.slice(first, last + 3),
  );
}

/** The trigrams of a word, the rarest first: as rare as the rarer of their pairs, or rarer. */
function trigramsOf(word: string, shares: PairShares): Trigram[] {
  const shareOf = (at: number) => shares.get(word.slice(at, at + 2).toLowerCase()) ?? 0;
  const trigrams = Array.from({ length: Math.max(0, word.length - 2) }, (_, index) => ({
    index,
    share: Math.min(shareOf(index), shareOf(index + 1)),
  }));
  return byRarity(trigrams);
}

const byRarity = (trigrams: readonly Trigram[]) => trigrams.toSorted((a, b) => a.share - b.share);

const sum = (trigrams: readonly Trigram[]) =>
  trigrams.reduce((total, { share }) => total + share, 0);

/** Numbers in ascending order, as the runs they make without a gap. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
