"use client";

import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { type Counts, formatRange } from "./format-count";
import { pageSizes } from "./search-params";

interface PaginationProps {
  page: number;
  pageSize: number;
  /** Of the rows on screen; `page` and `pageSize` may be ahead of them. */
  counts: Counts;
  onPage: (page: number) => void;
  onPageSize: (size: number) => void;
}

export function DataTablePagination({
  page,
  pageSize,
  counts,
  onPage,
  onPageSize,
}: PaginationProps) {
  const sizeId = useId();
  const { total } = counts;
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const atStart = page <= 1;
  // An estimate may be too low: as long as a page is full there may be another.
  const atEnd = counts.totalIsEstimate ? counts.shown < counts.pageSize : page >= pageCount;
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-border border-t px-3 py-2.5 text-compact text-muted-foreground sm:px-4"
    >
      <p className="tabular-nums">{formatRange(counts)}</p>
      <div className="flex items-center gap-4 max-sm:w-full max-sm:justify-between">
        <div className="flex items-center gap-2">
          <label htmlFor={sizeId} className="max-sm:sr-only">
            Rows per page
          </label>
          <NativeSelect
            id={sizeId}
            className="h-8 w-18 text-compact tabular-nums"
            value={pageSize}
            onChange={(event) => onPageSize(Number(event.target.value))}
          >
            {pageSizes.map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="flex items-center gap-1">
          <Step label="First page" off={atStart} onGo={() => onPage(1)}>
            <ChevronsLeft aria-hidden="true" />
          </Step>
          <Step label="Previous page" off={atStart} onGo={() => onPage(page - 1)}>
            <ChevronLeft aria-hidden="true" />
          </Step>
          <Step label="Next page" off={atEnd} onGo={() => onPage(page + 1)}>
            <ChevronRight aria-hidden="true" />
          </Step>
          <Step label="Last page" off={atEnd || page >= pageCount} onGo={() => onPage(pageCount)}>
            <ChevronsRight aria-hidden="true" />
          </Step>
        </div>
      </div>
    </nav>
  );
}

/** Never `disabled`: on the last page the focus would be lost with the button. */
function Step({
  label,
  off,
  onGo,
  children,
}: {
  label: string;
  off: boolean;
  onGo: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      type="button"
      variant="outline"
      size="icon-sm"
      title={label}
      aria-label={label}
      aria-disabled={off || undefined}
      className="aria-disabled:cursor-default aria-disabled:border-transparent aria-disabled:bg-transparent aria-disabled:opacity-45 aria-disabled:shadow-none"
      onClick={off ? undefined : onGo}
    >
      {children}
    </Button>
  );
}
