import { expect, it } from "vitest";
import type { RoleName } from "@/lib/admin.config";
import { grantsPermission, holdsRole, rolesOf, statusOf } from "./checkers";

it("finds a role among several, however it is written", () => {
  expect(holdsRole({ role: "user, Admin" }, "admin")).toBe(true);
  expect(holdsRole({ role: "user" }, ["admin", "user"])).toBe(true);
  expect(holdsRole({ role: "administrator" }, "admin")).toBe(false);
  // Stored names are in lower case; a fork's config may spell them otherwise.
  expect(holdsRole({ role: "frontdesk" }, "frontDesk" as RoleName)).toBe(true);
  expect(holdsRole({ role: "admin" }, [])).toBe(false);
});

it("takes no role for the default one", () => {
  expect(rolesOf({ role: null })).toEqual(["user"]);
  expect(holdsRole({ role: "" }, "user")).toBe(true);
});

it("looks up one permission, and nothing that is no resource", () => {
  expect(grantsPermission({ user: ["ban"] }, "user:ban")).toBe(true);
  expect(grantsPermission({ user: ["list"] }, "user:ban")).toBe(false);
  expect(grantsPermission({}, "constructor:name" as "user:ban")).toBe(false);
});

it("says first what keeps a user out", () => {
  const now = new Date("2027-03-01T12:00:00Z");
  const user = { banned: true, banExpires: null, isActive: true, emailVerified: true };
  expect(statusOf({ ...user, isActive: false }, now)).toBe("disabled");
  expect(statusOf(user, now)).toBe("banned");
  expect(statusOf({ ...user, banExpires: new Date("2027-03-01T11:59:59Z") }, now)).toBe("active");
  expect(statusOf({ ...user, banned: false, emailVerified: false }, now)).toBe("unverified");
});
