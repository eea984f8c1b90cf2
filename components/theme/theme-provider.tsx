"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { THEME_COOKIE, type Theme, themeClass, themes } from "./theme";

const YEAR = 365 * 24 * 60 * 60;

const Context = createContext<{ theme: Theme; setTheme: (theme: Theme) => void } | null>(null);

/** Knows the theme that the server read from the cookie, and changes both cookie and page. */
export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setState] = useState(initial);

  function setTheme(next: Theme) {
    setState(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support
    document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
    const { classList } = document.documentElement;
    classList.remove(...themes);
    const chosen = themeClass(next);
    if (chosen) classList.add(chosen);
  }

  return <Context value={{ theme, setTheme }}>{children}</Context>;
}

export function useTheme() {
  const context = useContext(Context);
  if (!context) throw new Error("useTheme belongs inside ThemeProvider.");
  return context;
}
