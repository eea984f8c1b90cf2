"use client";

import { type ComponentType, useRef, useState } from "react";

/**
 * A component that is fetched when somebody shows that they want it: `approach`
 * fetches it ahead (hover, focus), `want` shows it as soon as it is there.
 * Until then it is null, and what stands in its place needs none of its code.
 */
export function useDeferred<Props>(load: () => Promise<ComponentType<Props>>) {
  const [component, setComponent] = useState<ComponentType<Props> | null>(null);
  const coming = useRef<Promise<ComponentType<Props>> | null>(null);

  function fetched() {
    coming.current ??= load().catch((error: unknown) => {
      // The connection may be back at the next try.
      coming.current = null;
      throw error;
    });
    return coming.current;
  }

  return {
    component,
    approach: () => void fetched().catch(() => undefined),
    want: () =>
      void fetched().then(
        (found) => setComponent(() => found),
        (error: unknown) => console.error(error),
      ),
  };
}
