import type { RowData } from "@tanstack/react-table";
import type { Columns } from "./columns";

/** Fixed widths keep the columns where they are from page to page, and in the skeleton. */
export function ColumnWidths<Row extends RowData>({
  columns,
  withActions = false,
}: {
  columns: Columns<Row>;
  withActions?: boolean;
}) {
  return (
    <colgroup>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that all of them share
        <col key={index} style={{ width: column.meta?.width }} />
      ))}
      {withActions ? <col style={{ width: "3.75rem" }} /> : null}
    </colgroup>
  );
}
