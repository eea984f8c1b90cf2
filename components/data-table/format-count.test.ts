import { describe, expect, test } from "vitest";
import { announceResult, formatRange, formatTotal } from "./format-count";

const people = { one: "person", other: "people" };

describe("how many there are", () => {
  test("exact figures are grouped, estimates are rounded and say so", () => {
    expect(formatTotal(10_000, false)).toBe("10,000");
    expect(formatTotal(1_234_567, true)).toBe("about 1.2 million");
  });

  test("the range ends at the last row, not at the page size", () => {
    const last = { page: 3, pageSize: 25, shown: 7, total: 57, totalIsEstimate: false };
    expect(formatRange(last)).toBe("51–57 of 57");
    expect(formatRange({ ...last, page: 9, shown: 0 })).toBe("0 of 57");
  });

  test("the announcement knows one, many, none, and a page past the end", () => {
    const one = { noun: people, page: 1, pageSize: 25, shown: 1, total: 1, totalIsEstimate: false };
    expect(announceResult(one)).toBe("1 person found. Showing 1–1 of 1.");
    expect(announceResult({ ...one, shown: 0, total: 0 })).toBe("No people found.");
    expect(announceResult({ ...one, page: 4, shown: 0, total: 30 })).toBe(
      "30 people found. None on this page.",
    );
  });
});
