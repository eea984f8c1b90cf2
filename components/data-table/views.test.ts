import { describe, expect, test } from "vitest";
import { MOST_VIEWS, nameProblem, parseViews, roomProblem } from "./views";

const views = [
  { id: "a", name: "Spam wave", query: "?status=banned" },
  { id: "b", name: "Everybody", query: "" },
];

describe("stored views", () => {
  test("are read as they were written", () => {
    expect(parseViews(JSON.stringify(views))).toEqual(views);
  });

  test.each([undefined, "", "nonsense", "null", "{}", "7", '[null, 7, {"id":"a"}]'])(
    "%j holds none",
    (stored) => {
      expect(parseViews(stored)).toEqual([]);
    },
  );

  test("lead nowhere but into the list", () => {
    const bad = ["//evil.example", "/admin", "https://evil.example", "javascript:alert(1)"];
    const stored = bad.map((query) => ({ id: "x", name: "x", query }));
    expect(parseViews(JSON.stringify([...stored, views[0]]))).toEqual([views[0]]);
  });
});

describe("a view's name", () => {
  test("is needed, short, and nobody else's", () => {
    expect(nameProblem(views, "  ")).toMatch(/Give/);
    expect(nameProblem(views, "x".repeat(61))).toMatch(/60/);
    expect(nameProblem(views, " SPAM wave ")).toMatch(/Another/);
    expect(nameProblem(views, "Spam Wave", "a")).toBeNull();
    expect(nameProblem(views, "New ones")).toBeNull();
  });
});

test("there is room for so many", () => {
  expect(roomProblem(views, "?status=banned")).toBeNull();
  expect(roomProblem(Array(MOST_VIEWS).fill(views[0]), "")).toMatch(/Delete/);
  expect(roomProblem(views, `?search=${"x".repeat(2_000)}`)).toMatch(/too much/);
});
