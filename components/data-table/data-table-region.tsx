"use client";

import type {
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  ReactNode,
  SyntheticEvent,
} from "react";
import { useListAddress } from "./data-table-frame";
import { COLUMN_EDGE, moveBetweenRows, openClickedRow } from "./row-keys";

const loadEdges = () => import("./column-edges");

/** The edge of a column that an event is about. */
const edgeOf = ({ target }: SyntheticEvent) =>
  (target as Element).closest<HTMLElement>(`[${COLUMN_EDGE}]`);

/** Fetches ahead what moves an edge. */
function approach(event: PointerEvent | FocusEvent) {
  if (edgeOf(event)) void loadEdges();
}

function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  const edge = edgeOf(event);
  if (!edge) return moveBetweenRows(event);
  if (!["ArrowLeft", "ArrowRight", "Home"].includes(event.key)) return;
  event.preventDefault();
  const { key } = event;
  void loadEdges().then(({ moveByKey }) => moveByKey(edge, key));
}

function onPointerDown(event: PointerEvent<HTMLElement>) {
  const edge = edgeOf(event);
  if (!edge || event.button !== 0) return;
  event.preventDefault();
  const { pointerId, clientX } = event;
  void loadEdges().then(({ drag }) => drag(edge, pointerId, clientX));
}

function onDoubleClick(event: MouseEvent<HTMLElement>) {
  const edge = edgeOf(event);
  if (edge) void loadEdges().then(({ moveByKey }) => moveByKey(edge, "Home"));
}

/**
 * Scrolls a table that is too wide, and brings what the server rendered in it to
 * life: keys and clicks on rows, and the columns' edges. One listener each for
 * all of them, so that a row needs no script of its own.
 */
export function DataTableRegion({
  label,
  reachable,
  children,
}: {
  label: string;
  /** Something in it takes the focus, so the keyboard gets into it, and scrolls it, anyway. */
  reachable: boolean;
  children: ReactNode;
}) {
  const { pending } = useListAddress();
  return (
    <section
      aria-label={`${label}, scrollable`}
      tabIndex={reachable ? undefined : 0}
      className="overflow-x-auto focus-visible:-outline-offset-2 data-pending:opacity-55 data-pending:transition-opacity data-pending:delay-150 data-pending:duration-200"
      data-pending={pending || undefined}
      aria-busy={pending}
      onScroll={({ currentTarget: box }) =>
        box.toggleAttribute("data-scrolled", box.scrollLeft > 0)
      }
      // For the pointer a row is one big link; the keyboard has the link itself.
      onClick={openClickedRow}
      onKeyDown={onKeyDown}
      onPointerOver={approach}
      onFocus={approach}
      onPointerDown={onPointerDown}
      onDoubleClick={onDoubleClick}
    >
      {children}
    </section>
  );
}
