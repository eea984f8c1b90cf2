"use client";

import { type ComponentProps, useId } from "react";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";

/**
 * A menu's line that stays reachable while it may not be used, with the reason
 * under its words. Comfort only: the endpoint decides.
 */
export function GatedMenuItem({
  reason,
  onSelect,
  variant,
  children,
  ...props
}: ComponentProps<typeof DropdownMenuItem> & {
  /** Why not; null means go ahead. */
  reason: string | null;
}) {
  const id = useId();
  if (reason === null) {
    return (
      <DropdownMenuItem onSelect={onSelect} variant={variant} {...props}>
        {children}
      </DropdownMenuItem>
    );
  }
  return (
    <DropdownMenuItem
      {...props}
      aria-disabled="true"
      aria-describedby={id}
      className="flex-wrap gap-y-0"
      onSelect={(event) => event.preventDefault()}
    >
      <span className="contents text-muted-foreground">{children}</span>
      <span id={id} className="w-full pl-6 text-muted-foreground text-xs leading-5">
        {reason}
      </span>
    </DropdownMenuItem>
  );
}
