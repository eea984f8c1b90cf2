"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useFocusBack } from "@/components/hooks/use-focus-back";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { moved } from "./arrangement";

interface ColumnEditorProps {
  /** All columns but the primary one. */
  columns: ReadonlyArray<{ id: string; label: string }>;
  /** What the primary column is called: it stays where it is. */
  primary: string;
  shown: readonly string[];
  /** Whether there is anything to put back. */
  changed: boolean;
  /** Whose columns these are, in words. */
  description: string;
  onChange: (shown: readonly string[]) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Which columns a table shows, and in which order. What is changed is seen behind it at once. */
export default function ColumnEditor(props: ColumnEditorProps) {
  const { columns, primary, shown, changed, description, onChange, onReset, onClose } = props;
  const [said, setSaid] = useState("");
  const focusBack = useFocusBack();
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useRef<string | null>(null);
  const labelOf = (id: string) => columns.find((column) => column.id === id)?.label ?? id;
  const hidden = columns.map(({ id }) => id).filter((id) => !shown.includes(id));

  // A row that moves is put in anew by the browser, and its button loses the focus.
  useLayoutEffect(() => {
    if (!keepFocus.current) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${keepFocus.current}"]`)?.focus();
    keepFocus.current = null;
  });

  function move(id: string, by: -1 | 1) {
    const next = moved(shown, id, by);
    keepFocus.current = `${id}${by}`;
    setSaid(`${labelOf(id)} is column ${next.indexOf(id) + 2} of ${next.length + 1}.`);
    onChange(next);
  }

  function toggle(id: string, on: boolean) {
    keepFocus.current = `${id}box`;
    setSaid(`${labelOf(id)} is ${on ? "shown" : "hidden"}.`);
    onChange(on ? [...shown, id] : shown.filter((each) => each !== id));
  }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent {...focusBack}>
        <DialogHeader>
          <DialogTitle>Columns</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        <p role="status" className="sr-only">
          {said}
        </p>
        <ul ref={list} className="-mx-2 flex flex-col">
          <li className="flex h-10 items-center gap-3 px-2 text-sm">
            <Checkbox checked disabled aria-label={`${primary}: always shown, and first`} />
            <span className="text-muted-foreground">{primary} (always first)</span>
          </li>
          {[...shown, ...hidden].map((id) => {
            const place = shown.indexOf(id);
            return (
              <li key={id} className="flex h-10 items-center gap-3 rounded-md px-2 hover:bg-muted">
                <Checkbox
                  id={`column-${id}`}
                  data-key={`${id}box`}
                  checked={place >= 0}
                  onCheckedChange={(on) => toggle(id, on === true)}
                />
                <Label htmlFor={`column-${id}`} className="flex h-full flex-1 items-center">
                  {labelOf(id)}
                </Label>
                {place >= 0 ? (
                  <>
                    <Mover id={id} by={-1} label={labelOf(id)} off={place === 0} onMove={move} />
                    <Mover
                      id={id}
                      by={1}
                      label={labelOf(id)}
                      off={place === shown.length - 1}
                      onMove={move}
                    />
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
        <DialogFooter>
          <Button
            variant="outline"
            aria-disabled={!changed || undefined}
            onClick={() => {
              if (!changed) return;
              setSaid("The usual columns and widths are back.");
              onReset();
            }}
          >
            Back to the usual columns
          </Button>
          <Button onClick={onClose}>Done</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

/** Never `disabled`: at the end of the list the focus would be lost with the button. */
function Mover({
  id,
  by,
  label,
  off,
  onMove,
}: {
  id: string;
  by: -1 | 1;
  label: string;
  off: boolean;
  onMove: (id: string, by: -1 | 1) => void;
}) {
  const Icon = by < 0 ? ArrowUp : ArrowDown;
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      data-key={`${id}${by}`}
      aria-label={`Move ${label} ${by < 0 ? "up" : "down"}`}
      aria-disabled={off || undefined}
      onClick={() => (off ? undefined : onMove(id, by))}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
