import { describe, expect, it } from "vitest";
import { chartShape, labelledDays } from "./chart-shape";

describe("a chart's shape", () => {
  it("stands on zero, and ends in a round figure above the highest day", () => {
    const { points, ticks, line } = chartShape([0, 5, 10]);
    expect(points).toEqual([
      { x: 0, y: 100 },
      { x: 50, y: 50 },
      { x: 100, y: 0 },
    ]);
    expect(ticks).toEqual([
      { value: 0, y: 100 },
      { value: 5, y: 50 },
      { value: 10, y: 0 },
    ]);
    expect(line).toBe("M0,100L50,50L100,0");
  });

  it("leaves a gap where nobody counted, and shows a day that stands alone", () => {
    const { line, points, lonely } = chartShape([null, 4, null, 2, 2]);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(points.map(({ y }) => y === null)).toEqual([true, false, true, false, false]);
    expect(lonely).toEqual([points[1]]);
  });

  it("is flat, not upside down or without end, where nothing happened", () => {
    const { points, ticks } = chartShape([0, 0]);
    expect(points.every(({ y }) => y === 100)).toBe(true);
    expect(ticks).toEqual([
      { value: 0, y: 100 },
      { value: 1, y: 0 },
    ]);
    expect(chartShape([null, null]).line).toBe("");
  });

  it("has no part of a person on its axis", () => {
    expect(chartShape([1, 2]).ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
  });
});

it.each([
  [7, [0, 2, 4, 6]],
  [30, [0, 10, 19, 29]],
  [90, [0, 30, 59, 89]],
  [1, [0]],
])("labels some of %i days, first and last among them", (count, expected) => {
  expect(labelledDays(count)).toEqual(expected);
});
