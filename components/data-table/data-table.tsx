"use client";

import { FlexRender, type RowData, type SortingState, useTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { cardBody, cardHead, cardTable } from "./card-styles";
import { ColumnWidths } from "./column-widths";
import { type Columns, features, MIN_WIDTH } from "./columns";
import { DataTableHead } from "./data-table-head";
import { DataTablePagination } from "./data-table-pagination";
import { DataTableRow, pinned, pinnedNarrow } from "./data-table-row";
import { DataTableSortSelect } from "./data-table-sort-select";
import { NoMatch, PastTheEnd } from "./data-table-states";
import { announceResult, type Noun } from "./format-count";
import { moveBetweenRows, openClickedRow, TABLE_ID } from "./row-keys";
import type { TableSort } from "./search-params";
import { useScrollUpOnPage } from "./use-scroll-up-on-page";
import { useSettledCounts } from "./use-settled-counts";
import type { TableStatePatch } from "./use-table-url-state";

export interface DataTableProps<Row extends RowData> {
  id?: string;
  label: string;
  noun: Noun;
  columns: Columns<Row>;
  data: Row[];
  getRowId: (row: Row) => string;
  total: number;
  totalIsEstimate?: boolean;
  page: number;
  pageSize: number;
  sort: TableSort;
  onStateChange: (patch: TableStatePatch) => void;
  pending?: boolean;
  filtered?: boolean;
  onReset?: () => void;
  rowHref?: (row: Row) => string;
  rowActions?: (row: Row) => ReactNode;
  empty: ReactNode;
  noMatch?: ReactNode;
  minWidth?: string;
  narrow?: "cards" | "scroll";
}

/** A page of rows that the server made; see README.md beside this file. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { id = TABLE_ID, columns, data, total, totalIsEstimate = false, noun } = props;
  const { page, pageSize, sort, onStateChange, pending = false } = props;
  const { rowHref, rowActions, narrow = "cards", minWidth = MIN_WIDTH } = props;
  const asCards = narrow === "cards";
  const sorting: SortingState = [{ id: sort.field, desc: sort.direction === "desc" }];

  const table = useTable({
    features,
    columns,
    data,
    getRowId: props.getRowId,
    defaultColumn: { enableSorting: false },
    state: { sorting, pagination: { pageIndex: page - 1, pageSize } },
    manualSorting: true,
    manualPagination: true,
    rowCount: total,
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange(updater) {
      const [next] = typeof updater === "function" ? updater(sorting) : updater;
      if (next) onStateChange({ sort: { field: next.id, direction: next.desc ? "desc" : "asc" } });
    },
  });

  const scroller = useScrollUpOnPage(page, pending);
  const counts = useSettledCounts(data, { page, pageSize, total, totalIsEstimate });
  const rows = table.getRowModel().rows;

  return (
    <div data-slot="data-table" ref={scroller} className="scroll-mt-20">
      <p role="status" className="sr-only">
        {pending ? "" : announceResult(counts, noun)}
      </p>
      {rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          {asCards ? <DataTableSortSelect table={table} onSort={onStateChange} /> : null}
          <section
            aria-label={`${props.label}, scrollable`}
            // With links in it the keyboard gets into the region, and scrolls it, anyway.
            tabIndex={rowHref ? undefined : 0}
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
              aria-label={props.label}
              style={{ "--table-min-width": minWidth } as React.CSSProperties}
              className={cn(
                "w-full table-fixed border-collapse text-compact",
                asCards ? "md:min-w-(--table-min-width)" : "min-w-(--table-min-width)",
                asCards && cardTable,
              )}
            >
              <ColumnWidths columns={columns} withActions={rowActions !== undefined} />
              <thead
                // biome-ignore lint/a11y/noRedundantRoles: as above
                role="rowgroup"
                className={cn("bg-muted/60", asCards && cardHead)}
              >
                {table.getHeaderGroups().map((group) => (
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  <tr key={group.id} role="row" className="border-border border-b bg-muted">
                    {group.headers.map((header) => (
                      <DataTableHead
                        key={header.id}
                        header={header}
                        className={cn(
                          header.column.columnDef.meta?.primary &&
                            (asCards ? pinned : pinnedNarrow),
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
                {rows.map((row) => (
                  <DataTableRow
                    key={row.id}
                    row={row}
                    href={rowHref?.(row.original)}
                    actions={rowActions?.(row.original)}
                    asCards={asCards}
                  />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {total > 0 ? (
        <DataTablePagination
          page={page}
          pageSize={pageSize}
          counts={counts}
          onPage={(next) => onStateChange({ page: next })}
          onPageSize={(size) => onStateChange({ pageSize: size })}
        />
      ) : null}
    </div>
  );
}

/** Why there are no rows, and what to do next. */
function Nothing<Row extends RowData>(props: DataTableProps<Row>) {
  const { total, page, filtered = false, noun, noMatch, onReset, onStateChange } = props;
  if (total > 0 || page > 1) return <PastTheEnd onFirst={() => onStateChange({ page: 1 })} />;
  if (!filtered) return props.empty;
  return noMatch ?? <NoMatch noun={noun} onReset={onReset} />;
}
