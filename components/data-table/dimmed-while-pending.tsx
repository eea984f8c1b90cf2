"use client";

import type { ReactNode } from "react";
import { useListAddress } from "./data-table-frame";

/** What a list shows, dimmed while something else was asked for. */
export function DimmedWhilePending({ children }: { children: ReactNode }) {
  const { pending } = useListAddress();
  return (
    <div aria-busy={pending} className={pending ? "opacity-55" : undefined}>
      {children}
    </div>
  );
}
