"use client";

import { Columns3 } from "lucide-react";
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import { usePreference } from "@/components/admin/use-preference";
import { type Arrangement, usualArrangement } from "@/components/data-table/arrangement";
import { useListAddress } from "@/components/data-table/data-table-frame";
import { COLUMN_RESIZED, type ColumnResized } from "@/components/data-table/row-keys";
import { useDeferred } from "@/components/hooks/use-deferred";
import { Button } from "@/components/ui/button";

const load = async () => (await import("@/components/data-table/column-editor")).default;

const serialize = (now: Arrangement) => (now === usualArrangement ? null : JSON.stringify(now));

/** Columns in the address, `status,email`; "none" where only the primary one is shown. */
const toText = (ids: readonly string[]) => ids.join() || "none";
const fromText = (text: string) => (text === "none" ? [] : text.split(","));

interface ColumnsButtonProps {
  /** All columns but the primary one. */
  columns: ReadonlyArray<{ id: string; label: string }>;
  /** Those that are shown where nothing else was chosen. */
  usual: readonly string[];
  /** As the person left them. */
  own: Arrangement;
  /** Columns that the address asks for; null where it doesn't. */
  fromAddress: readonly string[] | null;
}

/** Opens the choice of columns, and has it and the columns' widths remembered. */
export function ColumnsButton({ columns, usual, fromAddress, ...remembered }: ColumnsButtonProps) {
  const router = useRouter();
  const { now, set } = useListAddress();
  const { component: ColumnEditor, approach, want } = useDeferred(load);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = now("columns", fromAddress && toText(fromAddress));

  const show = (shown: readonly string[] | null) =>
    set({ columns: shown && toText(shown) }, { replace: true, stay: true });

  const [own, remember] = usePreference(
    "users.columns",
    remembered.own,
    serialize,
    (next, isRemembered) => {
      if (isRemembered) startTransition(router.refresh);
      // The address holds it as long as the page is open.
      else if (asked === null) show(next.columns ?? usual);
    },
  );
  const shown = asked === null ? (own.columns ?? usual) : fromText(asked);

  const onResized = useEffectEvent((event: Event) => {
    const { id, width } = (event as CustomEvent<ColumnResized>).detail;
    const { [id]: _, ...others } = own.widths;
    remember({ ...own, widths: width === null ? others : { ...others, [id]: width } });
  });
  useEffect(() => {
    const frame = button.current?.closest("[data-slot='data-table-frame']");
    frame?.addEventListener(COLUMN_RESIZED, onResized);
    return () => frame?.removeEventListener(COLUMN_RESIZED, onResized);
  }, []);

  return (
    <>
      <Button
        ref={button}
        variant="outline"
        size="sm"
        aria-haspopup="dialog"
        onPointerEnter={approach}
        onFocus={approach}
        onClick={() => {
          setOpen(true);
          want();
        }}
      >
        <Columns3 aria-hidden="true" />
        <span className="max-[87rem]:sr-only">Columns</span>
      </Button>
      {open && ColumnEditor ? (
        <ColumnEditor
          columns={columns}
          primary="User"
          shown={shown}
          changed={asked !== null || own.columns !== null || Object.keys(own.widths).length > 0}
          description={
            asked === null
              ? "Yours alone, and remembered for every device that you sign in on."
              : "The address of this list says which columns it has: your own stay as they are."
          }
          onChange={(next) => (asked === null ? remember({ ...own, columns: next }) : show(next))}
          onReset={() => {
            if (asked !== null) show(null);
            remember(usualArrangement);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
