import type { RowData } from "@tanstack/react-table";
import type { Columns } from "./columns";

/** How a person has arranged a table's columns. Plain data, to be stored. */
export interface Arrangement {
  /** The columns that are shown, in their order, without the primary one; null: the usual ones. */
  columns: readonly string[] | null;
  /** Widths in pixels, of columns that were given one. */
  widths: Readonly<Record<string, number>>;
}

export const usualArrangement: Arrangement = { columns: null, widths: {} };

export const MIN_COLUMN = 72;
export const MAX_COLUMN = 640;

/** What the primary column, which has no width of its own, is left with at least. */
export const PRIMARY_WIDTH = "16rem";

/** A width as it may be stored: a whole number within bounds. */
export const asWidth = (pixels: number) =>
  Math.round(Math.min(MAX_COLUMN, Math.max(MIN_COLUMN, pixels)));

/** The name by which a column is arranged. */
export function columnId(column: { id?: string; accessorKey?: unknown }): string {
  return column.id ?? (typeof column.accessorKey === "string" ? column.accessorKey : "");
}

/** The columns that are shown where nothing else was chosen. */
export function usualColumns<Row extends RowData>(columns: Columns<Row>): string[] {
  return columns
    .filter(({ meta }) => !meta?.primary && !meta?.optional)
    .map((column) => columnId(column));
}

/** The columns as arranged: the primary one first, then those that are shown. */
export function arranged<Row extends RowData>(
  columns: Columns<Row>,
  { columns: shown, widths }: Arrangement,
): Columns<Row> {
  const byId = new Map(columns.map((column) => [columnId(column), column]));
  const chosen = (shown ?? usualColumns(columns)).flatMap((id) => byId.get(id) ?? []);
  return [...columns.filter(({ meta }) => meta?.primary), ...chosen].map((column) => {
    const width = widths[columnId(column)];
    if (width === undefined || column.meta?.primary) return column;
    const { meta } = column;
    return { ...column, meta: { ...meta, width: `${width}px`, usualWidth: meta?.width } };
  });
}

/** How narrow the table may get before it scrolls: every column keeps its width. */
export function minWidthOf<Row extends RowData>(columns: Columns<Row>): string {
  const widths = columns.map(({ meta }) => meta?.width ?? PRIMARY_WIDTH);
  return `calc(2.75rem + ${widths.join(" + ")})`;
}

/** A CSS width in pixels, as far as columns use them (`rem`, `px`). */
export function pixelsOf(width: string | undefined): number {
  const number = Number.parseFloat(width ?? "");
  if (Number.isNaN(number)) return 0;
  return width?.endsWith("rem") ? number * 16 : number;
}

/** Moves one entry a place up or down; at the end it stays where it is. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const next = [...ids];
  if (from < 0 || to < 0 || to >= ids.length) return next;
  next.splice(from, 1);
  next.splice(to, 0, id);
  return next;
}

/** What was stored, as far as it can be read and the columns still exist. */
export function parseArrangement(
  stored: string | undefined,
  known: readonly string[],
): Arrangement {
  try {
    const { columns, widths } = JSON.parse(stored ?? "null") as Record<string, unknown>;
    return {
      columns: Array.isArray(columns) ? existing(columns, known) : null,
      widths: Object.fromEntries(
        Object.entries(widths ?? {}).filter(
          ([id, width]) =>
            known.includes(id) && typeof width === "number" && asWidth(width) === width,
        ),
      ) as Record<string, number>,
    };
  } catch {
    return usualArrangement;
  }
}

/** Those of the ids that exist, once each. */
export const existing = (ids: readonly unknown[], known: readonly string[]) =>
  [...new Set(ids)].filter((id): id is string => typeof id === "string" && known.includes(id));
