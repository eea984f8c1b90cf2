import { describe, expect, test } from "vitest";
import { describeInstant, formatDate, formatRelative, preferredLocale } from "./format-time";

const now = Date.UTC(2026, 10, 21, 12, 0, 0);
const ago = (seconds: number) => formatRelative(new Date(now - seconds * 1000), now, "en");

describe("formatRelative", () => {
  test.each([
    [0, "now"],
    [44, "now"],
    [45, "1 minute ago"],
    [3 * 60 + 59, "3 minutes ago"],
    [59 * 60, "59 minutes ago"],
    [60 * 60, "1 hour ago"],
    [23.9 * 3600, "23 hours ago"],
    [24 * 3600, "yesterday"],
    [13.9 * 86_400, "13 days ago"],
    [14 * 86_400, "2 weeks ago"],
    [61 * 86_400, "2 months ago"],
    [364 * 86_400, "11 months ago"],
    [366 * 86_400, "last year"],
    [5 * 366 * 86_400, "5 years ago"],
    [-2.5 * 86_400, "in 2 days"],
  ])("%d seconds ago is %s", (seconds, words) => {
    expect(ago(seconds)).toBe(words);
  });

  test("speaks the person's language", () => {
    expect(formatRelative(new Date(now - 180_000), now, "de")).toBe("vor 3 Minuten");
  });
});

describe("exact times", () => {
  const date = new Date(Date.UTC(2026, 10, 21, 20, 12, 33));

  test("give UTC, and the local time only where it is another one", () => {
    const both = describeInstant(date, "en-GB", "Asia/Tokyo");
    expect(both).toContain("21 November 2026");
    expect(both).toContain("20:12:33 UTC");
    expect(both).toContain("22 November 2026");
    expect(both).toContain("05:12:33 (Asia/Tokyo)");
    expect(describeInstant(date, "en-GB", "UTC")).not.toContain("\n");
  });

  test("a day is the day where the person is", () => {
    expect(formatDate(date, "en-GB", "UTC")).toBe("21 Nov 2026");
    expect(formatDate(date, "en-GB", "Asia/Tokyo")).toBe("22 Nov 2026");
  });
});

describe("preferredLocale", () => {
  test.each([
    ["de-CH,de;q=0.9,en;q=0.8", "de-CH"],
    ["*", "en"],
    ["not a tag;q=1, fr", "fr"],
    ["", "en"],
    [null, "en"],
  ])("%s is %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
