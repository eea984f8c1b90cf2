"use client";

import { LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { type ComponentProps, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import type EndSessionsDialogType from "@/components/admin/user-actions/end-sessions-dialog";

const load = () => import("@/components/admin/user-actions/end-sessions-dialog");
const EndSessionsDialog = dynamic(load, { ssr: false });

type Props = Omit<ComponentProps<typeof EndSessionsDialogType>, "onClose"> & {
  reason: string | null;
};

/** Ends one session, or with no `session` all of them, after asking. */
export function EndSessionsButton({ reason, session, ...dialog }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <GatedButton
        reason={reason}
        variant="outline"
        size="sm"
        onClick={() => setOpen(true)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        {session ? null : <LogOut aria-hidden="true" />}
        {session ? "End" : "End all"}
        {session ? <span className="sr-only"> session on {session.label}</span> : null}
      </GatedButton>
      {open ? (
        <EndSessionsDialog {...dialog} session={session} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
