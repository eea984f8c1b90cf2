import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { navTo } from "./nav-link";

/** A filter that is on, with the way to take it away. */
export function FilterChip({
  label,
  children,
  offHref,
  remove = `Take this filter away: ${label}`,
  className,
}: {
  label: string;
  children: ReactNode;
  /** The list without it. */
  offHref: string;
  /** What taking it away does, in words. */
  remove?: string;
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
      <Button asChild variant="ghost" size="icon-xs">
        <a {...navTo(offHref, { leaves: true })}>
          <X aria-hidden="true" className="size-3.5" />
          <span className="sr-only">{remove}</span>
        </a>
      </Button>
    </span>
  );
}
