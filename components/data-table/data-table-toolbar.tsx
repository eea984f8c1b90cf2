import { FilterX } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { navTo } from "./nav-link";

/** Search and filters in one row; `end` stands at its right edge. */
export function DataTableToolbar({
  clearHref,
  end,
  children,
}: {
  /** The list without search and filters; null where none is on. */
  clearHref: string | null;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      data-slot="data-table-toolbar"
      className={cn(
        "flex flex-wrap items-center gap-2 border-border border-b p-3 sm:px-4",
        // It gives way before a filter that is on moves what stands at the end to a second row.
        "*:[[role=search]]:w-full sm:*:[[role=search]]:max-w-72 sm:*:[[role=search]]:flex-1 sm:*:[[role=search]]:basis-48",
      )}
    >
      {children}
      {clearHref === null ? null : (
        <Button asChild variant="ghost" size="sm">
          <a {...navTo(clearHref, { leaves: true })}>
            <FilterX aria-hidden="true" />
            Clear
            <span className="sr-only">search and filters</span>
          </a>
        </Button>
      )}
      {end ? <div className="ml-auto flex items-center gap-2">{end}</div> : null}
    </div>
  );
}
