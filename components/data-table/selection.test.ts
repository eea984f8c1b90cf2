import { describe, expect, test } from "vitest";
import { nothingSelected, pageState, pageToggled, type SelectionState, toggled } from "./selection";

const page = ["a", "b", "c", "d", "e"];
const one = { range: false };
const range = { range: true };
const chosen = (state: SelectionState) => [...state.ids].sort().join("");

describe("choosing rows", () => {
  test("one by one, and by a range from the last one in either direction", () => {
    const first = toggled(nothingSelected, page, "d", one);
    expect(chosen(first)).toBe("d");
    const upwards = toggled(first, page, "b", range);
    expect(chosen(upwards)).toBe("bcd");
    // A range does to all of its rows what it does to the one that was pressed.
    expect(chosen(toggled(upwards, page, "d", range))).toBe("");
    expect(chosen(toggled(upwards, page, "c", one))).toBe("bd");
  });

  test("a range that begins on another page is one row", () => {
    const elsewhere = toggled(nothingSelected, ["x", "y"], "x", one);
    expect(chosen(toggled(elsewhere, page, "c", range))).toBe("cx");
  });

  test("a page keeps what was chosen on others", () => {
    const elsewhere = toggled(nothingSelected, ["x", "y"], "x", one);
    const all = pageToggled(elsewhere, page, true);
    expect(chosen(all)).toBe("abcdex");
    expect(pageState(all, page)).toBe("all");
    expect(pageState(toggled(all, page, "c", one), page)).toBe("some");
    expect(chosen(pageToggled(all, page, false))).toBe("x");
    expect(pageState(elsewhere, page)).toBe("none");
  });

  test("of everything that matches, letting one go leaves the rest of the page", () => {
    const everything = { ...nothingSelected, ids: new Set(["x"]), matching: "status=banned" };
    expect(pageState(everything, page)).toBe("all");
    const without = toggled(everything, page, "b", one);
    expect(without.matching).toBeNull();
    expect(chosen(without)).toBe("acde");
    expect(pageToggled(everything, page, false)).toEqual(nothingSelected);
  });

  test("an empty page is not chosen", () => {
    expect(pageState({ ...nothingSelected, matching: "" }, [])).toBe("none");
  });
});
