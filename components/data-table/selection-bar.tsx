"use client";

import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useSingleKeyShortcuts } from "@/components/shortcuts/shortcuts-provider";
import { useShortcut } from "@/components/shortcuts/use-shortcut";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { focusFirstRow, focusPageBox } from "./row-keys";
import { useRowSelection } from "./row-selection";

interface SelectionBarProps {
  tableId: string;
  /** How many are chosen. */
  sentence: string;
  /** Offers to choose everything that matches; null where there is nothing to offer. */
  offer: string | null;
  /** What can be done with the chosen rows. */
  children: ReactNode;
}

/** How many rows are chosen and what can be done with them, at the lower edge of the window. */
export function SelectionBar({ tableId, sentence, offer, children }: SelectionBarProps) {
  const selection = useRowSelection();
  const actions = useRef<HTMLDivElement>(null);
  const { enabled: shortcuts } = useSingleKeyShortcuts();
  useShortcut("a", () => focusFirstButton(actions.current));

  return (
    <section
      data-selection-bar=""
      aria-label="Selected rows"
      aria-keyshortcuts={shortcuts ? "a" : undefined}
      className="sticky bottom-0 z-20 order-last mt-auto border-border border-t bg-popover px-3 py-2.5 shadow-overlay sm:px-4"
    >
      <div className="flex items-start gap-3 text-compact">
        <div className="flex min-h-8 min-w-0 flex-1 flex-wrap items-center gap-x-3">
          <p className="font-medium tabular-nums">{sentence}</p>
          {offer ? (
            <Button
              variant="link"
              className="text-compact"
              onClick={() => {
                selection.selectMatching();
                // The offer goes away with the click, and must not take the focus along.
                focusFirstButton(actions.current);
              }}
            >
              {offer}
            </Button>
          ) : null}
        </div>
        <Button
          variant="ghost"
          size="sm"
          className="shrink-0"
          onClick={() => {
            if (!focusPageBox(tableId)) focusFirstRow(tableId);
            selection.clear();
          }}
        >
          <X aria-hidden="true" />
          <span className="max-sm:sr-only">Clear</span>
          <span className="sr-only"> the selection</span>
        </Button>
      </div>
      <div
        ref={actions}
        tabIndex={-1}
        className="-mx-1 mt-1 flex items-center gap-1.5 overflow-x-auto p-1 outline-none md:flex-wrap"
      >
        {children}
        {shortcuts ? (
          <span className="ml-auto pl-2 text-muted-foreground text-xs max-lg:hidden pointer-coarse:hidden">
            <Kbd>a</Kbd> goes here
          </span>
        ) : null}
      </div>
    </section>
  );
}

/** Goes to the first of the actions, or as soon as there is one: their code may come after the bar. */
function focusFirstButton(box: HTMLElement | null) {
  const first = box?.querySelector("button");
  if (first) return first.focus();
  if (!box) return;
  // What is pressed next is meant for the actions: on a row it would open that row.
  box.focus();
  const watch = new MutationObserver(() => {
    const come = box.querySelector("button");
    if (!come) return;
    watch.disconnect();
    // Whoever has gone on in the meantime stays where they are.
    const { activeElement: now, body } = document;
    if (now === box || now === body) come.focus();
  });
  watch.observe(box, { childList: true, subtree: true });
}
