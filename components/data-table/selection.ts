/** Which rows are chosen: by id, so that it holds across pages. */
export interface SelectionState {
  ids: ReadonlySet<string>;
  /** Where a range begins: the row that was chosen or let go last. */
  anchor: string | null;
  /** Everything that matches this search is chosen, on whatever page it stands. */
  matching: string | null;
}

export const nothingSelected: SelectionState = { ids: new Set(), anchor: null, matching: null };

/** The rows from one to the other, both included, whichever comes first. */
function between(pageIds: readonly string[], from: string | null, to: string) {
  const [start, end] = [from === null ? -1 : pageIds.indexOf(from), pageIds.indexOf(to)];
  // The anchor may be on another page: then there is no "in between".
  if (start < 0 || end < 0) return [to];
  return pageIds.slice(Math.min(start, end), Math.max(start, end) + 1);
}

function withRows(ids: ReadonlySet<string>, rows: readonly string[], on: boolean) {
  const next = new Set(ids);
  for (const id of rows) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}

/**
 * Chooses a row or lets it go; as a range, all rows from the last one on do the
 * same. Letting one go of "everything that matches" leaves the rest of its page.
 */
export function toggled(
  state: SelectionState,
  pageIds: readonly string[],
  id: string,
  { range }: { range: boolean },
): SelectionState {
  const ids = state.matching === null ? state.ids : new Set(pageIds);
  const on = !ids.has(id);
  const rows = range ? between(pageIds, state.anchor, id) : [id];
  return { ids: withRows(ids, rows, on), anchor: id, matching: null };
}

/** Chooses all rows of a page, or lets them go; other pages' rows stay as they are. */
export function pageToggled(
  state: SelectionState,
  pageIds: readonly string[],
  on: boolean,
): SelectionState {
  if (state.matching !== null) return nothingSelected;
  return { ids: withRows(state.ids, pageIds, on), anchor: null, matching: null };
}

/** How much of a page is chosen. */
export function pageState(state: SelectionState, pageIds: readonly string[]) {
  if (pageIds.length === 0) return "none";
  if (state.matching !== null) return "all";
  const chosen = pageIds.filter((id) => state.ids.has(id)).length;
  return chosen === 0 ? "none" : chosen === pageIds.length ? "all" : "some";
}
