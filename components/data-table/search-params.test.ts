import { createLoader } from "nuqs/server";
import { describe, expect, test } from "vitest";
import { tableParsers } from "./search-params";

const load = createLoader(
  tableParsers({
    sortFields: ["name", "createdAt"],
    defaultSort: { field: "createdAt", direction: "desc" },
  }),
);
const defaults = {
  page: 1,
  size: 25,
  sort: { field: "createdAt", direction: "desc" },
  search: "",
};

describe("a table's URL", () => {
  test("without anything in it shows the first page", () => {
    expect(load("")).toEqual(defaults);
  });

  test("carries page, size, sort and search", () => {
    expect(load("?page=7&size=100&sort=name.asc&search=o%27brien%25")).toEqual({
      page: 7,
      size: 100,
      sort: { field: "name", direction: "asc" },
      search: "o'brien%",
    });
  });

  test.each([
    "?page=0",
    "?page=-3",
    "?page=x",
    "?page=99999999999999999999",
    "?size=1000",
    "?sort=password.asc",
    "?sort=name.sideways",
    "?sort=name",
    "?sort=constructor.asc",
  ])("%s is nothing that the server is asked for", (query) => {
    expect(load(query)).toEqual(defaults);
  });
});
