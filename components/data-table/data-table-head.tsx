import type { Header, RowData } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { pixelsOf } from "./arrangement";
import { ColumnEdge } from "./column-edge";
import { type Features, labelOf } from "./columns";
import { navTo } from "./nav-link";
import type { TableSort } from "./search-params";

/** A column's header: text, or a link that sorts and says in `aria-sort` how it is. */
export function DataTableHead<Row extends RowData>({
  header: { column },
  sortHref,
  resizable,
  className,
  children,
}: {
  header: Header<Features, Row>;
  sortHref?: (sort: TableSort) => string;
  /** Its edge can be moved, if it has a width at all. */
  resizable: boolean;
  className?: string;
  children: ReactNode;
}) {
  const sorted = column.getIsSorted();
  const Icon = sorted === "asc" ? ArrowUp : sorted === "desc" ? ArrowDown : ChevronsUpDown;
  const meta = column.columnDef.meta ?? {};
  const hasEdge = resizable && !meta.primary && meta.width !== undefined;
  const next = column.getNextSortingOrder() || "asc";
  return (
    <th
      scope="col"
      // Else a cell would be read out with the name of the column's edge as well.
      aria-label={hasEdge ? labelOf(column) : undefined}
      aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
      className={cn(
        "h-9.5 whitespace-nowrap px-3 text-left font-medium text-muted-foreground text-xs first:pl-4 last:pr-4",
        meta.align === "end" && "text-right",
        hasEdge && "relative pr-7",
        className,
      )}
    >
      {sortHref && column.getCanSort() ? (
        <a
          {...navTo(sortHref({ field: column.id, direction: next }))}
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
        </a>
      ) : (
        children
      )}
      {hasEdge ? (
        <ColumnEdge
          columnId={column.id}
          label={labelOf(column)}
          width={pixelsOf(meta.width)}
          usual={pixelsOf(meta.usualWidth ?? meta.width)}
        />
      ) : null}
    </th>
  );
}
