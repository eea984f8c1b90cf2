"use client";

import { CircleAlert } from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { Alert, AlertDescription } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

interface SaveBarProps {
  /** What the button does, in its words. */
  label: string;
  /** What saving would change, or what was saved. */
  summary: string;
  changed: boolean;
  pending: boolean;
  /** The server's sentence when it refused; here it is in view wherever one has scrolled to. */
  error: string | null;
  /** Why nothing can be saved; null where it can. */
  reason: string | null;
  /** Null where there is nothing to go back to. */
  onDiscard: (() => void) | null;
}

/** Stays in view under a long form. The buttons keep to the left: messages pop up at the right. */
export function SaveBar({
  label,
  summary,
  changed,
  pending,
  error,
  reason,
  onDiscard,
}: SaveBarProps) {
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-border border-t bg-background/95 px-4 py-3 backdrop-blur-sm sm:-mx-6 sm:px-6">
      {error ? (
        <Alert variant="destructive" className="basis-full">
          <CircleAlert aria-hidden="true" />
          <AlertDescription className="wrap-anywhere">{error}</AlertDescription>
        </Alert>
      ) : null}
      {reason ? (
        <GatedButton type="submit" reason={reason}>
          {label}
        </GatedButton>
      ) : (
        // Not disabled: that would take the focus away when something has been saved.
        <Button type="submit" pending={pending} aria-disabled={!changed || undefined}>
          {label}
        </Button>
      )}
      {onDiscard && changed && !pending ? (
        <Button type="button" variant="outline" onClick={onDiscard}>
          Discard
        </Button>
      ) : null}
      <p role="status" className="min-w-0 wrap-anywhere text-compact">
        {summary}
      </p>
    </div>
  );
}
