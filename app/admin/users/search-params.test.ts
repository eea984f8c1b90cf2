import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { cursorBeside, END } from "@/lib/extended-admin/user-cursor";
import {
  clearHrefOf,
  pageNumberOf,
  pageOf,
  usersHref,
  usersParsers,
  viewQuery,
} from "./search-params";

const load = createLoader(usersParsers);
const byName = { sortBy: "name", sortDirection: "asc" } as const;
const cursor = String(cursorBeside("after", { id: "x", name: "Ada" }, byName));

describe("the page that the users list's address names", () => {
  it("is found by the cursor beside its number", () => {
    const page = { ...byName, limit: 25 };
    expect(pageOf(load(`?sort=name.asc&page=3&cursor=${cursor}`))).toEqual({ ...page, cursor });
    expect(pageOf(load(`?sort=name.asc&page=3&cursor=${END}`))).toEqual({ ...page, cursor: END });
    expect(pageOf(load("?sort=name.asc&page=3"))).toEqual({ ...page, offset: 50 });
  });

  it.each([
    ["is none", "?sort=name.asc&page=3&cursor=x"],
    ["is empty", "?sort=name.asc&page=3&cursor="],
    ["is of another direction", `?sort=name.desc&page=3&cursor=${cursor}`],
    ["is of another sort", `?page=3&cursor=${cursor}`],
  ])("is found by its number where the cursor %s", (_, address) => {
    expect(pageOf(load(address))).toMatchObject({ offset: 50 });
    expect(pageOf(load(address))).not.toHaveProperty("cursor");
  });

  it("is the beginning where it is the first, whatever cursor is there", () => {
    expect(pageOf(load(`?sort=name.asc&cursor=${cursor}`))).toMatchObject({ offset: 0 });
    expect(pageOf(load("?cursor=end"))).toMatchObject({ offset: 0 });
  });

  it("has the number of the last one at the end, where the total is exact", () => {
    const atEnd = load("?page=7&cursor=end");
    expect(pageNumberOf(atEnd, { total: 101, totalIsEstimate: false })).toBe(5);
    expect(pageNumberOf(atEnd, { total: 101, totalIsEstimate: true })).toBe(7);
    expect(pageNumberOf(load("?page=7"), { total: 101, totalIsEstimate: false })).toBe(7);
  });
});

it("a cursor is in no saved view, and in no list without search and filters", () => {
  const params = load(`?search=a&sort=name.asc&page=3&cursor=${cursor}`);
  expect(usersHref("", params)).toContain("cursor=");
  expect(viewQuery(params)).toBe("?sort=name.asc&search=a");
  expect(clearHrefOf(params)).toBe("/admin/users?sort=name.asc");
});
