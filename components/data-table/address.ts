/** What is to change in an address's query; null takes a name out of it. */
export type AddressPatch = Readonly<Record<string, string | null>>;

/** Where somebody is in a list. Another order or other filters begin at the beginning. */
const PLACES = ["page", "cursor", "before"];

/** Takes somebody to the list's beginning. */
export const fromTheBeginning: AddressPatch = Object.fromEntries(
  PLACES.map((place) => [place, null]),
);

/** A query with a change in it. */
export function patched(query: string, patch: AddressPatch): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  // People read addresses, and a query may have these two as they are.
  return params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** What has to change for one query to become another. */
export function difference(from: string, to: string): AddressPatch {
  const [old, next] = [new URLSearchParams(from), new URLSearchParams(to)];
  return Object.fromEntries(
    [...new Set([...old.keys(), ...next.keys()])]
      .filter((name) => old.get(name) !== next.get(name))
      .map((name) => [name, next.get(name)]),
  );
}
