"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { EVENT_LINK } from "./event-link";

/** The list around events: arrow keys, Home and End move between them, Enter opens one. */
export function AuditRows({ children }: { children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const selector = `a[${EVENT_LINK}]`;
    const target = event.target as HTMLElement;
    if (!target.matches(selector)) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const index = stops.indexOf(target);
    const next = {
      ArrowDown: stops[index + 1],
      ArrowUp: stops[index - 1],
      Home: stops[0],
      End: stops.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
  return (
    <ol onKeyDown={onKeyDown} className="divide-y divide-border">
      {children}
    </ol>
  );
}
