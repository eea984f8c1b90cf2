"use client";

import { LogOut } from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { useRowSelection } from "@/components/data-table/row-selection";
import { useEnding } from "./ending-sessions";
import type { NamedSession } from "./session-line";

/** What the endpoint takes in one request. */
const MOST = 100;

/** Ends the chosen sessions, after asking. */
export function EndSelectedButton({ shown }: { shown: readonly NamedSession[] }) {
  const { ids } = useRowSelection();
  const { ask, approach } = useEnding();
  return (
    <GatedButton
      reason={ids.size > MOST ? `At most ${MOST} sessions can be ended in one go.` : null}
      variant="outline"
      size="sm"
      onClick={() => ask(shown)}
      onPointerEnter={() => approach("selected")}
      onFocus={() => approach("selected")}
    >
      <LogOut aria-hidden="true" />
      End sessions
    </GatedButton>
  );
}
