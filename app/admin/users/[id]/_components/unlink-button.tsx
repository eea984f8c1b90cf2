"use client";

import dynamic from "next/dynamic";
import { type ComponentProps, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import type UnlinkDialogType from "./unlink-dialog";

const load = () => import("./unlink-dialog");
const UnlinkDialog = dynamic(load, { ssr: false });

type Props = Omit<ComponentProps<typeof UnlinkDialogType>, "onClose"> & {
  reason: string | null;
};

/** Takes one way to sign in away, after asking. */
export function UnlinkButton({ reason, ...dialog }: Props) {
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
        {dialog.isPassword ? "Remove" : "Unlink"}
        <span className="sr-only"> {dialog.account.name}</span>
      </GatedButton>
      {open ? <UnlinkDialog {...dialog} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
