import type { UserPage } from "./types";
import { cursorBeside, END, type UserPlace } from "./user-cursor";
import type { UserDirectory, UserQuery, UserRow } from "./user-directory";

type Page = Omit<UserPage, "users"> & { users: UserRow[] };

/**
 * A page of users and the ways to its neighbours. A page before a place is the page
 * after it in the opposite order, turned round: a directory only ever goes forwards.
 *
 * The last page is the one that a count from the beginning would make the last. Where
 * the total is an estimate nobody knows which that is, and it is the last `limit` users.
 *
 * @param place where the page is; without it, `query.offset` says so
 */
export async function findUserPage(
  directory: Pick<UserDirectory, "find">,
  query: UserQuery,
  place?: UserPlace,
): Promise<Page> {
  const { limit, sortDirection } = query;
  const backwards = place === END || place?.side === "before";
  const found = await directory.find({
    ...query,
    // One more than the page, to see whether there is another.
    limit: limit + 1,
    sortDirection: backwards ? (sortDirection === "asc" ? "desc" : "asc") : sortDirection,
    after: place && place !== END ? { key: place.key, id: place.id } : undefined,
  });
  const { total, totalIsEstimate } = found;
  const size = place === END && !totalIsEstimate ? total % limit || limit : limit;
  const users = found.users.slice(0, size);
  const goesOn = found.users.length > size;
  if (backwards) users.reverse();

  const hasNext = backwards ? place !== END : goesOn;
  const hasPrevious = backwards ? goesOn : place !== undefined || query.offset > 0;
  const [first, last] = [users[0], users.at(-1)];
  return {
    users,
    total,
    totalIsEstimate,
    nextCursor: hasNext && last ? cursorBeside("after", last, query) : null,
    previousCursor: hasPrevious && first ? cursorBeside("before", first, query) : null,
  };
}
