import type { RoleHolders } from "@/lib/extended-admin/types";

const exact = new Intl.NumberFormat("en");
const rough = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

/** "14", or "about 990,000" where it is an estimate. */
export function holdersNumber({ holders, holdersIsEstimate }: Omit<RoleHolders, "name">) {
  return holdersIsEstimate ? `about ${rough.format(holders)}` : exact.format(holders);
}

/** "14 people", "1 person", "nobody". */
export function holdersPeople(count: Omit<RoleHolders, "name">) {
  if (count.holders === 0) return "nobody";
  return count.holders === 1 ? "1 person" : `${holdersNumber(count)} people`;
}
