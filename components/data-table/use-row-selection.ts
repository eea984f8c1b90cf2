"use client";

import { useState } from "react";
import { nothingSelected, pageState, pageToggled, toggled } from "./selection";

export type RowSelection = ReturnType<typeof useRowSelection>;

/**
 * The rows that a person chose. TanStack's own row selection knows the rows that
 * are loaded; this one is about ids, and so about rows of any page.
 * @param matchKey names the search and the filters: "everything that matches"
 *   is over when they change
 */
export function useRowSelection(matchKey: string) {
  const [state, setState] = useState(nothingSelected);
  if (state.matching !== null && state.matching !== matchKey) setState(nothingSelected);

  return {
    ids: state.ids,
    /** Everything that matches is chosen, more than the ids that are known here. */
    matching: state.matching === matchKey,
    has: (id: string) => state.matching === matchKey || state.ids.has(id),
    pageState: (pageIds: readonly string[]) => pageState(state, pageIds),
    toggle: (pageIds: readonly string[], id: string, options: { range: boolean }) =>
      setState((now) => toggled(now, pageIds, id, options)),
    togglePage: (pageIds: readonly string[], on: boolean) =>
      setState((now) => pageToggled(now, pageIds, on)),
    selectMatching: () => setState((now) => ({ ...now, matching: matchKey })),
    clear: () => setState(nothingSelected),
  };
}
