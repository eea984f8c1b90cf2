export interface Noun {
  one: string;
  other: string;
}

const exact = new Intl.NumberFormat("en");
const rough = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  maximumSignificantDigits: 2,
});

/** "10,000"; an estimate is "about 1.2 million". */
export function formatTotal(total: number, isEstimate: boolean) {
  return isEstimate ? `about ${rough.format(total)}` : exact.format(total);
}

/** "1–25 of 10,000": what of all matches is on this page. */
export function formatRange(args: {
  page: number;
  pageSize: number;
  shown: number;
  total: number;
  totalIsEstimate: boolean;
}) {
  const { page, pageSize, shown, total, totalIsEstimate } = args;
  const of = formatTotal(total, totalIsEstimate);
  if (shown === 0) return `0 of ${of}`;
  const first = (page - 1) * pageSize + 1;
  return `${exact.format(first)}–${exact.format(first + shown - 1)} of ${of}`;
}

/** The sentence that is read out when results arrive. */
export function announceResult(args: {
  noun: Noun;
  page: number;
  pageSize: number;
  shown: number;
  total: number;
  totalIsEstimate: boolean;
}) {
  const { noun, total, totalIsEstimate, shown } = args;
  if (total === 0) return `No ${noun.other} found.`;
  const count = `${formatTotal(total, totalIsEstimate)} ${total === 1 ? noun.one : noun.other} found.`;
  return shown === 0 ? `${count} None on this page.` : `${count} Showing ${formatRange(args)}.`;
}
