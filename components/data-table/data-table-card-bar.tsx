"use client";

import type { ReactTable, RowData } from "@tanstack/react-table";
import { useId } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { type Features, labelOf } from "./columns";
import type { TableSort } from "./search-params";
import { PageBox } from "./selection-cells";
import type { RowSelection } from "./use-row-selection";
import type { TableStatePatch } from "./use-table-url-state";

const directions = { asc: "ascending", desc: "descending" } as const;

/** Cards have no column heads to press, so their order, and the whole page, is chosen here. */
export function DataTableCardBar<Row extends RowData>({
  table,
  onSort,
  selection,
  pageIds,
}: {
  table: ReactTable<Features, Row>;
  onSort?: (patch: TableStatePatch) => void;
  selection?: RowSelection;
  /** The rows that can be chosen. */
  pageIds: readonly string[];
}) {
  const sortable = onSort ? table.getAllLeafColumns().filter((column) => column.getCanSort()) : [];
  if (sortable.length === 0 && !selection) return null;
  return (
    <div className="flex min-h-12 items-center gap-3 border-border border-b bg-muted/60 pr-4 text-compact not-has-[input]:pl-4 md:hidden">
      {selection ? (
        <span className="relative grid h-12 w-12 shrink-0 place-items-center">
          <PageBox selection={selection} pageIds={pageIds} />
        </span>
      ) : null}
      {onSort && sortable.length > 0 ? (
        <SortSelect table={table} columns={sortable} onSort={onSort} />
      ) : (
        // The box says so itself.
        <span aria-hidden="true" className="text-muted-foreground">
          All rows of this page
        </span>
      )}
    </div>
  );
}

function SortSelect<Row extends RowData>({
  table,
  columns,
  onSort,
}: {
  table: ReactTable<Features, Row>;
  columns: ReturnType<ReactTable<Features, Row>["getAllLeafColumns"]>;
  onSort: (patch: TableStatePatch) => void;
}) {
  const id = useId();
  const current = table.state.sorting[0];

  function choose(value: string) {
    const [field = "", direction] = value.split(":");
    onSort({ sort: { field, direction: direction === "desc" ? "desc" : "asc" } as TableSort });
  }

  return (
    <>
      <label htmlFor={id} className="shrink-0 text-muted-foreground">
        Sorted by
      </label>
      <NativeSelect
        id={id}
        className="h-8 text-compact"
        value={current ? `${current.id}:${current.desc ? "desc" : "asc"}` : ""}
        onChange={(event) => choose(event.target.value)}
      >
        {current && !columns.some(({ id: known }) => known === current.id) ? (
          <option value={`${current.id}:${current.desc ? "desc" : "asc"}`}>a hidden column</option>
        ) : null}
        {columns.flatMap((column) =>
          (["asc", "desc"] as const).map((direction) => (
            <option key={`${column.id}:${direction}`} value={`${column.id}:${direction}`}>
              {labelOf(column)}, {directions[direction]}
            </option>
          )),
        )}
      </NativeSelect>
    </>
  );
}
