import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

interface PagesByCursorProps {
  /** What is paged through: "events". */
  what: string;
  /** Back to the first page; null on it. */
  newest: string | null;
  /** The next page; null on the last one. */
  older: string | null;
  className?: string;
}

/** The ways through a list without page numbers; nothing where one page holds it all. */
export function PagesByCursor({ what, newest, older, className }: PagesByCursorProps) {
  if (!newest && !older) return null;
  return (
    <nav
      aria-label={`Pages of ${what}`}
      className={cn(
        "flex flex-wrap items-center justify-between gap-2 border-border border-t py-3",
        className,
      )}
    >
      {newest ? (
        <Button asChild variant="outline" size="sm">
          <Link href={newest}>
            <ArrowLeft aria-hidden="true" />
            Back to newest
          </Link>
        </Button>
      ) : null}
      {older ? (
        <Button asChild variant="outline" size="sm" className="ml-auto">
          <Link href={older}>
            Older
            <ArrowRight aria-hidden="true" />
          </Link>
        </Button>
      ) : (
        <p className="ml-auto text-compact text-muted-foreground">These are the oldest.</p>
      )}
    </nav>
  );
}

/** The sentence that is read out when a page of `count` arrives. */
export function announcePage(count: number, noun: { one: string; other: string }, more: boolean) {
  if (count === 0) return `No ${noun.other} found.`;
  const shown = count === 1 ? `1 ${noun.one}` : `${count} ${noun.other}`;
  return `${shown} shown${more ? ", and there are older ones" : ""}.`;
}
