"use client";

import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useShortcut, useSingleKeyShortcuts } from "@/components/hooks/use-shortcut";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { type Counts, formatNumber, formatTotal } from "./format-count";
import { focusFirstRow, focusPageBox } from "./row-keys";
import type { RowSelection } from "./use-row-selection";

interface SelectionBarProps {
  tableId: string;
  selection: RowSelection;
  pageIds: readonly string[];
  /** Where there are pages: what everything that matches would be. */
  counts?: Counts;
  /** The most that "everything that matches" can be; without it that is not offered. */
  matchingLimit?: number;
  /** What can be done with the chosen rows. */
  children: ReactNode;
}

/** How many are chosen and what can be done with them, at the lower edge of the window. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, pageIds, counts } = props;
  const elsewhere = selection.matching
    ? 0
    : [...selection.ids].filter((id) => !pageIds.includes(id)).length;
  const count =
    selection.matching && counts
      ? matchingCount(counts, props.matchingLimit)
      : formatNumber(selection.ids.size);
  const sentence = `${count} selected${elsewhere > 0 ? `, ${formatNumber(elsewhere)} of them on other pages` : ""}`;
  const shown = selection.matching || selection.ids.size > 0;
  return (
    <>
      <p role="status" className="sr-only">
        {shown ? sentence : ""}
      </p>
      {shown ? <Bar {...props} sentence={sentence} /> : null}
    </>
  );
}

/** "All 1,234", or as many of them as there can be. */
function matchingCount(counts: Counts, limit = Number.POSITIVE_INFINITY) {
  const all = formatTotal(counts);
  return counts.total > limit ? `${formatNumber(limit)} of ${all}` : `All ${all}`;
}

function Bar({
  tableId,
  selection,
  pageIds,
  counts,
  matchingLimit,
  sentence,
  children,
}: SelectionBarProps & { sentence: string }) {
  const actions = useRef<HTMLDivElement>(null);
  const { enabled: shortcuts } = useSingleKeyShortcuts();
  useShortcut("a", () => actions.current?.querySelector("button")?.focus());

  const offered =
    matchingLimit !== undefined &&
    counts !== undefined &&
    !selection.matching &&
    selection.pageState(pageIds) === "all" &&
    counts.total > pageIds.length;

  return (
    <section
      data-selection-bar=""
      aria-label="Selected rows"
      aria-keyshortcuts={shortcuts ? "a" : undefined}
      className="sticky bottom-0 z-20 order-last mt-auto border-border border-t bg-popover px-3 py-2.5 shadow-overlay sm:px-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-compact">
        <p className="font-medium tabular-nums">{sentence}</p>
        {offered ? (
          <Button
            variant="link"
            className="text-compact"
            onClick={() => {
              selection.selectMatching();
              // The offer goes away with the click, and must not take the focus along.
              actions.current?.querySelector("button")?.focus();
            }}
          >
            {counts.total > matchingLimit
              ? `Select ${matchingCount(counts, matchingLimit)} that match`
              : `Select all ${formatTotal(counts)} that match`}
          </Button>
        ) : null}
        <Button
          variant="ghost"
          size="sm"
          className="ml-auto"
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
        className="-mx-1 mt-1 flex items-center gap-1.5 overflow-x-auto p-1 md:flex-wrap"
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
