import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsColumns, parseAsDay, tableParsers } from "@/components/data-table/search-params";
import { userSortFields, userStatusFilters } from "@/lib/extended-admin/types";
import { END, isInOrder, userCursor } from "@/lib/extended-admin/user-cursor";
import { paths } from "@/lib/paths";
import { endOfUtcDay, startOfUtcDay } from "@/lib/utc-day";
import { userColumnIds } from "./column-ids";

const filterParsers = {
  role: parseAsString,
  status: parseAsStringLiteral(userStatusFilters),
  // Days in UTC, both included.
  createdFrom: parseAsDay,
  createdTo: parseAsDay,
  activeFrom: parseAsDay,
  activeTo: parseAsDay,
};

/** The users list's whole state, as it stands in the address. */
export const usersParsers = {
  ...tableParsers({
    sortFields: userSortFields,
    defaultSort: { field: "createdAt", direction: "desc" },
  }),
  ...filterParsers,
  /** Where the page is, so that nobody counts up to it; it goes with `page` and the sort. */
  cursor: parseAsString,
  /** Columns of this list whoever looks at it; null: each person's own. */
  columns: parseAsColumns(userColumnIds),
  /** The saved view that the list was opened with; to anybody else it says nothing. */
  view: parseAsString,
};

export const loadUsersParams = createLoader(usersParsers);

export type UsersParams = Awaited<ReturnType<typeof loadUsersParams>>;

/** The filters without the search; null where one is off. */
export type FilterState = Pick<UsersParams, keyof typeof filterParsers>;

const noFilters = Object.fromEntries(Object.keys(filterParsers).map((key) => [key, null])) as {
  [Key in keyof FilterState]: null;
};

/** How many filters are on; a range is one, whichever of its ends are set. */
export const activeFilters = (state: FilterState) =>
  [
    state.role,
    state.status,
    state.createdFrom ?? state.createdTo,
    state.activeFrom ?? state.activeTo,
  ].filter((value) => value !== null).length;

/** The list without search and filters; null where none is on. */
export const clearHrefOf = (params: UsersParams) =>
  params.search || activeFilters(params) > 0
    ? usersHref(paths.users, {
        ...params,
        ...noFilters,
        search: null,
        page: null,
        cursor: null,
      })
    : null;

/** The endpoint refuses what is longer; an address with more in it is no error. */
const LONGEST_SEARCH = 200;
const LONGEST_ROLE = 100;

/** What narrows the list, as `list-users` takes it. */
export function userFilterOf(params: FilterState & Pick<UsersParams, "search">) {
  const { search, role, status, createdFrom, createdTo, activeFrom, activeTo } = params;
  return {
    ...(search ? { search: search.slice(0, LONGEST_SEARCH) } : {}),
    ...(role ? { role: role.slice(0, LONGEST_ROLE) } : {}),
    ...(status ? { status } : {}),
    ...(createdFrom ? { createdFrom: startOfUtcDay(createdFrom).toISOString() } : {}),
    ...(createdTo ? { createdBefore: endOfUtcDay(createdTo).toISOString() } : {}),
    ...(activeFrom ? { lastActiveFrom: startOfUtcDay(activeFrom).toISOString() } : {}),
    ...(activeTo ? { lastActiveBefore: endOfUtcDay(activeTo).toISOString() } : {}),
  };
}
export type UserFilter = ReturnType<typeof userFilterOf>;

/** The endpoint refuses what is further; an address with more in it is no error. */
const LAST_PAGE = 1_000_000;

/** The page and its order, as `list-users` takes them. */
export function pageOf(params: PlaceState) {
  const { page, size, sort } = params;
  const cursor = cursorOf(params);
  return {
    sortBy: sort.field,
    sortDirection: sort.direction,
    limit: size,
    ...(cursor === null ? { offset: (Math.min(page, LAST_PAGE) - 1) * size } : { cursor }),
  };
}

/** The last page has the number that the total gives it, whatever the address says. */
export const pageNumberOf = (
  params: PlaceState,
  { total, totalIsEstimate }: { total: number; totalIsEstimate: boolean },
) =>
  cursorOf(params) === END && !totalIsEstimate && total > 0
    ? Math.ceil(total / params.size)
    : params.page;

type PlaceState = Pick<UsersParams, "page" | "size" | "sort" | "cursor">;

/**
 * The address's cursor where it can be followed; null leaves it to the page's number.
 * People edit addresses: one of another order, or none at all, is no error. The first
 * page has none.
 */
function cursorOf({ page, sort, cursor }: PlaceState): string | null {
  if (cursor === null || page === 1) return null;
  const place = userCursor.safeParse(cursor);
  const order = { sortBy: sort.field, sortDirection: sort.direction };
  return place.success && isInOrder(place.data, order) ? cursor : null;
}

/** What a saved view keeps: everything but the page, its size and the view itself. */
export const viewQuery = ({
  page: _page,
  cursor: _cursor,
  size: _size,
  view: _view,
  ...kept
}: Partial<UsersParams>) => usersHref("", kept);

/** The list's address with this state in it; what is at its default stays out. */
export const usersHref = createSerializer(usersParsers);
