import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { AddressSelect } from "./address-select";
import { type Counts, formatRange } from "./format-count";
import { navTo } from "./nav-link";
import type { PageLinks } from "./page-links";
import { pageSizes } from "./search-params";

const sizes = pageSizes.map((size) => ({ value: String(size), label: String(size) }));

/** Which of the matches are shown, how many at a time, and the ways to the others. */
export function DataTablePagination({
  counts,
  usualSize,
  links,
}: {
  counts: Counts;
  /** The size where the address says nothing. */
  usualSize: number;
  links: PageLinks;
}) {
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-border border-t px-3 py-2.5 text-compact text-muted-foreground sm:px-4"
    >
      <p className="tabular-nums">{formatRange(counts)}</p>
      <div className="flex items-center gap-4 max-sm:w-full max-sm:justify-between">
        <div className="flex items-center gap-2">
          <AddressSelect
            name="size"
            label="Rows per page"
            labelClassName="max-sm:sr-only"
            value={String(counts.pageSize)}
            usual={String(usualSize)}
            options={sizes}
            className="h-8 w-18 text-compact tabular-nums"
          />
        </div>
        <div className="flex items-center gap-1">
          <Step label="First page" href={links.first}>
            <ChevronsLeft aria-hidden="true" />
          </Step>
          <Step label="Previous page" href={links.previous}>
            <ChevronLeft aria-hidden="true" />
          </Step>
          <Step label="Next page" href={links.next}>
            <ChevronRight aria-hidden="true" />
          </Step>
          <Step label="Last page" href={links.last}>
            <ChevronsRight aria-hidden="true" />
          </Step>
        </div>
      </div>
    </nav>
  );
}

/** Without a way to go it stays a link that can have the focus: it would be lost on the last page. */
function Step({
  label,
  href,
  children,
}: {
  label: string;
  href: string | null;
  children: ReactNode;
}) {
  const off = { role: "link", "aria-disabled": true, tabIndex: 0 } as const;
  return (
    <Button
      asChild
      variant="outline"
      size="icon-sm"
      className="aria-disabled:cursor-default aria-disabled:border-transparent aria-disabled:bg-transparent aria-disabled:opacity-45 aria-disabled:shadow-none"
    >
      <a title={label} {...(href === null ? off : navTo(href))}>
        {children}
        <span className="sr-only">{label}</span>
      </a>
    </Button>
  );
}
