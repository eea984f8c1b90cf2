import { SearchX } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";

interface StackedTableProps {
  /** "module", "modules". */
  noun: { one: string; other: string };
  columns: readonly { name: string; className?: string; hidden?: boolean }[];
  /** How many rows the children are. */
  count: number;
  /** What to look for instead, where none matches. */
  hint: string;
  /** The list without a search. */
  allHref: string;
  children: ReactNode;
}

/** A whole short list that was searched: a table, whose rows are stacked on a narrow screen. */
export function StackedTable({ noun, columns, count, hint, allHref, children }: StackedTableProps) {
  if (count === 0) {
    return (
      <EmptyState
        role="status"
        icon={<SearchX />}
        title={`No ${noun.other} match`}
        description={hint}
        action={
          <Button asChild variant="outline" size="sm">
            <Link href={allHref}>Show all {noun.other}</Link>
          </Button>
        }
      />
    );
  }
  return (
    <>
      <p role="status" className="sr-only">
        {count === 1 ? `1 ${noun.one}` : `${count} ${noun.other}`} shown
      </p>
      <Table className="max-md:block">
        <caption className="sr-only">{noun.other}</caption>
        <TableHeader className="max-md:sr-only">
          <TableRow>
            {columns.map(({ name, className, hidden }) => (
              <TableHead key={name} className={className}>
                {hidden ? <span className="sr-only">{name}</span> : name}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody className="max-md:block">{children}</TableBody>
      </Table>
    </>
  );
}
