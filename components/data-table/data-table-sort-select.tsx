"use client";

import type { ReactTable, RowData } from "@tanstack/react-table";
import { useId } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { type Features, labelOf } from "./columns";
import type { TableSort } from "./search-params";
import type { TableStatePatch } from "./use-table-url-state";

const directions = { asc: "ascending", desc: "descending" } as const;

/** Cards have no column headers to press, so the order is chosen here. */
export function DataTableSortSelect<Row extends RowData>({
  table,
  onSort,
}: {
  table: ReactTable<Features, Row>;
  onSort: (patch: TableStatePatch) => void;
}) {
  const id = useId();
  const sortable = table.getAllLeafColumns().filter((column) => column.getCanSort());
  if (sortable.length === 0) return null;
  const current = table.state.sorting[0];

  function choose(value: string) {
    const [field = "", direction] = value.split(":");
    onSort({ sort: { field, direction: direction === "desc" ? "desc" : "asc" } as TableSort });
  }

  return (
    <div className="flex items-center justify-between gap-3 border-border border-b bg-muted/60 px-4 py-2 text-compact md:hidden">
      <label htmlFor={id} className="text-muted-foreground">
        Sorted by
      </label>
      <NativeSelect
        id={id}
        className="h-8 text-compact"
        value={current ? `${current.id}:${current.desc ? "desc" : "asc"}` : ""}
        onChange={(event) => choose(event.target.value)}
      >
        {sortable.flatMap((column) =>
          (["asc", "desc"] as const).map((direction) => (
            <option key={`${column.id}:${direction}`} value={`${column.id}:${direction}`}>
              {labelOf(column)}, {directions[direction]}
            </option>
          )),
        )}
      </NativeSelect>
    </div>
  );
}
