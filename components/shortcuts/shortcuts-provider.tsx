"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { SHORTCUTS_COOKIE } from "./preference";

const YEAR = 365 * 24 * 60 * 60;

interface SingleKeys {
  enabled: boolean;
  setEnabled: (enabled: boolean) => void;
}

const Context = createContext<SingleKeys | null>(null);

/**
 * Knows whether single keys do something in this browser, and changes it. Kept in
 * a cookie, so that the server writes the hints as they are; to ask the browser's
 * storage would halt each page for some milliseconds.
 */
export function ShortcutsProvider({
  initial,
  children,
}: {
  initial: boolean;
  children: ReactNode;
}) {
  const [enabled, setState] = useState(initial);

  function setEnabled(next: boolean) {
    setState(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support
    document.cookie = `${SHORTCUTS_COOKIE}=${next ? "on" : "off"}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
  }

  return <Context value={{ enabled, setEnabled }}>{children}</Context>;
}

/** Whether single keys do something, and the way to change it. */
export function useSingleKeyShortcuts(): SingleKeys {
  const context = use(Context);
  if (!context) throw new Error("useSingleKeyShortcuts belongs inside ShortcutsProvider.");
  return context;
}
