import { describe, expect, test } from "vitest";
import { difference, fromTheBeginning, patched } from "./address";

describe("a list's address", () => {
  test("a change begins at the first page, unless it says which", () => {
    const changed = (query: string, patch: Record<string, string | null>) =>
      patched(query, { ...fromTheBeginning, ...patch });
    expect(changed("search=a&page=3", { status: "banned" })).toBe("search=a&status=banned");
    expect(changed("search=a&before=17", { search: null })).toBe("");
    expect(changed("search=a&page=3&cursor=x", { size: "50" })).toBe("search=a&size=50");
    expect(changed("page=3&cursor=x", { page: "4", cursor: "y" })).toBe("page=4&cursor=y");
    expect(changed("search=a&page=3", { page: "4" })).toBe("search=a&page=4");
  });

  test("what else the address holds stays, and stays legible", () => {
    expect(patched("columns=role%2Cemail&view=x", { sort: "name.asc" })).toBe(
      "columns=role,email&view=x&sort=name.asc",
    );
    expect(patched("search=a+b%26c", { status: "active" })).toBe("search=a+b%26c&status=active");
  });

  test("a link's change can be made to a query that has moved on meanwhile", () => {
    const change = difference("search=a&page=2", "search=a&sort=name.asc");
    expect(change).toEqual({ page: null, sort: "name.asc" });
    expect(patched("search=b&status=banned", change)).toBe("search=b&status=banned&sort=name.asc");
  });
});
