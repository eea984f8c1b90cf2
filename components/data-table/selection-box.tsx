"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/**
 * The browser's own checkbox, invisible over all of its cell, so that the whole
 * cell is the target; what is seen is drawn below it. Its parent is `relative`.
 */
export function SelectionBox({
  state,
  className,
  ...props
}: Omit<ComponentProps<"input">, "type" | "checked" | "onChange"> & {
  state: "none" | "some" | "all";
}) {
  return (
    <>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = state === "some";
        }}
        checked={state === "all"}
        // A click knows the shift key, a change doesn't.
        onChange={() => {}}
        // A shift-click would mark the text in between.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        className={cn(
          "peer absolute inset-0 z-1 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed",
          className,
        )}
        {...props}
      />
      <span
        aria-hidden="true"
        className={cn(
          "mx-auto grid size-4.5 place-items-center rounded-sm border border-input bg-card text-primary-foreground shadow-xs",
          "peer-checked:border-primary peer-checked:bg-primary peer-indeterminate:border-primary peer-indeterminate:bg-primary",
          "peer-focus-visible:outline-2 peer-focus-visible:outline-ring peer-focus-visible:outline-offset-2",
          "peer-disabled:opacity-50 forced-colors:border-[ButtonText]",
        )}
      >
        {state === "all" ? <Check className="size-3.5" /> : null}
        {state === "some" ? <Minus className="size-3.5" /> : null}
      </span>
    </>
  );
}
