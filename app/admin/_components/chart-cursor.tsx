"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { Point } from "./chart-shape";

interface ChartCursorProps {
  /** What is looked at, such as "Sign-ups per day". */
  label: string;
  points: readonly Point[];
  /** What each day's figure is called: "22 Nov 2026: 14 sign-ups". */
  texts: readonly { day: string; figure: string }[];
}

/**
 * Shows one day's figure: the day under the pointer, or the one that the arrow
 * keys chose. A slider to assistive technology, which reads each day's words.
 */
export function ChartCursor({ label, points, texts }: ChartCursorProps) {
  const last = points.length - 1;
  const [active, setActive] = useState<number | null>(null);
  const at = active ?? last;
  const point = points[at];
  const text = texts[at];

  function onKeyDown(event: KeyboardEvent) {
    const next = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 7,
      PageUp: at + 7,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setActive(Math.min(Math.max(next, 0), last));
  }

  function onPointer(event: PointerEvent<HTMLElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / Math.max(width, 1);
    setActive(Math.min(Math.max(Math.round(share * last), 0), last));
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={text ? `${text.day}: ${text.figure}` : undefined}
      className="absolute inset-0 touch-pan-y rounded-sm"
      onKeyDown={onKeyDown}
      onFocus={() => setActive((current) => current ?? last)}
      onBlur={() => setActive(null)}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={(event) => {
        if (document.activeElement !== event.currentTarget) setActive(null);
      }}
    >
      {active !== null && point && text ? (
        <div aria-hidden="true" className="pointer-events-none">
          <div
            className="absolute inset-y-0 w-px bg-foreground/35"
            style={{ left: `${point.x}%` }}
          />
          {point.y === null ? null : (
            <div
              className="-translate-1/2 absolute size-2.5 rounded-full border-2 border-card bg-foreground"
              style={{ left: `${point.x}%`, top: `${point.y}%` }}
            />
          )}
          <p
            className="absolute bottom-full mb-1 whitespace-nowrap rounded-md bg-foreground px-2 py-1 text-background text-xs"
            style={{ left: `${point.x}%`, transform: `translateX(-${point.x}%)` }}
          >
            <span className="opacity-80">{text.day}</span>{" "}
            <span className="font-semibold tabular-nums">{text.figure}</span>
          </p>
        </div>
      ) : null}
    </div>
  );
}
