import type { RowData } from "@tanstack/react-table";
import { flexRender } from "@tanstack/react-table/flex-render";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { cardBody, cardHead, cardTable } from "./card-styles";
import { ColumnWidths } from "./column-widths";
import { type Columns, MIN_WIDTH } from "./columns";
import { DataTableHead } from "./data-table-head";
import { DataTableRegion } from "./data-table-region";
import { DataTableRow, pinned, pinnedBox, pinnedBoxNarrow, pinnedNarrow } from "./data-table-row";
import type { PageTable } from "./page-table";
import { TABLE_ID } from "./row-keys";
import type { TableSort } from "./search-params";
import { SelectionHead, type TableSelection } from "./selection-cells";
import { SELECTION_WIDTH } from "./selection-width";

export interface DataTableGridProps<Row extends RowData> {
  id?: string;
  label: string;
  columns: Columns<Row>;
  rowHref?: (row: Row) => string;
  rowActions?: (row: Row) => ReactNode;
  selection?: TableSelection<Row>;
  minWidth?: string;
  /** The edges of columns can be moved; whoever remembers it hears `COLUMN_RESIZED`. */
  resizable?: boolean;
  narrow?: "cards" | "scroll";
}

/** The rows of a page under their heads: a table, or on a narrow screen cards. */
export function DataTableGrid<Row extends RowData>({
  table,
  sortHref,
  id = TABLE_ID,
  label,
  columns,
  rowHref,
  rowActions,
  selection,
  minWidth = MIN_WIDTH,
  resizable = false,
  narrow = "cards",
}: DataTableGridProps<Row> & {
  table: PageTable<Row>;
  /** The list in another order. */
  sortHref?: (sort: TableSort) => string;
}) {
  const asCards = narrow === "cards";
  const measures = {
    "--table-min-width": minWidth,
    "--pinned-left": selection ? SELECTION_WIDTH : "0px",
  };
  return (
    // With links or boxes in its rows the keyboard gets into the region.
    <DataTableRegion label={label} reachable={Boolean(rowHref || selection)}>
      <table
        id={id}
        // biome-ignore lint/a11y/noRedundantRoles: laid out as cards it would lose its role
        role="table"
        aria-label={label}
        style={measures as React.CSSProperties}
        className={cn(
          "w-full table-fixed border-collapse text-compact",
          asCards ? "md:min-w-(--table-min-width)" : "min-w-(--table-min-width)",
          asCards && cardTable,
        )}
      >
        <ColumnWidths
          columns={columns}
          withSelection={selection !== undefined}
          withActions={rowActions !== undefined}
        />
        <thead
          // biome-ignore lint/a11y/noRedundantRoles: as above
          role="rowgroup"
          className={cn("bg-muted/60", asCards && cardHead)}
        >
          {table.getHeaderGroups().map((group) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr key={group.id} role="row" className="border-border border-b bg-muted">
              {selection ? (
                <SelectionHead className={asCards ? pinnedBox : pinnedBoxNarrow} />
              ) : null}
              {group.headers.map((header) => (
                <DataTableHead
                  key={header.id}
                  header={header}
                  sortHref={sortHref}
                  resizable={resizable}
                  className={cn(
                    header.column.columnDef.meta?.primary && (asCards ? pinned : pinnedNarrow),
                  )}
                >
                  {flexRender(header.column.columnDef.header, header.getContext()) as ReactNode}
                </DataTableHead>
              ))}
              {rowActions ? (
                <th scope="col">
                  <span className="sr-only">Actions</span>
                </th>
              ) : null}
            </tr>
          ))}
        </thead>
        <tbody
          // biome-ignore lint/a11y/noRedundantRoles: as above
          role="rowgroup"
          className={cn(asCards && cardBody)}
        >
          {table.getRowModel().rows.map((row) => (
            <DataTableRow
              key={row.id}
              row={row}
              href={rowHref?.(row.original)}
              actions={rowActions?.(row.original)}
              selection={selection}
              asCards={asCards}
            />
          ))}
        </tbody>
      </table>
    </DataTableRegion>
  );
}

/** The ids of the rows of a page that can be chosen. */
export function selectableIds<Row extends RowData>(
  rows: readonly Row[],
  getRowId: (row: Row) => string,
  selection: TableSelection<Row> | undefined,
): string[] {
  if (!selection) return [];
  return rows.filter((row) => (selection.lockedBecause?.(row) ?? null) === null).map(getRowId);
}
