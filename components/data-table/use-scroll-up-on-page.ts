"use client";

import { useEffect, useRef } from "react";

/** Once another page's rows are there, shows their beginning, if that is out of sight. */
export function useScrollUpOnPage(page: number, pending: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (pending || shown.current === page) return;
    shown.current = page;
    if (!box.current) return;
    // The margin is the height of what sticks to the top of the page.
    const covered = Number.parseFloat(getComputedStyle(box.current).scrollMarginTop) || 0;
    if (box.current.getBoundingClientRect().top < covered) box.current.scrollIntoView();
  }, [page, pending]);
  return box;
}
