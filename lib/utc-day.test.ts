import { describe, expect, test } from "vitest";
import { endOfUtcDay, isUtcDay, startOfUtcDay } from "./utc-day";

describe("a day in UTC", () => {
  test.each(["2026-01-31", "2024-02-29", "1970-01-01", "2999-12-31"])("%s is one", (text) => {
    expect(isUtcDay(text)).toBe(true);
  });

  test.each([
    ...["2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "0002-01-01", "3000-01-01"],
    ...["", "now", "2026-1-1", "2026-01-01T00:00:00Z", "+010000-01-01", " 2026-01-01"],
  ])("%j is none", (text) => {
    expect(isUtcDay(text)).toBe(false);
  });

  test("begins and ends at midnight, whatever the clocks of the country do", () => {
    expect(startOfUtcDay("2026-03-29").toISOString()).toBe("2026-03-29T00:00:00.000Z");
    expect(endOfUtcDay("2026-03-29").toISOString()).toBe("2026-03-30T00:00:00.000Z");
    expect(endOfUtcDay("2026-12-31").toISOString()).toBe("2027-01-01T00:00:00.000Z");
  });
});
