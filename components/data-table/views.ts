/** A list as somebody wants to come back to it: its name, and its address's query. */
export interface SavedView {
  id: string;
  name: string;
  /** Search, filters, sort and columns, as `?status=banned&columns=…`. */
  query: string;
}

export const MOST_VIEWS = 50;
export const LONGEST_NAME = 60;
const LONGEST_QUERY = 2_000;

/** What was stored, as far as it can be read. */
export function parseViews(stored: string | undefined): SavedView[] {
  try {
    const views: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(views) ? views.filter(isView).slice(0, MOST_VIEWS) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, query } = value as Record<string, unknown>;
  return (
    typeof id === "string" &&
    typeof name === "string" &&
    typeof query === "string" &&
    // Else it could lead out of the list: it is put behind the list's own path.
    (query === "" || query.startsWith("?"))
  );
}

/** Why a view can't be called so; null where it can. `except` is the view itself. */
export function nameProblem(
  views: readonly SavedView[],
  name: string,
  except?: string,
): string | null {
  const wanted = name.trim().toLowerCase();
  if (!wanted) return "Give the view a name.";
  if (wanted.length > LONGEST_NAME) return `At most ${LONGEST_NAME} characters.`;
  const taken = views.some((view) => view.id !== except && view.name.toLowerCase() === wanted);
  return taken ? "Another view has this name." : null;
}

/** Why the present list can't become one more view; null where it can. */
export function roomProblem(views: readonly SavedView[], query: string): string | null {
  if (views.length >= MOST_VIEWS) return `There is room for ${MOST_VIEWS} views. Delete one first.`;
  return query.length > LONGEST_QUERY ? "There is too much in this list's address." : null;
}
