"use client";

import { useEffect, useEffectEvent } from "react";
import { useSingleKeyShortcuts } from "./shortcuts-provider";

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

/**
 * Runs `action` when `key` is pressed alone: not while typing, not under an
 * open dialog, and not for those who turned single-key shortcuts off
 * (speech input types letters at random; WCAG 2.1.4).
 */
export function useShortcut(key: string, action: () => void) {
  const { enabled } = useSingleKeyShortcuts();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target) || !enabled) return;
    if (document.querySelector("[role='dialog'], [role='alertdialog'], [role='menu']")) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
