/** Marks a link of a list, written by the server, that the frame follows in place. */
export const NAV = "data-table-nav";

/**
 * What makes a link change the list it stands in, without a new page; before the
 * page's script is there, and in a new tab, it is a link like any other.
 * @param leaves it goes away with the change, so the focus goes to the search
 */
export const navTo = (href: string, { leaves = false }: { leaves?: boolean } = {}) => ({
  href,
  [NAV]: leaves ? "leaves" : "",
});
