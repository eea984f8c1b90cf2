"use client";

import {
  Ban,
  CircleCheck,
  CirclePause,
  CirclePlay,
  LogOut,
  type LucideIcon,
  ShieldMinus,
  ShieldPlus,
  Trash2,
} from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { type BulkAction, type BulkReasons, bulkActions, wordings } from "./actions";

const icons: Record<BulkAction, LucideIcon> = {
  ban: Ban,
  unban: CircleCheck,
  disable: CirclePause,
  enable: CirclePlay,
  addRole: ShieldPlus,
  removeRole: ShieldMinus,
  endSessions: LogOut,
  remove: Trash2,
};

/** What can be done with the chosen users. */
export default function BulkButtons({
  reasons,
  busy,
  onChoose,
  onApproach,
}: {
  reasons: BulkReasons;
  /** Another run has not come to its end. */
  busy: boolean;
  onChoose: (action: BulkAction) => void;
  /** A button is hovered or focused: its dialog may soon be wanted. */
  onApproach: () => void;
}) {
  return bulkActions.map((action) => {
    const Icon = icons[action];
    return (
      <GatedButton
        key={action}
        reason={reasons[action] ?? (busy ? "Finish or discard the run above first." : null)}
        variant="outline"
        size="sm"
        onClick={() => onChoose(action)}
        onPointerEnter={onApproach}
        onFocus={onApproach}
      >
        <Icon aria-hidden="true" />
        {wordings[action].button}
      </GatedButton>
    );
  });
}
