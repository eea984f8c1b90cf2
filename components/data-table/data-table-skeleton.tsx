import type { RowData } from "@tanstack/react-table";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/cn";
import { ColumnWidths } from "./column-widths";
import { type Columns, labelOf, MIN_WIDTH } from "./columns";

/** The table before its first rows: same columns, same heights, so that nothing jumps. */
export function DataTableSkeleton<Row extends RowData>({
  columns,
  rows = 10,
  withSelection = false,
  withActions = false,
  minWidth = MIN_WIDTH,
}: {
  columns: Columns<Row>;
  rows?: number;
  withSelection?: boolean;
  withActions?: boolean;
  minWidth?: string;
}) {
  return (
    <div data-slot="data-table-skeleton" aria-busy="true">
      <VisuallyHidden role="status">Loading…</VisuallyHidden>
      <div aria-hidden="true" className="overflow-hidden">
        <div className="flex h-12.25 items-center justify-between border-border border-b bg-muted/60 px-4 md:hidden">
          <Skeleton className="h-3.5 w-16" />
          <Skeleton className="h-8 w-36" />
        </div>
        <table
          style={{ "--table-min-width": minWidth } as React.CSSProperties}
          className="w-full table-fixed border-collapse text-compact md:min-w-(--table-min-width)"
        >
          <ColumnWidths columns={columns} withSelection={withSelection} withActions={withActions} />
          <thead className="max-md:hidden">
            <tr className="border-border border-b bg-muted">
              {withSelection ? <th /> : null}
              {columns.map((column) => (
                <th
                  key={column.id ?? labelOf({ columnDef: column })}
                  className={cn(
                    "h-9.5 px-3 text-left font-medium text-muted-foreground text-xs first:pl-4 last:pr-4",
                    column.meta?.align === "end" && "text-right",
                  )}
                >
                  {labelOf({ columnDef: column })}
                </th>
              ))}
              {withActions ? <th /> : null}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows without an identity
              <tr key={index} className="h-28 border-border border-b last:border-b-0 md:h-14">
                {withSelection ? <td className="max-md:hidden" /> : null}
                {columns.map((column) => (
                  <td
                    key={column.id ?? labelOf({ columnDef: column })}
                    className={cn(
                      "px-3 first:pl-4 last:pr-4",
                      !column.meta?.primary && "max-md:hidden",
                    )}
                  >
                    {column.meta?.primary ? (
                      <div className="flex items-center gap-3">
                        <Skeleton className="size-8 shrink-0 rounded-full" />
                        <Skeleton
                          className="h-3.5"
                          style={{ width: `${45 + ((index * 17) % 35)}%` }}
                        />
                      </div>
                    ) : (
                      <Skeleton
                        className="h-3.5"
                        style={{ width: `${50 + ((index * 13) % 30)}%` }}
                      />
                    )}
                  </td>
                ))}
                {withActions ? <td className="max-md:hidden" /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-hidden="true" className="flex h-13.25 items-center border-border border-t px-4">
        <Skeleton className="h-3.5 w-28" />
      </div>
    </div>
  );
}
