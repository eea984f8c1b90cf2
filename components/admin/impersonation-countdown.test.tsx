import { describe, expect, it } from "vitest";
import { formatCountdown } from "@/components/admin/impersonation-countdown";

describe("formatCountdown", () => {
  it.each([
    [3_600_000, "1:00:00"],
    [3_599_000, "59:59"],
    [3_598_001, "59:59"],
    [65_000, "1:05"],
    [1, "0:01"],
    [0, "0:00"],
    [-5_000, "0:00"],
    [36_061_000, "10:01:01"],
  ])("%i ms is %s", (milliseconds, text) => {
    expect(formatCountdown(milliseconds)).toBe(text);
  });
});
