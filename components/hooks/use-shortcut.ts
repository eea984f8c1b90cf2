"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

const KEY = "single-key-shortcuts";
const CHANGED = "single-key-shortcuts-changed";

function areOn() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true; // storage refused by the browser: the default
  }
}

function subscribe(listener: () => void) {
  window.addEventListener("storage", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("storage", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** Whether single-key shortcuts are on in this browser, and the way to change it. */
export function useSingleKeyShortcuts() {
  const enabled = useSyncExternalStore(subscribe, areOn, () => true);
  function setEnabled(on: boolean) {
    try {
      localStorage.setItem(KEY, on ? "on" : "off");
    } catch {
      // Nothing to keep it in: it stays on.
    }
    window.dispatchEvent(new Event(CHANGED));
  }
  return { enabled, setEnabled };
}

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
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target) || !areOn()) return;
    if (document.querySelector("[role='dialog'], [role='alertdialog'], [role='menu']")) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
