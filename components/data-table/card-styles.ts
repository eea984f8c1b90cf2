import type { ColumnMeta } from "./columns";

/*
 * Under 768 px the same rows and cells are laid out as cards; nothing is
 * rendered twice. `display` takes a table's roles away in some browsers, which
 * is why the markup names them.
 */

export const cardTable = "max-md:block";
export const cardHead = "max-md:sr-only";
export const cardBody = "max-md:block";
/**
 * What is out of sight is laid out once it comes near; until then a card counts
 * as high as most are, afterwards as high as it was.
 */
export const cardRow = [
  "max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto_auto] max-md:gap-x-2 max-md:gap-y-1 max-md:px-4 max-md:py-3",
  "max-md:[content-visibility:auto] max-md:[contain-intrinsic-size:auto_7.25rem]",
].join(" ");

/** The box of a card that can be chosen stands in a margin of its own. */
export const cardSelectable = "max-md:relative max-md:pl-12";
export const cardSelection =
  "max-md:absolute max-md:top-2 max-md:left-0 max-md:grid max-md:h-12 max-md:w-12 max-md:place-items-center";

const line = [
  "max-md:col-span-full max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4 max-md:p-0",
  "max-md:before:shrink-0 max-md:before:text-muted-foreground max-md:before:text-xs",
  "max-md:before:content-[attr(data-label)] max-md:text-right max-md:wrap-anywhere",
].join(" ");

export const cardCell: Record<NonNullable<ColumnMeta["card"]>, string> = {
  title: "max-md:col-start-1 max-md:row-start-1 max-md:block max-md:p-0 max-md:pb-1",
  aside: "max-md:col-start-2 max-md:row-start-1 max-md:block max-md:p-0 max-md:justify-self-end",
  line,
  hidden: "max-md:hidden",
};

/** In the card's corner, behind whatever stands aside. */
export const cardActions = "max-md:col-start-3 max-md:row-start-1 max-md:block max-md:p-0";
