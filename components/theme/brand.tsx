import type { ComponentProps } from "react";
import { brand } from "@/lib/admin.config";
import { cn } from "@/lib/cn";

/** A gate: two arches, one inside the other, on a tile of the brand's dark surface. */
export function BrandMark({ className, ...props }: ComponentProps<"svg">) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={cn("size-7 shrink-0", className)}
      {...props}
    >
      <rect width="32" height="32" rx="8" className="fill-night" />
      {/* A hair of light at the rim, which sets the tile off from a dark page. */}
      <rect
        x="0.5"
        y="0.5"
        width="31"
        height="31"
        rx="7.5"
        fill="none"
        className="stroke-night-foreground/15"
      />
      <path
        d="M7 25V16a9 9 0 0 1 18 0v9h-3.6v-9a5.4 5.4 0 0 0-10.8 0v9Z"
        className="fill-night-foreground"
      />
      <path d="M13.4 25v-9a2.6 2.6 0 0 1 5.2 0v9Z" fill="oklch(0.8 0.105 193)" />
    </svg>
  );
}

export function Brand({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      data-slot="brand"
      className={cn(
        "inline-flex items-center gap-2.5 font-semibold text-[0.9375rem] tracking-tight",
        className,
      )}
      {...props}
    >
      <BrandMark />
      {brand.name}
    </span>
  );
}
