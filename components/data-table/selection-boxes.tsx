"use client";

import { useId } from "react";
import { PAGE_BOX, ROW_BOX } from "./row-keys";
import { useRowSelection } from "./row-selection";
import { useSelectablePage } from "./selectable-page";
import { SelectionBox } from "./selection-box";

/** Chooses all rows of the page, or lets them go. */
export function PageBox() {
  const selection = useRowSelection();
  const { ids, approach } = useSelectablePage();
  const state = selection.pageState(ids);
  return (
    <SelectionBox
      state={state}
      aria-label="Select all rows of this page"
      disabled={ids.length === 0}
      {...{ [PAGE_BOX]: "" }}
      onPointerEnter={approach}
      onFocus={approach}
      onClick={() => selection.togglePage(ids, state !== "all")}
    />
  );
}

/** Chooses a row, or lets it go. */
export function RowBox({
  id,
  name,
  reason,
}: {
  id: string;
  /** What the row is called. */
  name: string;
  /** Why it can't be chosen; null where it can. */
  reason: string | null;
}) {
  const reasonId = useId();
  const selection = useRowSelection();
  const { ids, approach } = useSelectablePage();
  return (
    <>
      <SelectionBox
        state={reason === null && selection.has(id) ? "all" : "none"}
        aria-label={`Select ${name}`}
        aria-describedby={reason ? reasonId : undefined}
        disabled={reason !== null}
        {...{ [ROW_BOX]: "" }}
        onPointerEnter={approach}
        onFocus={approach}
        onClick={({ shiftKey }) => selection.toggle(ids, id, { range: shiftKey })}
      />
      {reason ? (
        <span id={reasonId} hidden>
          {reason}
        </span>
      ) : null}
    </>
  );
}
