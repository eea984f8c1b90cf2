import { describe, expect, it } from "vitest";
import { listPermissions, permissionMap } from "@/components/admin/permission-list";
import { permissionDiff, summarizeDiff } from "./permission-diff";

const exactly = (holders: number) => ({ holders, holdersIsEstimate: false });

describe("permissionDiff", () => {
  it("tells what comes from what goes, whatever the order", () => {
    expect(permissionDiff(["user:list", "user:ban"], ["user:ban", "session:list"])).toEqual({
      added: ["session:list"],
      removed: ["user:list"],
    });
    expect(permissionDiff(["a:b", "c:d"], ["c:d", "a:b"])).toEqual({ added: [], removed: [] });
    expect(permissionDiff([], [])).toEqual({ added: [], removed: [] });
  });
});

describe("summarizeDiff", () => {
  const added = ["user:list", "user:ban"];
  const removed = ["session:revoke"];

  it("says how much comes, how much goes and whom it concerns", () => {
    expect(summarizeDiff({ added, removed }, exactly(14))).toBe(
      "2 permissions added, 1 removed, 14 people affected",
    );
    expect(summarizeDiff({ added: [], removed }, exactly(1))).toBe(
      "1 permission removed, 1 person affected",
    );
    expect(summarizeDiff({ added, removed: [] }, exactly(0))).toBe(
      "2 permissions added, nobody affected",
    );
    expect(
      summarizeDiff({ added, removed: [] }, { holders: 987_654, holdersIsEstimate: true }),
    ).toBe("2 permissions added, about 990,000 people affected");
  });

  it("leaves out people who were not counted, and is silent when nothing changes", () => {
    expect(summarizeDiff({ added, removed }, null)).toBe("2 permissions added, 1 removed");
    expect(summarizeDiff({ added: [], removed: [] }, exactly(14))).toBeNull();
  });
});

describe("permission maps and lists", () => {
  it("turn into each other, colons in an action included", () => {
    const map = { user: ["list", "ban"], module: ["shop:eu", "*"] };
    expect(listPermissions(map)).toEqual(["user:list", "user:ban", "module:shop:eu", "module:*"]);
    expect(permissionMap(listPermissions(map))).toEqual(map);
  });

  it("know no special names", () => {
    expect(Object.keys(permissionMap(["__proto__:x", "constructor:y"]))).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});
