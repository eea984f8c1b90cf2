"use client";

import type { Header, RowData } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { pixelsOf } from "./arrangement";
import { ColumnResizer } from "./column-resizer";
import { type Features, labelOf } from "./columns";

/** A column's header: text, or a button that sorts and says in `aria-sort` how it is. */
export function DataTableHead<Row extends RowData>({
  header,
  onResize,
  className,
  children,
}: {
  header: Header<Features, Row>;
  /** Lets the column's edge be moved; null is the usual width. */
  onResize?: (columnId: string, width: number | null) => void;
  className?: string;
  children: ReactNode;
}) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const Icon = sorted === "asc" ? ArrowUp : sorted === "desc" ? ArrowDown : ChevronsUpDown;
  const { meta } = column.columnDef;
  const resizable = onResize !== undefined && !meta?.primary && meta?.width !== undefined;
  const atEnd = column.columnDef.meta?.align === "end";
  return (
    <th
      scope="col"
      // Else a cell would be read out with the name of the column's edge as well.
      aria-label={resizable ? labelOf(column) : undefined}
      aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
      className={cn(
        "h-9.5 whitespace-nowrap px-3 text-left font-medium text-muted-foreground text-xs first:pl-4 last:pr-4",
        atEnd && "text-right",
        resizable && "relative pr-7",
        className,
      )}
    >
      {column.getCanSort() ? (
        <button
          type="button"
          onClick={column.getToggleSortingHandler()}
          className={cn(
            "group -mx-1.5 inline-flex h-7 max-w-full items-center gap-1 rounded-sm px-1.5 hover:bg-accent hover:text-foreground",
            sorted && "text-foreground",
          )}
        >
          <span className="truncate">{children}</span>
          <Icon
            aria-hidden="true"
            className={cn(
              "size-3.5 shrink-0",
              !sorted && "opacity-45 group-hover:opacity-100 group-focus-visible:opacity-100",
            )}
          />
        </button>
      ) : (
        children
      )}
      {resizable ? (
        <ColumnResizer
          columnId={column.id}
          label={labelOf(column)}
          width={pixelsOf(meta?.width)}
          onResize={(width) => onResize(column.id, width)}
        />
      ) : null}
    </th>
  );
}
