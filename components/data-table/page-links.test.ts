import { describe, expect, test } from "vitest";
import type { Counts } from "./format-count";
import { type Cursors, pageLinks } from "./page-links";

const links = (counts: Partial<Counts>, cursors?: Partial<Cursors>) =>
  pageLinks(
    { page: 1, pageSize: 25, shown: 25, total: 100, totalIsEstimate: false, ...counts },
    ({ page, cursor }) => (cursor ? `${page} at ${cursor}` : `${page}`),
    cursors && { previous: null, next: null, last: "end", ...cursors },
  );

describe("the ways to other pages", () => {
  test("go by numbers where a list has no cursors", () => {
    expect(links({ page: 1 })).toEqual({ first: null, previous: null, next: "2", last: "4" });
    expect(links({ page: 3 })).toEqual({ first: "1", previous: "2", next: "4", last: "4" });
    expect(links({ page: 4 })).toEqual({ first: "1", previous: "3", next: null, last: null });
  });

  test("go by cursors where it has, but to the first page without one", () => {
    const cursors = { previous: "p", next: "n" };
    expect(links({ page: 1 }, { next: "n" })).toEqual({
      ...{ first: null, previous: null },
      ...{ next: "2 at n", last: "4 at end" },
    });
    expect(links({ page: 2 }, cursors)).toMatchObject({ first: "1", previous: "1" });
    expect(links({ page: 3 }, cursors)).toEqual({
      ...{ first: "1", previous: "2 at p" },
      ...{ next: "4 at n", last: "4 at end" },
    });
    expect(links({ page: 4, shown: 10 }, { previous: "p" })).toEqual({
      ...{ first: "1", previous: "3 at p" },
      ...{ next: null, last: null },
    });
  });

  test("end where the cursors end, not where an estimate does", () => {
    const estimate = { total: 100, totalIsEstimate: true };
    expect(links({ ...estimate, page: 4 }).next).toBe("5");
    expect(links({ ...estimate, page: 4, shown: 24 }).next).toBeNull();
    expect(links({ ...estimate, page: 4 }, { previous: "p" }).next).toBeNull();
    expect(links({ ...estimate, page: 2, shown: 24 }, { previous: "p" }).last).toBeNull();
    expect(links({ ...estimate, page: 7 }, { next: "n" })).toMatchObject({
      ...{ next: "8 at n", last: "8 at end" },
    });
  });

  test("go by number where a cursor is missing and the count says there are more", () => {
    expect(links({ page: 3 }, {})).toMatchObject({ previous: "2", next: "4", last: "4 at end" });
  });
});
