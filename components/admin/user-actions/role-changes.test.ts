import { describe, expect, it } from "vitest";
import { roleChanges, vanishedRoles } from "@/components/admin/user-actions/role-changes";

describe("roleChanges", () => {
  it("tells what comes from what goes, and nothing from no change", () => {
    expect(roleChanges(["user"], ["user", "support"])).toEqual({ added: ["support"], removed: [] });
    expect(roleChanges(["user"], ["billing"])).toEqual({ added: ["billing"], removed: ["user"] });
    expect(roleChanges(["user", "support"], ["support", "user"])).toEqual({
      added: [],
      removed: [],
    });
  });
});

describe("vanishedRoles", () => {
  it("finds held roles that no longer exist", () => {
    expect(vanishedRoles(["user", "retired"], [{ name: "user" }])).toEqual(["retired"]);
  });
});
