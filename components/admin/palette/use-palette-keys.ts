"use client";

import { useSyncExternalStore } from "react";

const MAC = ["⌘", "K"] as const;
const OTHERS = ["Ctrl", "K"] as const;
const unchanging = () => () => {};

/** The keys that open the palette, as this computer's keyboard calls them. */
export function usePaletteKeys(): readonly string[] {
  return useSyncExternalStore(
    unchanging,
    () => (/mac|iphone|ipad/i.test(navigator.platform) ? MAC : OTHERS),
    () => OTHERS,
  );
}
