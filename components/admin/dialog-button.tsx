"use client";

import { type ComponentProps, type ComponentType, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import { useDeferred } from "@/components/hooks/use-deferred";

/**
 * A button that opens a dialog whose code is fetched with the first touch.
 * Load functions belong outside of components.
 */
export function DialogButton<Props extends { onClose: () => void }>({
  load,
  dialogProps,
  ...button
}: Omit<ComponentProps<typeof GatedButton>, "onClick" | "onPointerEnter" | "onFocus"> & {
  load: () => Promise<ComponentType<Props>>;
  dialogProps: Omit<Props, "onClose">;
}) {
  const { component: Dialog, approach, want } = useDeferred(load);
  const [open, setOpen] = useState(false);
  // Put together again, the two are whole; TypeScript can't see that of a generic type.
  const props = { ...dialogProps, onClose: () => setOpen(false) } as Props;
  return (
    <>
      <GatedButton
        {...button}
        onPointerEnter={approach}
        onFocus={approach}
        onClick={() => {
          setOpen(true);
          want();
        }}
      />
      {open && Dialog ? <Dialog {...props} /> : null}
    </>
  );
}
