// `npm run bundle`: the JavaScript of each page of the last build, against its budget.
import { join } from "node:path";
import { budgetOf, inKilobytes, overBudget } from "./bundle/budgets";
import { pageScripts } from "./bundle/page-scripts";

const pages = pageScripts(join(import.meta.dirname, "../.next"));
const width = Math.max(...pages.map(({ page }) => page.length));
for (const { page, bytes, files } of pages) {
  console.info(
    page.padEnd(width),
    inKilobytes(bytes).padStart(9),
    `of ${inKilobytes(budgetOf(page))}`.padStart(12),
    `${files} files`.padStart(9),
  );
}
for (const sentence of overBudget(pages)) {
  console.error(sentence);
  process.exitCode = 1;
}
