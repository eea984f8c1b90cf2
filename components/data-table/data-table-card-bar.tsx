import type { RowData } from "@tanstack/react-table";
import { AddressSelect } from "./address-select";
import { labelOf } from "./columns";
import type { PageTable } from "./page-table";
import { sortText, type TableSort } from "./search-params";
import { PageBox } from "./selection-boxes";

const directions = { asc: "ascending", desc: "descending" } as const;

/** Cards have no column heads to press, so their order, and the whole page, is chosen here. */
export function DataTableCardBar<Row extends RowData>({
  table,
  sort,
  usual,
  withSelection,
}: {
  table: PageTable<Row>;
  sort?: TableSort;
  /** The order where the address says nothing. */
  usual?: TableSort;
  withSelection: boolean;
}) {
  const options = table
    .getAllLeafColumns()
    .filter((column) => column.getCanSort())
    .flatMap((column) =>
      (["asc", "desc"] as const).map((direction) => ({
        value: sortText({ field: column.id, direction }),
        label: `${labelOf(column)}, ${directions[direction]}`,
      })),
    );
  const value = sort && sortText(sort);
  const hidden = value !== undefined && !options.some((option) => option.value === value);
  const sortable = value !== undefined && usual && options.length > 0;
  if (!sortable && !withSelection) return null;
  return (
    <div className="flex min-h-12 items-center gap-3 border-border border-b bg-muted/60 pr-4 text-compact not-has-[input]:pl-4 md:hidden">
      {withSelection ? (
        <span className="relative grid h-12 w-12 shrink-0 place-items-center">
          <PageBox />
        </span>
      ) : null}
      {sortable ? (
        <AddressSelect
          name="sort"
          label="Sorted by"
          labelClassName="shrink-0 text-muted-foreground"
          value={value}
          usual={sortText(usual)}
          options={hidden ? [{ value, label: "a hidden column" }, ...options] : options}
          className="h-8 text-compact"
        />
      ) : (
        // The box says so itself.
        <span aria-hidden="true" className="text-muted-foreground">
          All rows of this page
        </span>
      )}
    </div>
  );
}
