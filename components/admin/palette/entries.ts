import type { LucideIcon } from "lucide-react";

/** One line of the command palette. */
export interface Entry {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Beside the label, smaller: an e-mail address, or why not. */
  detail?: string;
  /** Other words by which it is found. */
  words?: string;
  /** What is the case already, such as the theme in use. */
  isCurrent?: boolean;
  /** Why it can't be done; undefined or null means it can. */
  reason?: string | null;
  run: () => void;
}

export interface EntryGroup {
  id: string;
  heading: string;
  entries: readonly Entry[];
}

/**
 * The groups with what matches: every word of the text somewhere in a line's
 * words or in its group's heading. An empty text matches all.
 */
export function narrow(groups: readonly EntryGroup[], text: string): EntryGroup[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ label, words = "" }) => {
        const said = `${group.heading} ${label} ${words}`.toLocaleLowerCase();
        return wanted.every((word) => said.includes(word));
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}
