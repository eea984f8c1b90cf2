/** Lines of one import, without the head; a hundred requests of a run at most. */
export const MOST_LINES = 5_000;

/** In bytes: five thousand lines are far from it. */
export const LARGEST_FILE = 5_000_000;

/** A file or pasted text as a table: its head, and its rows with their places in the file. */
export interface ReadTable {
  head: string[];
  rows: { line: number; cells: string[] }[];
}

/** @returns a sentence where the text is no table that can be imported */
export async function readTable(text: string): Promise<ReadTable | string> {
  // Loaded here and nowhere else: who imports nobody doesn't pay for it.
  const { default: Papa } = await import("papaparse");
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""));
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes) return `A quotation mark in row ${(quotes.row ?? 0) + 1} is never closed.`;
  const filled = data
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first, ...rows] = filled;
  if (!first) return "There is nothing in it.";
  if (rows.length === 0) {
    return "There is only one row. The first one names the columns; the users come below.";
  }
  if (rows.length > MOST_LINES) {
    const count = new Intl.NumberFormat("en").format(rows.length);
    return `There are ${count} rows; at most 5,000 go in at once. Split the file.`;
  }
  return { head: first.cells.map((cell) => cell.trim()), rows };
}
