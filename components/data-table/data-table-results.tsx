"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/lib/cn";
import { useListAddress } from "./data-table-frame";

/** What a list found: says it aloud, and shows another page from its beginning. */
export function DataTableResults({
  page,
  said,
  className,
  children,
}: {
  /** Which page it is. */
  page: number | string | null;
  /** The result in a sentence. */
  said: string;
  className?: string;
  children: ReactNode;
}) {
  const { pending } = useListAddress();
  return (
    <div
      data-slot="data-table"
      ref={useScrollUpOnPage(page)}
      className={cn("flex scroll-mt-20 flex-col", className)}
    >
      {/* Empty in between, so that two results that read the same are both said. */}
      <p role="status" className="sr-only">
        {pending ? "" : said}
      </p>
      {children}
    </div>
  );
}

/** Once another page's rows are there, shows their beginning, if that is out of sight. */
function useScrollUpOnPage(page: number | string | null) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (!box.current) return;
    // The margin is the height of what sticks to the top of the page.
    const covered = Number.parseFloat(getComputedStyle(box.current).scrollMarginTop) || 0;
    if (box.current.getBoundingClientRect().top < covered) box.current.scrollIntoView();
  }, [page]);
  return box;
}
