import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("csvLine", () => {
  it("quotes, and disarms formulas", () => {
    expect(csvLine(["a", 'say "hi"', "x,y", null, "two\nlines"])).toBe(
      'a,"say ""hi""","x,y",,"two\nlines"\r\n',
    );
    for (const start of ["=", "+", "-", "@", "\t"]) {
      expect(csvLine([`${start}cmd()`])).toBe(`'${start}cmd()\r\n`);
    }
  });
});
