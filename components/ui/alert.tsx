import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

const alertVariants = cva(
  [
    "grid grid-cols-[minmax(0,1fr)] gap-x-3 gap-y-0.5 rounded-lg border px-4 py-3 text-compact",
    "has-[>svg]:grid-cols-[auto_minmax(0,1fr)] [&>svg]:row-span-2 [&>svg]:mt-0.5 [&>svg]:size-4",
    "[&>:not(svg)]:col-start-1 has-[>svg]:[&>:not(svg)]:col-start-2",
  ],
  {
    variants: {
      variant: {
        default: "border-border bg-muted text-foreground [&>svg]:text-muted-foreground",
        destructive: "border-destructive/30 bg-destructive-soft text-destructive",
        warning: "border-warning/35 bg-warning-soft text-warning",
        success: "border-success/30 bg-success-soft text-success",
      },
    },
    defaultVariants: { variant: "default" },
  },
);

/** `role="alert"` interrupts the reader; pass `role="note"` for what was there from the start. */
export function Alert({
  className,
  variant,
  role = "alert",
  ...props
}: ComponentProps<"div"> & VariantProps<typeof alertVariants>) {
  return (
    <div
      data-slot="alert"
      role={role}
      className={cn(alertVariants({ variant }), className)}
      {...props}
    />
  );
}

export function AlertTitle({ className, ...props }: ComponentProps<"div">) {
  return (
    <div data-slot="alert-title" className={cn("font-medium leading-5", className)} {...props} />
  );
}

export function AlertDescription({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="alert-description"
      className={cn("text-foreground/85 leading-5 [&_a]:underline", className)}
      {...props}
    />
  );
}
