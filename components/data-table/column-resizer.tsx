"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import { asWidth, MAX_COLUMN, MIN_COLUMN } from "./arrangement";

/** How far an arrow key moves a column's edge, in pixels. */
const STEP = 16;

/**
 * The right edge of a column's head: dragged, or moved with the arrow keys. While
 * it is dragged only the browser's own layout follows; the width is settled when
 * the edge is let go.
 */
export function ColumnResizer({
  columnId,
  label,
  width,
  onResize,
}: {
  columnId: string;
  label: string;
  /** Now, in pixels. */
  width: number;
  /** Null is the usual width. */
  onResize: (width: number | null) => void;
}) {
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step) onResize(asWidth(width + step));
    else if (event.key === "Home") onResize(null);
    else return;
    event.preventDefault();
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const table = handle.closest("table");
    const column = table?.querySelector<HTMLElement>(`col[data-column="${CSS.escape(columnId)}"]`);
    if (!table || !column) return;
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    const start = event.clientX;
    const before = { width: column.style.width, table: table.style.cssText };
    const least = table.style.getPropertyValue("--table-min-width");
    let now = width;

    const move = ({ clientX }: globalThis.PointerEvent) => {
      now = asWidth(width + clientX - start);
      column.style.width = `${now}px`;
      table.style.setProperty("--table-min-width", `calc(${least} + ${now - width}px)`);
    };
    const leave = (settled: boolean) => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", drop);
      handle.removeEventListener("pointercancel", cancel);
      column.style.width = before.width;
      table.style.cssText = before.table;
      if (settled && now !== width) onResize(now);
    };
    const drop = () => leave(true);
    const cancel = () => leave(false);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", drop);
    handle.addEventListener("pointercancel", cancel);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of the column ${label}`}
      aria-valuenow={width}
      aria-valuemin={MIN_COLUMN}
      aria-valuemax={MAX_COLUMN}
      aria-valuetext={`${width} pixels`}
      title="Drag, or press the arrow keys; double-click for the usual width"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onResize(null)}
      className="absolute inset-y-0 right-0 w-6 cursor-col-resize touch-none rounded-sm after:absolute after:inset-y-2.5 after:right-0 after:w-px after:bg-input hover:after:inset-y-0 hover:after:w-0.5 hover:after:bg-primary focus-visible:-outline-offset-2 focus-visible:after:bg-primary in-[th:last-child]:not-hover:after:opacity-0"
    />
  );
}
