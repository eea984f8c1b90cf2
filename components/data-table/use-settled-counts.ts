"use client";

import { useState } from "react";
import type { Counts } from "./format-count";

/**
 * The counts that belong to the rows on screen. Page and size run ahead: they
 * change with the click, while the old rows stay until the new ones are there.
 */
export function useSettledCounts(data: readonly unknown[], counts: Omit<Counts, "shown">): Counts {
  const [settled, setSettled] = useState({ data, counts });
  if (settled.data === data) return { ...settled.counts, shown: data.length };
  setSettled({ data, counts });
  return { ...counts, shown: data.length };
}
