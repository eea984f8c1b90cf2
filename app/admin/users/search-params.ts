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

/** The list's address with this state in it; what is at its default stays out. */
export const usersHref = createSerializer(usersParsers);
