import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsColumns, parseAsDay, tableParsers } from "@/components/data-table/search-params";
import { userSortFields, userStatusFilters } from "@/lib/extended-admin/types";
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

/** What a saved view keeps: everything but the page, its size and the view itself. */
export const viewQuery = ({
  page: _page,
  size: _size,
  view: _view,
  ...kept
}: Partial<UsersParams>) => usersHref("", kept);

/** The list's address with this state in it; what is at its default stays out. */
export const usersHref = createSerializer(usersParsers);
