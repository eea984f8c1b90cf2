"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** Space between what is explained and the hint, and to the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** How long, in milliseconds, until a hint shows, and stays for the pointer to reach it. */
const SHOW_AFTER = 300;
const HIDE_AFTER = 120;

/**
 * Shows `text` beside its only child while that is hovered or focused; Escape
 * and scrolling send it away. For the eyes only: what it says belongs into the
 * child's description as well. A popover, so no box cuts it off.
 */
export function Hint({ text, children }: { text: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const hint = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState(false);

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const element = hint.current;
    const child = anchor.current?.firstElementChild;
    if (!shown || !element || !child) return;
    element.showPopover();
    const { left, top } = placeBeside(child.getBoundingClientRect(), element);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;

    const hide = () => setShown(false);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    window.addEventListener("keydown", onKey);
    window.addEventListener("scroll", hide, { capture: true, passive: true });
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("scroll", hide, { capture: true });
      if (element.isConnected) element.hidePopover();
    };
  }, [shown]);

  function turn(show: boolean, after: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(show), after);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what happens to its child
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={() => turn(true, SHOW_AFTER)}
      onPointerLeave={() => turn(false, HIDE_AFTER)}
      onFocus={(event) => event.target.matches(":focus-visible") && turn(true, 0)}
      onBlur={() => turn(false, 0)}
    >
      {children}
      <span
        ref={hint}
        popover="manual"
        aria-hidden="true"
        data-slot="hint"
        className="fixed m-0 max-w-72 text-balance rounded-md bg-foreground px-2.5 py-1.5 text-background text-xs leading-5 shadow-overlay open:animate-fade-in"
      >
        {text}
      </span>
    </span>
  );
}

/** Above the box, or below where there is no room; never over the window's edge. */
function placeBeside(box: DOMRect, { offsetWidth, offsetHeight }: HTMLElement) {
  const above = box.top - GAP - offsetHeight;
  const middle = box.left + (box.width - offsetWidth) / 2;
  const rightmost = document.documentElement.clientWidth - offsetWidth - EDGE;
  return {
    top: above >= EDGE ? above : box.bottom + GAP,
    left: Math.max(EDGE, Math.min(middle, rightmost)),
  };
}
