"use client";

import { useState } from "react";

/**
 * For a dialog that is mounted when it opens, and so has no trigger of its own:
 * the focus goes back to what had it, or else to the page, and is never lost.
 */
export function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  return {
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      const there =
        opener instanceof HTMLElement && opener.isConnected && opener.matches("button,a");
      (there ? opener : document.getElementById("main"))?.focus();
    },
  };
}
