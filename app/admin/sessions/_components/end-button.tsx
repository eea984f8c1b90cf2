"use client";

import { LogOut } from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { holderOf } from "./columns";
import type { SessionLine } from "./session-line";

/** Ends one session, after asking. */
export function EndButton({
  line,
  reason,
  onAsk,
  onApproach,
}: {
  line: SessionLine;
  /** Why the person may not; null where they may. */
  reason: string | null;
  onAsk: () => void;
  /** The button is hovered or focused: the dialog may soon be wanted. */
  onApproach: () => void;
}) {
  return (
    <GatedButton
      reason={reason}
      variant="ghost"
      size="icon-sm"
      title={reason === null ? "End this session" : undefined}
      onClick={onAsk}
      onPointerEnter={onApproach}
      onFocus={onApproach}
    >
      <LogOut aria-hidden="true" />
      <span className="sr-only">
        End the session of {holderOf(line)} on {line.device}
      </span>
    </GatedButton>
  );
}
