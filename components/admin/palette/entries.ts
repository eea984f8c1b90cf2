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

const wordsIn = (text: string) => text.toLocaleLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);

/**
 * The groups with what matches: every word of the text begins one of a line or
 * of its group's heading. Not within words: who looks for "Ann" means nobody's
 * "planning". An empty text matches all, one without letters nothing.
 */
export function narrow(groups: readonly EntryGroup[], text: string): EntryGroup[] {
  const wanted = wordsIn(text).filter(Boolean);
  if (wanted.length === 0 && text.trim()) return [];
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ label, words = "" }) => {
        const said = wordsIn(`${group.heading} ${label} ${words}`);
        return wanted.every((word) => said.some((each) => each.startsWith(word)));
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}
