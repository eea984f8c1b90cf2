import {
  type ColumnDef,
  createColumnHelper,
  metaHelper,
  type RowData,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";

export interface ColumnMeta {
  primary?: boolean;
  width?: string;
  /** The width of a column that somebody has given another one. */
  usualWidth?: string;
  align?: "start" | "end";
  label?: string;
  /** Shown only to whoever chooses it; see arrangement.ts. */
  optional?: boolean;
  card?: "title" | "aside" | "line" | "hidden";
}

/** Narrower than this a table scrolls sideways. */
export const MIN_WIDTH = "56rem";

/** What a table needs whose rows were searched, sorted and cut by a database. */
export const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  rowPaginationFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

export type Features = typeof features;

// `any` is TanStack's own way to say "columns of different value types".
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Columns<Row extends RowData> = ColumnDef<Features, Row, any>[];

/** The column helper of this table's features: `columnsOf<Person>().accessor("name", …)`. */
export function columnsOf<Row extends RowData>() {
  return createColumnHelper<Features, Row>();
}

/** A column's header in words. */
export function labelOf(column: {
  id?: string;
  columnDef: { header?: unknown; meta?: ColumnMeta };
}): string {
  const { header, meta } = column.columnDef;
  return meta?.label ?? (typeof header === "string" ? header : (column.id ?? ""));
}
