"use client";

import { type RowData, type SortingState, useTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { features } from "./columns";
import { DataTableCardBar } from "./data-table-card-bar";
import { DataTableGrid, type DataTableGridProps, selectableIds } from "./data-table-grid";
import { DataTablePagination } from "./data-table-pagination";
import { NoMatch, PastTheEnd } from "./data-table-states";
import { announceResult, type Noun } from "./format-count";
import { TABLE_ID } from "./row-keys";
import type { TableSort } from "./search-params";
import { SelectionBar } from "./selection-bar";
import { useScrollUpOnPage } from "./use-scroll-up-on-page";
import { useSettledCounts } from "./use-settled-counts";
import type { TableStatePatch } from "./use-table-url-state";

export interface DataTableProps<Row extends RowData> extends DataTableGridProps<Row> {
  noun: Noun;
  data: Row[];
  getRowId: (row: Row) => string;
  total: number;
  totalIsEstimate?: boolean;
  page: number;
  pageSize: number;
  sort: TableSort;
  onStateChange: (patch: TableStatePatch) => void;
  filtered?: boolean;
  onReset?: () => void;
  /** What can be done with chosen rows; needs `selection`. */
  selectionActions?: ReactNode;
  /** Offers "all that match", up to this many. */
  matchingLimit?: number;
  empty: ReactNode;
  noMatch?: ReactNode;
}

/** A page of rows that the server made; see README.md beside this file. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { id = TABLE_ID, columns, data, total, totalIsEstimate = false, noun } = props;
  const { page, pageSize, sort, onStateChange, pending = false, selection } = props;
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
  const pageIds = selectableIds(data, props.getRowId, selection);

  return (
    <div data-slot="data-table" ref={scroller} className="flex scroll-mt-20 flex-col">
      <p role="status" className="sr-only">
        {pending ? "" : announceResult(counts, noun)}
      </p>
      {selection ? (
        <SelectionBar
          tableId={id}
          selection={selection.rows}
          pageIds={pageIds}
          counts={counts}
          matchingLimit={props.matchingLimit}
        >
          {props.selectionActions}
        </SelectionBar>
      ) : null}
      {data.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          {props.narrow === "scroll" ? null : (
            <DataTableCardBar
              table={table}
              onSort={onStateChange}
              selection={selection?.rows}
              pageIds={pageIds}
            />
          )}
          <DataTableGrid {...props} table={table} pageIds={pageIds} />
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
