import { cn } from "@/lib/cn";
import { cardSelection } from "./card-styles";
import { PageBox, RowBox } from "./selection-boxes";

/** How a table's rows can be chosen. */
export interface TableSelection<Row> {
  /** What a row is called: the box reads "Select" and this. */
  nameOf: (row: Row) => string;
  /** Why a row can't be chosen; null where it can. */
  lockedBecause?: (row: Row) => string | null;
}

const cell = "relative p-0 text-center align-middle";

export function SelectionHead({ className }: { className?: string }) {
  return (
    <th scope="col" className={cn(cell, className)}>
      {/* As cards there is no head to see; the bar above them has the box. */}
      <span className="max-md:hidden">
        <PageBox />
      </span>
      <span className="sr-only">Selected</span>
    </th>
  );
}

export function SelectionCell<Row>({
  id,
  row,
  selection: { nameOf, lockedBecause },
  asCards,
  className,
}: {
  id: string;
  row: Row;
  selection: TableSelection<Row>;
  asCards: boolean;
  className?: string;
}) {
  const reason = lockedBecause?.(row) ?? null;
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a card it would lose its role
      role="cell"
      title={reason ?? undefined}
      className={cn(cell, className, asCards && cardSelection)}
    >
      <RowBox id={id} name={nameOf(row)} reason={reason} />
    </td>
  );
}
