import type { Cell, Row, RowData } from "@tanstack/react-table";
import { flexRender } from "@tanstack/react-table/flex-render";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { cardActions, cardCell, cardRow, cardSelectable } from "./card-styles";
import { type Features, labelOf } from "./columns";
import { ROW_LINK } from "./row-keys";
import { SelectionCell, type TableSelection } from "./selection-cells";

/** The height of a row of two lines of text; the skeleton's rows have the same. */
const rowHeight = "md:h-14";

const cellStyles = "px-3 py-2 align-middle md:truncate md:first:pl-4 md:last:pr-4";
const tableCellStyles = "max-md:first:pl-4 max-md:last:pr-4";

/** Stays at the left edge, behind a line, while a table that is too wide scrolls under it. */
export const pinnedNarrow = [
  "sticky left-(--pinned-left) z-10 bg-inherit",
  // Browsers paint no shadow around the cells of a table with collapsed borders.
  "after:absolute after:inset-y-0 after:right-0 after:w-px in-data-scrolled:after:bg-input/60",
].join(" ");
export const pinned = `${pinnedNarrow} max-md:static max-md:after:hidden`;

/** The boxes' column, in front of the pinned one. */
export const pinnedBoxNarrow = "sticky left-0 z-10 bg-inherit";
export const pinnedBox = "md:sticky md:left-0 md:z-10 bg-inherit";

export function DataTableRow<Data extends RowData>({
  row,
  href,
  actions,
  selection,
  asCards,
}: {
  row: Row<Features, Data>;
  href?: string;
  actions?: ReactNode;
  selection?: TableSelection<Data>;
  asCards: boolean;
}) {
  return (
    <tr
      data-slot="data-table-row"
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a card it would lose its role
      role="row"
      className={cn(
        "border-border border-b bg-card transition-colors last:border-b-0",
        "has-[a[data-row-link]:focus-visible]:bg-accent",
        href && "cursor-pointer hover:bg-muted",
        selection &&
          "has-[[data-row-box]:checked]:bg-primary-soft has-[[data-row-box]:checked]:hover:bg-primary-soft",
        rowHeight,
        asCards && cardRow,
        asCards && selection && cardSelectable,
      )}
    >
      {selection ? (
        <SelectionCell
          id={row.id}
          row={row.original}
          selection={selection}
          asCards={asCards}
          className={asCards ? pinnedBox : pinnedBoxNarrow}
        />
      ) : null}
      {row.getAllCells().map((cell) => (
        <DataTableCell key={cell.id} cell={cell} href={href} asCards={asCards} />
      ))}
      {actions === undefined ? null : (
        <td
          // biome-ignore lint/a11y/noRedundantRoles: as above
          role="cell"
          className={cn(cellStyles, "text-right", asCards ? cardActions : tableCellStyles)}
        >
          {actions}
        </td>
      )}
    </tr>
  );
}

function DataTableCell<Data extends RowData>({
  cell,
  href,
  asCards,
}: {
  cell: Cell<Features, Data, unknown>;
  href?: string;
  asCards: boolean;
}) {
  const { column } = cell;
  const meta = column.columnDef.meta ?? {};
  const card = asCards ? cardCell[meta.card ?? (meta.primary ? "title" : "line")] : tableCellStyles;
  const content = flexRender(column.columnDef.cell, cell.getContext()) as ReactNode;
  if (!meta.primary) {
    return (
      <td
        // biome-ignore lint/a11y/noRedundantRoles: laid out as a card it would lose its role
        role="cell"
        data-label={labelOf(column)}
        className={cn(cellStyles, meta.align === "end" && "text-right tabular-nums", card)}
      >
        {content}
      </td>
    );
  }
  return (
    <th
      scope="row"
      // biome-ignore lint/a11y/noRedundantRoles: as above
      role="rowheader"
      className={cn(cellStyles, "text-left font-normal", asCards ? pinned : pinnedNarrow, card)}
    >
      {href ? (
        <Link
          href={href}
          // A page of rows would otherwise ask the server for a page of pages.
          prefetch={false}
          {...{ [ROW_LINK]: "" }}
          className="block min-w-0 rounded-sm"
        >
          {content}
        </Link>
      ) : (
        content
      )}
    </th>
  );
}
