"use client";

import { LogOut } from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { useEnding } from "./ending-sessions";
import type { NamedSession } from "./session-line";

/** Ends one session, after asking. */
export function EndButton({
  session,
  reason,
}: {
  session: NamedSession;
  /** Why the person may not; null where they may. */
  reason: string | null;
}) {
  const { ask, approach } = useEnding();
  return (
    <GatedButton
      reason={reason}
      variant="ghost"
      size="icon-sm"
      title={reason === null ? "End this session" : undefined}
      onClick={() => ask(session)}
      onPointerEnter={() => approach("one")}
      onFocus={() => approach("one")}
    >
      <LogOut aria-hidden="true" />
      <span className="sr-only">
        End the session of {nameOf(session.user)} on {session.device}
      </span>
    </GatedButton>
  );
}
