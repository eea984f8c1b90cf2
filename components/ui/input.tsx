"use client";

import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { controlStyles } from "./control-styles";
import { useFieldControl } from "./field-control";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return (
    <input
      data-slot="input"
      type={type}
      className={cn(
        controlStyles,
        // 16 px on touch screens: iOS zooms into anything smaller on focus.
        "h-9 px-3 pointer-coarse:text-base",
        "file:mr-3 file:h-full file:border-0 file:bg-transparent file:font-medium file:text-sm",
        className,
      )}
      {...useFieldControl(props)}
    />
  );
}
