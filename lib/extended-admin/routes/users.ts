import { z } from "zod";
import { reads, readsOnRecord } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { moment, pageLimit, userId, wholeNumber } from "../input";
import type { ResolvedOptions } from "../options";
import { readList } from "../read-replica";
import { problem } from "../refusal";
import type { AdminUser } from "../types";
import { isInOrder, userCursor } from "../user-cursor";
import {
  type FilterValue,
  SearchTooBroad,
  type UserFilterField,
  type UserQuery,
  userFilterFields,
  userFilterOperators,
  userSearchFields,
  userSortKeys,
} from "../user-directory";
import { streamUsers } from "../user-export";
import { findUserPage } from "../user-page";
import { narrowingOf, userFilterShape } from "../user-query";
import { requireUser, toAdminUser } from "../users";

const DEFAULT_PAGE = 100;

const listQuery = z.strictObject({
  ...userFilterShape,
  // Better Auth's own parameters.
  searchValue: z.string().max(200).optional().describe("Text to find in searchField"),
  searchField: z.enum(userSearchFields).optional().describe("Default: email"),
  searchOperator: z
    .enum(["contains", "starts_with", "ends_with"])
    .optional()
    .describe("Default: contains"),
  limit: pageLimit.optional().describe("At most 100, the default; the answer says which was used"),
  offset: wholeNumber.optional().describe("How many to leave out from the beginning"),
  cursor: userCursor.optional(),
  sortBy: z.enum(userSortKeys).optional().describe("Default: createdAt, newest first"),
  sortDirection: z.enum(["asc", "desc"]).optional().describe("Default: asc"),
  filterField: z.enum(userFilterFields).optional().describe("Default: email"),
  filterValue: z
    .union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())])
    .optional(),
  filterOperator: z.enum(userFilterOperators).optional().describe("Default: eq"),
});

const exportQuery = z.strictObject(userFilterShape).optional();

const getQuery = z.strictObject({ id: userId });

export const userRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "listUsers", "list-users", listQuery, {
    action: "user.listed",
    requires: { permission: "user:list", error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_USERS },
    async run(operation, query) {
      const limit = query.limit ?? DEFAULT_PAGE;
      const offset = query.offset ?? 0;
      const narrowing = narrowingOf(query, options);
      const question: UserQuery = {
        ...narrowing,
        search: narrowing.search ?? searchOf(query),
        filters: filtersOf(query),
        sortBy: query.sortBy ?? "createdAt",
        sortDirection: query.sortDirection ?? (query.sortBy ? "asc" : "desc"),
        limit,
        offset,
      };
      const { cursor } = query;
      if (cursor && offset > 0) throw badInput("cursor", "takes no offset beside it");
      if (cursor && !isInOrder(cursor, question)) {
        throw badInput("cursor", "is of a list in another order");
      }
      const page = await readList(operation, ({ directory }) =>
        findUserPage(directory, question, cursor),
      ).catch((error) => {
        const tooBroad = error instanceof SearchTooBroad;
        throw tooBroad ? problem("SERVICE_UNAVAILABLE", CODES.SEARCH_TOO_BROAD) : error;
      });
      const users = page.users.map((row) => toAdminUser(operation.ctx, row));
      return { ...page, users, limit, offset };
    },
  }),

  ...readsOnRecord(options, "exportUsers", "export-users", exportQuery, {
    action: "user.exported",
    requires: { permission: "user:export", error: CODES.YOU_ARE_NOT_ALLOWED_TO_EXPORT_USERS },
    async run(operation, query = {}) {
      await operation.record({ after: { ...query } });
      return { reader: operation, query };
    },
    // After the commit: whatever is handed out, that it was is on record.
    respond: async (_, { reader, query }) => streamUsers(reader, narrowingOf(query, options)),
  }),

  ...reads(options, "getUser", "get-user", getQuery, {
    action: "user.read",
    requires: { permission: "user:get", error: CODES.YOU_ARE_NOT_ALLOWED_TO_GET_USER },
    target: ({ id }) => ({ type: "user", id }),
    async run(operation, { id }): Promise<AdminUser> {
      return toAdminUser(operation.ctx, { ...(await requireUser(operation, id)) });
    },
  }),
});

type ListQuery = z.output<typeof listQuery>;

/** A search as Better Auth's own parameters say it. */
function searchOf(query: ListQuery) {
  if (!query.searchValue) return undefined;
  return {
    value: query.searchValue,
    fields: [query.searchField ?? "email"] as const,
    operator: query.searchOperator ?? "contains",
  };
}

function filtersOf({ filterField, filterValue, filterOperator }: ListQuery) {
  if (filterValue === undefined) return [];
  const field = filterField ?? "email";
  const operator = filterOperator ?? "eq";
  const takesList = operator === "in" || operator === "not_in";
  if (takesList !== Array.isArray(filterValue)) {
    throw badFilter(takesList ? "takes a list with this operator" : "takes one value");
  }
  return [{ field, operator, value: typed(field, filterValue) }];
}

/** Query parameters arrive as text; the column says what they mean. */
function typed(field: UserFilterField, value: NonNullable<ListQuery["filterValue"]>): FilterValue {
  if (Array.isArray(value)) return value;
  switch (field) {
    case "banned":
    case "isActive":
    case "emailVerified":
      if (value === true || value === "true") return true;
      if (value === false || value === "false") return false;
      throw badFilter(`for ${field} must be true or false`);
    case "createdAt":
    case "banExpires": {
      const date = moment.safeParse(value);
      if (!date.success) throw badFilter(`for ${field} must be a date`);
      return date.data;
    }
    default:
      return String(value);
  }
}

const badInput = (field: string, problemText: string) =>
  problem("BAD_REQUEST", { code: "VALIDATION_ERROR", message: `${field} ${problemText}` });

const badFilter = (problemText: string) => badInput("filterValue", problemText);
