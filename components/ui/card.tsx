import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { Slot } from "./slot";

export function Card({
  className,
  asChild = false,
  ...props
}: ComponentProps<"div"> & { asChild?: boolean }) {
  const Component = asChild ? Slot : "div";
  return (
    <Component
      data-slot="card"
      className={cn(
        "flex min-w-0 flex-col overflow-hidden rounded-xl border border-border bg-card text-card-foreground shadow-xs",
        className,
      )}
      {...props}
    />
  );
}

export function CardHeader({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="card-header"
      className={cn(
        "grid grid-cols-[minmax(0,1fr)] items-start gap-x-4 gap-y-1 px-5 pt-5 pb-4",
        "has-data-[slot=card-action]:grid-cols-[minmax(0,1fr)_auto]",
        className,
      )}
      {...props}
    />
  );
}

/** A heading by default of level 2; `asChild` for another level. */
export function CardTitle({
  className,
  asChild = false,
  ...props
}: ComponentProps<"h2"> & { asChild?: boolean }) {
  const Component = asChild ? Slot : "h2";
  return (
    <Component
      data-slot="card-title"
      className={cn("font-semibold text-[0.9375rem] leading-6", className)}
      {...props}
    />
  );
}

export function CardDescription({ className, ...props }: ComponentProps<"p">) {
  return (
    <p
      data-slot="card-description"
      className={cn("text-compact text-muted-foreground", className)}
      {...props}
    />
  );
}

/** Sits at the header's right, beside title and description. */
export function CardAction({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="card-action"
      className={cn("col-start-2 row-span-2 row-start-1 self-start", className)}
      {...props}
    />
  );
}

export function CardContent({ className, ...props }: ComponentProps<"div">) {
  return (
    <div data-slot="card-content" className={cn("px-5 pb-5 first:pt-5", className)} {...props} />
  );
}

export function CardFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="card-footer"
      className={cn(
        "mt-auto flex flex-wrap items-center gap-2 border-border border-t bg-muted/60 px-5 py-3",
        className,
      )}
      {...props}
    />
  );
}
