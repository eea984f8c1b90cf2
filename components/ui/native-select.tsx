"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { controlStyles } from "./control-styles";
import { useFieldControl } from "./field-control";

/** The browser's own select: no script needed, and the phone's picker on phones. */
export function NativeSelect({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span data-slot="native-select" className="relative inline-flex min-w-0">
      <select
        className={cn(controlStyles, "h-9 appearance-none truncate pr-8 pl-3", className)}
        {...useFieldControl(props)}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted-foreground"
      />
    </span>
  );
}
