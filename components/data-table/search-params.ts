import { createParser, parseAsInteger, parseAsNumberLiteral, parseAsString } from "nuqs/server";
import { isUtcDay } from "@/lib/utc-day";
import { existing } from "./arrangement";

export interface TableSort<Field extends string = string> {
  field: Field;
  direction: "asc" | "desc";
}

export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

/** A sort as it stands in the address. */
export const sortText = ({ field, direction }: TableSort) => `${field}.${direction}`;

/** `name.asc`; a field that is not in the list is no sort, so nothing else reaches the server. */
export function parseAsSort<Field extends string>(fields: readonly Field[]) {
  return createParser<TableSort<Field>>({
    parse(text) {
      const dot = text.lastIndexOf(".");
      const direction = text.slice(dot + 1);
      const field = fields.find((known) => known === text.slice(0, dot));
      if (!field || (direction !== "asc" && direction !== "desc")) return null;
      return { field, direction };
    },
    serialize: sortText,
    eq: (a, b) => a.field === b.field && a.direction === b.direction,
  });
}

/** A calendar day, `2026-01-31`, for a range of days; anything else is none. */
export const parseAsDay = createParser<string>({
  parse: (text) => (isUtcDay(text) ? text : null),
  serialize: String,
});

/** Columns in their order, `status,email`; "none" where only the primary one is shown. */
export function parseAsColumns(ids: readonly string[]) {
  return createParser<string[]>({
    parse(text) {
      if (text === "none") return [];
      const known = existing(text.split(","), ids);
      return known.length > 0 ? known : null;
    },
    serialize: (columns) => (columns.length > 0 ? columns.join(",") : "none"),
    eq: (a, b) => a.join() === b.join(),
  });
}

/** Pages count from 1 in the URL; anything else is page 1. */
const parseAsPage = createParser<number>({
  parse(text) {
    const page = parseAsInteger.parse(text);
    return page !== null && Number.isSafeInteger(page) && page >= 1 ? page : null;
  },
  serialize: String,
});

/** The parsers that every table has; spread them beside the parsers of its filters. */
export function tableParsers<Field extends string>({
  sortFields,
  defaultSort,
  defaultSize = 25,
}: {
  sortFields: readonly Field[];
  defaultSort: TableSort<NoInfer<Field>>;
  defaultSize?: PageSize;
}) {
  return {
    page: parseAsPage.withDefault(1),
    size: parseAsNumberLiteral(pageSizes).withDefault(defaultSize),
    sort: parseAsSort(sortFields).withDefault(defaultSort),
    search: parseAsString.withDefault(""),
  };
}
