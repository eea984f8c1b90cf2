import { describe, expect, test } from "vitest";
import { announceResult, formatRange, formatTotal } from "./format-count";

const people = { one: "person", other: "people" };
const first = { page: 1, pageSize: 25, shown: 25, total: 10_000, totalIsEstimate: false };
const estimated = { ...first, totalIsEstimate: true };

describe("how many there are", () => {
  test("exact figures are grouped, estimates are rounded and say so", () => {
    expect(formatTotal(first)).toBe("10,000");
    expect(formatTotal({ ...estimated, total: 10_003 })).toBe("about 10,000");
    expect(formatTotal({ ...estimated, total: 1_234_567 })).toBe("about 1.2 million");
  });

  test("an estimate gives way to what the page itself shows", () => {
    const last = { ...estimated, page: 401, shown: 3 };
    expect(formatRange(last)).toBe("10,001–10,003 of 10,003");
    expect(formatRange({ ...last, shown: 25 })).toBe("10,001–10,025 of at least 10,025");
    expect(formatRange({ ...last, page: 500, shown: 0 })).toBe("0 of about 10,000");
  });

  test("the range ends at the last row, not at the page size", () => {
    const last = { ...first, page: 3, shown: 7, total: 57 };
    expect(formatRange(last)).toBe("51–57 of 57");
    expect(formatRange({ ...last, page: 9, shown: 0 })).toBe("0 of 57");
  });

  test("the announcement knows one, many, none, and a page past the end", () => {
    const one = { ...first, shown: 1, total: 1 };
    expect(announceResult(one, people)).toBe("1 person found. Showing 1–1 of 1.");
    expect(announceResult({ ...one, shown: 0, total: 0 }, people)).toBe("No people found.");
    expect(announceResult({ ...one, page: 4, shown: 0, total: 30 }, people)).toBe(
      "30 people found. None on this page.",
    );
  });
});
