"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether the page's script is in charge. Until then a submit would be the
 * browser's own, so forms keep their button off for that moment.
 */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
