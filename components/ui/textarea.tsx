"use client";

import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { controlStyles } from "./control-styles";
import { useFieldControl } from "./field-control";

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(
        controlStyles,
        "field-sizing-content min-h-18 px-3 py-2 pointer-coarse:text-base",
        className,
      )}
      {...useFieldControl(props)}
    />
  );
}
