/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula
 * is preceded by an apostrophe: names and reasons come from strangers.
 */
export function csvLine(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string | null | undefined): string {
  if (!value) return "";
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
