"use client";

import { FilterX } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { focusSearch } from "./row-keys";

/** The box around toolbar, rows and page bar. Clipped, not hidden: what is sticky in it sticks to the window. */
export function DataTableFrame({ className, ...props }: ComponentProps<"section">) {
  return (
    <section
      data-slot="data-table-frame"
      className={cn(
        "min-w-0 overflow-clip rounded-xl border border-border bg-card shadow-xs",
        className,
      )}
      {...props}
    />
  );
}

/** Search and filters in one row; `end` stands at its right edge. */
export function DataTableToolbar({
  filtered,
  onReset,
  end,
  children,
}: {
  filtered: boolean;
  onReset: () => void;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      data-slot="data-table-toolbar"
      className={cn(
        "flex flex-wrap items-center gap-2 border-border border-b p-3 sm:px-4",
        "*:[[role=search]]:w-full sm:*:[[role=search]]:w-72",
      )}
    >
      {children}
      {filtered ? (
        <Button
          variant="ghost"
          size="sm"
          onClick={({ currentTarget }) => {
            focusSearch(currentTarget);
            onReset();
          }}
        >
          <FilterX aria-hidden="true" />
          Clear
          <span className="sr-only">search and filters</span>
        </Button>
      ) : null}
      {end ? <div className="ml-auto flex items-center gap-2">{end}</div> : null}
    </div>
  );
}
