"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

/**
 * What was chosen in a select before the page's script was there counts as well:
 * React takes a page over without a word about it, and the select would say one
 * thing while the list shows another.
 * @param value what the server wrote into the select
 * @returns the select's ref
 */
export function useEarlyChoice(
  value: string,
  choose: (value: string) => void,
): RefObject<HTMLSelectElement | null> {
  const select = useRef<HTMLSelectElement>(null);
  const adopt = useEffectEvent(() => {
    if (!select.current) return;
    const { options, value: chosen } = select.current;
    // A value that is no option (a role that is gone) can't be shown: that is no choice.
    const shown = Array.from(options).some((option) => option.value === value);
    if (shown && chosen !== value) choose(chosen);
  });
  useEffect(() => adopt(), []);
  return select;
}
