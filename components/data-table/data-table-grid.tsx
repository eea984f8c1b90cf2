"use client";

import { FlexRender, type ReactTable, type RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { cardBody, cardHead, cardTable } from "./card-styles";
import { ColumnWidths } from "./column-widths";
import { type Columns, type Features, MIN_WIDTH } from "./columns";
import { DataTableHead } from "./data-table-head";
import { DataTableRow, pinned, pinnedBox, pinnedBoxNarrow, pinnedNarrow } from "./data-table-row";
import { moveBetweenRows, openClickedRow, TABLE_ID } from "./row-keys";
import { SelectionHead, type TableSelection } from "./selection-cells";
import { SELECTION_WIDTH } from "./selection-width";

export interface DataTableGridProps<Row extends RowData> {
  id?: string;
  label: string;
  columns: Columns<Row>;
  pending?: boolean;
  rowHref?: (row: Row) => string;
  rowActions?: (row: Row) => ReactNode;
  selection?: TableSelection<Row>;
  minWidth?: string;
  /** Lets the edges of columns be moved; `useArrangement` has it. */
  onResize?: (columnId: string, width: number | null) => void;
  narrow?: "cards" | "scroll";
}

/** The rows of a page under their heads: a table, or on a narrow screen cards. */
export function DataTableGrid<Row extends RowData>({
  table,
  pageIds,
  id = TABLE_ID,
  label,
  columns,
  pending = false,
  rowHref,
  rowActions,
  selection,
  minWidth = MIN_WIDTH,
  onResize,
  narrow = "cards",
}: DataTableGridProps<Row> & {
  table: ReactTable<Features, Row>;
  /** The rows that can be chosen. */
  pageIds: readonly string[];
}) {
  const asCards = narrow === "cards";
  const measures = {
    "--table-min-width": minWidth,
    "--pinned-left": selection ? SELECTION_WIDTH : "0px",
  };
  return (
    <section
      aria-label={`${label}, scrollable`}
      // With links or boxes in it the keyboard gets into the region, and scrolls it, anyway.
      tabIndex={rowHref || selection ? undefined : 0}
      className={cn(
        "overflow-x-auto focus-visible:-outline-offset-2",
        "data-pending:opacity-55 data-pending:transition-opacity data-pending:delay-150 data-pending:duration-200",
      )}
      data-pending={pending || undefined}
      aria-busy={pending}
      onScroll={({ currentTarget: box }) =>
        box.toggleAttribute("data-scrolled", box.scrollLeft > 0)
      }
    >
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
                <SelectionHead
                  selection={selection.rows}
                  pageIds={pageIds}
                  className={asCards ? pinnedBox : pinnedBoxNarrow}
                />
              ) : null}
              {group.headers.map((header) => (
                <DataTableHead
                  key={header.id}
                  header={header}
                  onResize={onResize}
                  className={cn(
                    header.column.columnDef.meta?.primary && (asCards ? pinned : pinnedNarrow),
                  )}
                >
                  <FlexRender header={header} />
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
        {/* For the pointer a row is one big link; the keyboard has the link itself. */}
        <tbody
          // biome-ignore lint/a11y/noRedundantRoles: as above
          role="rowgroup"
          className={cn(asCards && cardBody)}
          onClick={rowHref ? openClickedRow : undefined}
          onKeyDown={moveBetweenRows}
        >
          {table.getRowModel().rows.map((row) => (
            <DataTableRow
              key={row.id}
              row={row}
              href={rowHref?.(row.original)}
              actions={rowActions?.(row.original)}
              selection={selection}
              pageIds={pageIds}
              asCards={asCards}
            />
          ))}
        </tbody>
      </table>
    </section>
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
