import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { DataTableCardBar } from "./data-table-card-bar";
import { DataTableGrid, type DataTableGridProps, selectableIds } from "./data-table-grid";
import { DataTablePagination } from "./data-table-pagination";
import { DataTableResults } from "./data-table-results";
import { NoMatch, PastTheEnd } from "./data-table-states";
import { announceResult, type Counts, matchingWords, type Noun } from "./format-count";
import { type Cursors, type PageChange, pageLinks } from "./page-links";
import { pageTable } from "./page-table";
import { TABLE_ID } from "./row-keys";
import type { TableSort } from "./search-params";
import { SelectablePage } from "./selectable-page";

export interface DataTableProps<Row extends RowData> extends DataTableGridProps<Row> {
  noun: Noun;
  data: Row[];
  getRowId: (row: Row) => string;
  total: number;
  totalIsEstimate?: boolean;
  page: number;
  pageSize: number;
  sort: TableSort;
  /** Size and order where the address says nothing. */
  usual: { size: number; sort: TableSort };
  /** Lead on from this page where the list can be entered at a cursor. */
  cursors?: Cursors;
  /** The list at another page, by a cursor if there is one, or in another order. */
  hrefOf: (change: Partial<PageChange> & { sort?: TableSort }) => string;
  /** The list without search and filters; null where none is on. */
  clearHref: string | null;
  /** What can be done with chosen rows; needs `selection`. */
  selectionActions?: ReactNode;
  /** Offers "all that match", up to this many. */
  matchingLimit?: number;
  empty: ReactNode;
  noMatch?: ReactNode;
}

/** A page of rows; see README.md beside this file. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { id = TABLE_ID, columns, data, getRowId, total, totalIsEstimate = false, noun } = props;
  const { page, pageSize, sort, hrefOf, selection, matchingLimit } = props;
  const table = pageTable({ columns, data, getRowId, sort });
  const counts: Counts = { page, pageSize, shown: data.length, total, totalIsEstimate };

  const ids = selectableIds(data, getRowId, selection);
  const rows =
    data.length === 0 ? (
      <Nothing {...props} />
    ) : (
      <>
        {props.narrow === "scroll" ? null : (
          <DataTableCardBar
            table={table}
            sort={sort}
            usual={props.usual.sort}
            withSelection={selection !== undefined}
          />
        )}
        <DataTableGrid {...props} table={table} sortHref={(next) => hrefOf({ sort: next })} />
      </>
    );

  return (
    <DataTableResults page={page} said={announceResult(counts, noun)}>
      {selection ? (
        <SelectablePage
          ids={ids}
          tableId={id}
          matching={
            matchingLimit === undefined
              ? null
              : { ...matchingWords(counts, matchingLimit), more: total > ids.length }
          }
          actions={props.selectionActions}
        >
          {rows}
        </SelectablePage>
      ) : (
        rows
      )}
      {total > 0 ? (
        <DataTablePagination
          counts={counts}
          usualSize={props.usual.size}
          links={pageLinks(counts, hrefOf, props.cursors)}
        />
      ) : null}
    </DataTableResults>
  );
}

/** Why there are no rows, and what to do next. */
function Nothing<Row extends RowData>(props: DataTableProps<Row>) {
  const { total, page, clearHref, noun, noMatch, hrefOf } = props;
  if (total > 0 || page > 1) return <PastTheEnd firstHref={hrefOf({ page: 1 })} />;
  if (clearHref === null) return props.empty;
  return noMatch ?? <NoMatch noun={noun} clearHref={clearHref} />;
}
