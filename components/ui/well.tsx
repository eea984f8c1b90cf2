import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** A tinted box in a dialog: what is about to happen, or what it is about. */
export function Well({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="well"
      className={cn("rounded-md bg-foreground/5 px-3 py-2.5 text-compact", className)}
      {...props}
    />
  );
}
