/** The floating surface of menus, selects and popovers. */
export const surfaceStyles = [
  "z-50 overflow-hidden rounded-lg bg-popover text-popover-foreground shadow-overlay outline-none",
  "data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out",
].join(" ");

/** One line in such a list; Radix puts the focus or `data-highlighted` on it. */
export const menuItemStyles = [
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 py-1",
  "text-compact outline-none data-highlighted:bg-accent data-highlighted:text-accent-foreground",
  "data-disabled:pointer-events-none data-disabled:opacity-50",
  "[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  "[&>svg:first-child:not([class*='text-'])]:text-muted-foreground",
].join(" ");
