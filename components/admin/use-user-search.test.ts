import { expect, it } from "vitest";
import type { AdminUser } from "@/lib/extended-admin/types";
import { sayUserSearch } from "./use-user-search";

const found = (shown: number, total: number, totalIsEstimate = false) =>
  sayUserSearch({
    state: "found",
    users: Array.from({ length: shown }, () => ({}) as AdminUser),
    total,
    totalIsEstimate,
  });

it("says how many matches there are, not how many are shown", () => {
  expect(found(0, 0)).toBe("Nobody matches.");
  expect(found(1, 1)).toBe("1 match");
  expect(found(6, 6)).toBe("6 matches");
  expect(found(6, 1_327)).toBe("The first 6 of 1,327 matches");
  expect(found(6, 40_000, true)).toBe("The first 6 of about 40,000 matches");
});
