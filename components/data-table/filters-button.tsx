"use client";

import { ListFilter } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

/** Opens all filters of a table, and says how many of them are on. */
export function FiltersButton({
  count,
  ...props
}: Omit<ComponentProps<typeof Button>, "children"> & { count: number }) {
  return (
    <Button variant="outline" size="sm" aria-haspopup="dialog" {...props}>
      <ListFilter aria-hidden="true" />
      Filters
      {count > 0 ? (
        <span className="-mr-0.5 grid h-5 min-w-5 place-items-center rounded-sm bg-primary px-1 text-primary-foreground text-xs tabular-nums">
          {count}
          <span className="sr-only"> on</span>
        </span>
      ) : null}
    </Button>
  );
}
