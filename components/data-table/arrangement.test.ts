import { describe, expect, test } from "vitest";
import {
  arranged,
  asWidth,
  columnId,
  minWidthOf,
  moved,
  parseArrangement,
  pixelsOf,
  usualArrangement,
} from "./arrangement";
import { type Columns, columnsOf } from "./columns";

interface Row {
  a: string;
  b: string;
  c: string;
  d: string;
}
const column = columnsOf<Row>();
const columns = column.columns([
  column.accessor("a", { meta: { primary: true } }),
  column.accessor("b", { meta: { width: "8rem" } }),
  column.accessor("c", { meta: { width: "100px" } }),
  column.accessor((row) => row.d, { id: "d", meta: { width: "9rem", optional: true } }),
]);
const idsOf = (shown: Columns<Row>) => shown.map((each) => columnId(each)).join("");

describe("a table's columns", () => {
  test("are the usual ones, the chosen ones in their order, or the primary one alone", () => {
    expect(idsOf(arranged(columns, usualArrangement))).toBe("abc");
    expect(idsOf(arranged(columns, { columns: ["d", "b"], widths: {} }))).toBe("adb");
    expect(idsOf(arranged(columns, { columns: [], widths: {} }))).toBe("a");
    expect(idsOf(arranged(columns, { columns: ["gone", "c"], widths: {} }))).toBe("ac");
  });

  test("have the widths that they were given; the primary one has what is left", () => {
    const widths = { a: 300, b: 200 };
    const shown = arranged(columns, { columns: null, widths });
    expect(shown.map(({ meta }) => meta?.width)).toEqual([undefined, "200px", "100px"]);
    expect(minWidthOf(shown)).toBe("calc(2.75rem + 16rem + 200px + 100px)");
  });

  test("move by one place, and not beyond the ends", () => {
    expect(moved(["x", "y", "z"], "z", -1)).toEqual(["x", "z", "y"]);
    expect(moved(["x", "y", "z"], "x", 1)).toEqual(["y", "x", "z"]);
    expect(moved(["x", "y"], "x", -1)).toEqual(["x", "y"]);
    expect(moved(["x", "y"], "y", 1)).toEqual(["x", "y"]);
  });
});

describe("what was stored", () => {
  const known = ["a", "b", "c", "d"];

  test("is read as it was written", () => {
    const arrangement = { columns: ["d", "c"], widths: { c: 120 } };
    expect(parseArrangement(JSON.stringify(arrangement), known)).toEqual(arrangement);
  });

  test.each([
    undefined,
    "",
    "nonsense",
    "null",
    "[]",
    "{}",
    '"x"',
    "7",
    '{"columns":7,"widths":7}',
  ])("%j is the usual arrangement", (stored) => {
    expect(parseArrangement(stored, known)).toEqual(usualArrangement);
  });

  test("loses columns that are gone, repetitions, and widths out of bounds", () => {
    const stored = JSON.stringify({
      columns: ["b", "gone", "b", 7, null, "constructor"],
      widths: { b: 5, c: 100.5, d: 200, gone: 100, __proto__: 100, a: "100" },
    });
    expect(parseArrangement(stored, known)).toEqual({ columns: ["b"], widths: { d: 200 } });
  });
});

test("widths are whole pixels within bounds, and CSS widths are understood", () => {
  expect([asWidth(10), asWidth(99.6), asWidth(9_999)]).toEqual([72, 100, 640]);
  expect([pixelsOf("8rem"), pixelsOf("120px"), pixelsOf(undefined)]).toEqual([128, 120, 0]);
});
