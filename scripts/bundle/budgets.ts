import type { PageScripts } from "./page-scripts";

/** A kB is 1,000 bytes, after gzip. */
const KB = 1000;

/** What a page may make a browser fetch; the first pattern that fits counts. */
const budgets: readonly (readonly [pattern: RegExp, kilobytes: number])[] = [
  [/^\/admin\/users$/, 169],
  [/^\/admin\/users\/\[id\]$/, 242],
  [/^\/admin/, 211],
  [/./, 216],
];

/** A page's budget in bytes. */
export function budgetOf(page: string) {
  const [, kilobytes] = budgets.find(([pattern]) => pattern.test(page)) ?? [];
  if (kilobytes === undefined) throw new Error(`${page} has no budget.`);
  return kilobytes * KB;
}

/** The pages that are over their budget, each in a sentence. */
export function overBudget(pages: readonly PageScripts[]) {
  return pages
    .filter(({ page, bytes }) => bytes > budgetOf(page))
    .map(
      ({ page, bytes }) =>
        `${page} has ${inKilobytes(bytes)} of JavaScript, over its budget of ${inKilobytes(budgetOf(page))}.`,
    );
}

export const inKilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`;
