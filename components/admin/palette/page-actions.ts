"use client";

import type { LucideIcon } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";

/** Something that can be done on the page that is open. */
export interface PageAction {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Why the person may not; null means go ahead. */
  reason: string | null;
  run: () => void;
}

/** What it can be done to, such as a user's name, and what. */
export interface PageActions {
  title: string;
  actions: readonly PageAction[];
}

let current: PageActions | null = null;
const listeners = new Set<() => void>();

function change(next: PageActions | null) {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Offers a page's own actions in the command palette, for as long as the page is
 * there. They are the page's: its buttons, its dialogs, its reasons.
 */
export function useOfferActions(offered: PageActions) {
  // After every render: reasons and labels change with what is shown.
  useEffect(() => change(offered));
  useEffect(() => () => change(null), []);
}

/** What the page that is open offers; null where it offers nothing. */
export function usePageActions() {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
