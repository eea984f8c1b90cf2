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
    coming.current ??= load();
    return coming.current;
  }

  return {
    component,
    approach: () => void fetched().catch(() => undefined),
    want: () =>
      void fetched().then(
        (found) => setComponent(() => found),
        (error: unknown) => {
          console.error(error);
          void sayMissing();
        },
      ),
  };
}

/** A press that brings nothing says so. By then the code of toasts is there: it is the toaster's own. */
async function sayMissing() {
  const { toast } = await import("@/components/ui/sonner");
  toast.error("This could not be loaded", {
    description: "Check your connection, then load the page again.",
    // A script that could not be fetched is not asked for again by this page.
    action: { label: "Load again", onClick: () => window.location.reload() },
  });
}
