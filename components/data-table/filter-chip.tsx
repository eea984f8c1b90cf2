"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { focusSearch } from "./row-keys";

/** A filter that is on, with the way to take it away. */
export function FilterChip({
  label,
  children,
  onRemove,
  className,
}: {
  label: string;
  children: ReactNode;
  onRemove: () => void;
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-flex h-8 min-w-0 max-w-full items-center gap-1.5 rounded-md border border-primary/60 bg-primary/8 pr-1 pl-2.5 text-compact",
        className,
      )}
    >
      <span className="shrink-0 text-muted-foreground">{label}</span>
      <span className="min-w-0 truncate font-medium">{children}</span>
      <Button
        variant="ghost"
        size="icon-xs"
        onClick={({ currentTarget }) => {
          // The chip goes away with the click, and must not take the focus along.
          focusSearch(currentTarget);
          onRemove();
        }}
      >
        <X aria-hidden="true" className="size-3.5" />
        <span className="sr-only">Take this filter away: {label}</span>
      </Button>
    </span>
  );
}
