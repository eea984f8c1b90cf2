import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { tableParsers } from "@/components/data-table/search-params";
import { userSortFields, userStatuses } from "@/lib/extended-admin/types";

/** The users list's whole state, as it stands in the address. */
export const usersParsers = {
  ...tableParsers({
    sortFields: userSortFields,
    defaultSort: { field: "createdAt", direction: "desc" },
  }),
  role: parseAsString,
  status: parseAsStringLiteral(userStatuses),
};

export const loadUsersParams = createLoader(usersParsers);

type UsersParams = Awaited<ReturnType<typeof loadUsersParams>>;

/** The endpoint refuses what is longer; an address with more in it is no error. */
const LONGEST_SEARCH = 200;
const LONGEST_ROLE = 100;

/** What narrows the list, as `list-users` takes it. */
export function userFilterOf({
  search,
  role,
  status,
}: Pick<UsersParams, "search" | "role" | "status">) {
  return {
    ...(search ? { search: search.slice(0, LONGEST_SEARCH) } : {}),
    ...(role ? { role: role.slice(0, LONGEST_ROLE) } : {}),
    ...(status ? { status } : {}),
  };
}
export type UserFilter = ReturnType<typeof userFilterOf>;

/** The list's address with this state in it; what is at its default stays out. */
export const usersHref = createSerializer(usersParsers);
