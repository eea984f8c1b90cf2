"use client";

import { type ComponentProps, useId } from "react";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";

/**
 * A button that stays reachable while it may not be used, so that the reason
 * can be read, by hovering, focusing or hearing it. Comfort only: the endpoint
 * decides.
 */
export function GatedButton({
  reason,
  onClick,
  ...props
}: ComponentProps<typeof Button> & {
  /** Why not; null means go ahead. */
  reason: string | null;
}) {
  const id = useId();
  if (reason === null) return <Button onClick={onClick} {...props} />;
  return (
    <Hint text={reason}>
      <Button
        {...props}
        aria-disabled="true"
        aria-describedby={id}
        className="cursor-not-allowed"
        onClick={(event) => event.preventDefault()}
      />
      <span id={id} hidden>
        {reason}
      </span>
    </Hint>
  );
}
