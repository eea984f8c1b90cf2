"use client";

import { useId } from "react";
import { cn } from "@/lib/cn";
import { cardSelection } from "./card-styles";
import { PAGE_BOX, ROW_BOX } from "./row-keys";
import { SelectionBox } from "./selection-box";
import type { RowSelection } from "./use-row-selection";

/** How a table's rows can be chosen. */
export interface TableSelection<Row> {
  rows: RowSelection;
  /** What a row is called: the box reads "Select" and this. */
  nameOf: (row: Row) => string;
  /** Why a row can't be chosen; null where it can. */
  lockedBecause?: (row: Row) => string | null;
}

const cell = "relative p-0 text-center align-middle";

export function SelectionHead({
  selection,
  pageIds,
  className,
}: {
  selection: RowSelection;
  /** The rows of the page that can be chosen. */
  pageIds: readonly string[];
  className?: string;
}) {
  return (
    <th scope="col" className={cn(cell, className)}>
      {/* As cards there is no head to see; the bar above them has the box. */}
      <span className="max-md:hidden">
        <PageBox selection={selection} pageIds={pageIds} />
      </span>
      <span className="sr-only">Selected</span>
    </th>
  );
}

/** Chooses all rows of the page, or lets them go. */
export function PageBox({
  selection,
  pageIds,
}: {
  selection: RowSelection;
  pageIds: readonly string[];
}) {
  const state = selection.pageState(pageIds);
  return (
    <SelectionBox
      state={state}
      aria-label="Select all rows of this page"
      disabled={pageIds.length === 0}
      {...{ [PAGE_BOX]: "" }}
      onClick={() => selection.togglePage(pageIds, state !== "all")}
    />
  );
}

export function SelectionCell<Row>({
  id,
  row,
  selection: { rows, nameOf, lockedBecause },
  pageIds,
  asCards,
  className,
}: {
  id: string;
  row: Row;
  selection: TableSelection<Row>;
  pageIds: readonly string[];
  asCards: boolean;
  className?: string;
}) {
  const reasonId = useId();
  const reason = lockedBecause?.(row) ?? null;
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a card it would lose its role
      role="cell"
      title={reason ?? undefined}
      className={cn(cell, className, asCards && cardSelection)}
    >
      <SelectionBox
        state={reason === null && rows.has(id) ? "all" : "none"}
        aria-label={`Select ${nameOf(row)}`}
        aria-describedby={reason ? reasonId : undefined}
        disabled={reason !== null}
        {...{ [ROW_BOX]: "" }}
        onClick={({ shiftKey }) => rows.toggle(pageIds, id, { range: shiftKey })}
      />
      {reason ? (
        <span id={reasonId} hidden>
          {reason}
        </span>
      ) : null}
    </td>
  );
}
