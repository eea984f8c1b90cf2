import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences, shownValue } from "./audit-difference";

describe("what an event changed", () => {
  it("takes roles for a set, in any order and spacing", () => {
    expect(differences({ role: "user, support" }, { role: "support,billing" })).toEqual([
      { field: "role", kind: "set", added: ["billing"], removed: ["user"], kept: ["support"] },
    ]);
    expect(differences({ role: "a,b" }, { role: "b, a" })).toEqual([]);
    expect(differences({ role: null }, { role: "admin" })).toEqual([
      { field: "role", kind: "set", added: ["admin"], removed: [], kept: [] },
    ]);
  });

  it("takes permissions for a set, and leaves out what stayed", () => {
    const before = { name: "billing", permissions: { user: ["list", "get"], audit: ["list"] } };
    const after = { name: "billing", permissions: { user: ["list", "ban"], audit: ["list"] } };
    expect(differences(before, after)).toEqual([
      {
        field: "permissions",
        kind: "set",
        added: ["user:ban"],
        removed: ["user:get"],
        kept: ["user:list", "audit:list"],
      },
    ]);
  });

  it("reads a list that is stored as text", () => {
    const [origins] = differences(
      { origins: '["https://a.test"]' },
      { origins: '["https://a.test","https://b.test"]' },
    );
    expect(origins).toMatchObject({ added: ["https://b.test"], kept: ["https://a.test"] });
  });

  it("tells what was, and what is, of a single value", () => {
    expect(differences({ banned: false, banReason: null }, { banned: true })).toEqual([
      { field: "banned", kind: "value", before: false, after: true },
    ]);
    expect(differences(null, { name: "Ada" })).toEqual([
      { field: "name", kind: "value", before: undefined, after: "Ada" },
    ]);
    expect(differences({ name: "Ada" }, null)).toMatchObject([{ before: "Ada" }]);
  });

  it.each([
    ["a list of objects", { x: [{ a: 1 }] }, { x: [{ a: 2 }] }],
    ["a text that only looks like JSON", { x: "[broken" }, { x: "{" }],
    ["a value that changes its shape", { x: { a: 1 } }, { x: "b" }],
    ["a field called like a method", JSON.parse('{"constructor":1,"__proto__":2}'), {}],
  ])("compares %s as a whole", (_, before, after) => {
    expect(differences(before, after).length).toBeGreaterThan(0);
  });

  it("survives anything, and finds nothing where nothing changed", () => {
    const fields = fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { nil: null });
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        for (const difference of differences(before, after)) {
          if (difference.kind !== "value") continue;
          shownValue(difference.before);
          shownValue(difference.after);
        }
        expect(differences(before, before)).toEqual([]);
      }),
    );
  });
});

it.each([
  [null, { kind: "nothing" }],
  ["", { kind: "nothing" }],
  [false, { kind: "text", text: "no" }],
  [0, { kind: "text", text: "0" }],
  ["2026-11-21T10:00:00.000Z", { kind: "time", at: new Date("2026-11-21T10:00:00Z") }],
  ["2026-99-99T10:00:00Z", { kind: "text", text: "2026-99-99T10:00:00Z" }],
  [{ a: 1 }, { kind: "code", text: '{\n  "a": 1\n}' }],
])("shows %j as %j", (value, shown) => {
  expect(shownValue(value)).toEqual(shown);
});
