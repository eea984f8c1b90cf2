export interface Noun {
  one: string;
  other: string;
}

/** What is on the page, of what there is. */
export interface Counts {
  page: number;
  pageSize: number;
  shown: number;
  total: number;
  totalIsEstimate: boolean;
}

const exact = new Intl.NumberFormat("en");
const rough = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });
const roughMillions = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  maximumSignificantDigits: 2,
});

/** The number of the last row on the page, counted over all pages. */
function lastShown({ page, pageSize, shown }: Counts) {
  return (page - 1) * pageSize + shown;
}

/**
 * "10,000"; an estimate is "about 1.2 million". What the page itself shows is
 * certain, though: on the last page the total is known, and it is never less
 * than what has been counted so far.
 */
export function formatTotal(counts: Counts) {
  const { pageSize, shown, total, totalIsEstimate } = counts;
  if (!totalIsEstimate) return exact.format(total);
  const last = lastShown(counts);
  if (shown > 0 && shown < pageSize) return exact.format(last);
  if (shown > 0 && last >= total) return `at least ${exact.format(last)}`;
  return `about ${(total < 1_000_000 ? rough : roughMillions).format(total)}`;
}

/** "1–25 of 10,000": what of all matches is on this page. */
export function formatRange(counts: Counts) {
  const of = formatTotal(counts);
  if (counts.shown === 0) return `0 of ${of}`;
  const last = lastShown(counts);
  return `${exact.format(last - counts.shown + 1)}–${exact.format(last)} of ${of}`;
}

/**
 * How everything that matches is called once it is chosen, and offered before; of
 * more than the limit only so many can be chosen.
 */
export function matchingWords(counts: Counts, limit: number) {
  const all = formatTotal(counts);
  if (counts.total > limit) {
    const some = `${exact.format(limit)} of ${all}`;
    return { chosen: some, offer: `Select ${some} that match` };
  }
  return { chosen: `All ${all}`, offer: `Select all ${all} that match` };
}

/** The sentence that is read out when results arrive. */
export function announceResult(counts: Counts, noun: Noun) {
  const { total, shown } = counts;
  if (total === 0) return `No ${noun.other} found.`;
  const found = `${formatTotal(counts)} ${total === 1 ? noun.one : noun.other} found.`;
  return shown === 0 ? `${found} None on this page.` : `${found} Showing ${formatRange(counts)}.`;
}
