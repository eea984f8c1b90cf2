import { constructTable, type RowData } from "@tanstack/react-table";
import { type Columns, features } from "./columns";
import type { TableSort } from "./search-params";

/** TanStack's model of one page of rows, made anew for each request. */
export function pageTable<Row extends RowData>({
  columns,
  data,
  getRowId,
  sort,
}: {
  columns: Columns<Row>;
  data: Row[];
  getRowId: (row: Row) => string;
  /** How the rows are sorted; nothing where there is no choice. */
  sort?: TableSort;
}) {
  return constructTable({
    features,
    columns,
    data,
    getRowId,
    defaultColumn: { enableSorting: false },
    initialState: { sorting: sort ? [{ id: sort.field, desc: sort.direction === "desc" }] : [] },
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
  });
}

export type PageTable<Row extends RowData> = ReturnType<typeof pageTable<Row>>;
