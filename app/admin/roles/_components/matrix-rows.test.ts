import { describe, expect, it } from "vitest";
import { matrixRows, sharedActions } from "./matrix-rows";

const statements = {
  user: ["create", "list", "ban"],
  billing: ["list", "refund"],
  role: ["create"],
};

describe("matrixRows", () => {
  it("has every resource with all its actions, and no modules where they are off", () => {
    expect(matrixRows(statements, null, ["module:shop"])).toEqual([
      { resource: "user", actions: ["create", "list", "ban"] },
      { resource: "billing", actions: ["list", "refund"] },
      { resource: "role", actions: ["create"] },
    ]);
  });

  it("lists modules last, those held but gone included, each once", () => {
    const rows = matrixRows(statements, ["desk", "shop"], ["module:shop", "module:gone", "user:x"]);
    expect(rows.at(-1)).toEqual({ resource: "module", actions: ["*", "desk", "shop", "gone"] });
  });

  it("has one row of modules where the configuration names some as well", () => {
    const rows = matrixRows({ module: ["shop"], user: ["list"] }, ["shop"], []);
    expect(rows.map(({ resource }) => resource)).toEqual(["user", "module"]);
  });
});

describe("sharedActions", () => {
  it("finds what several resources have, in the order of the configuration", () => {
    expect(sharedActions(matrixRows(statements, ["list"], []))).toEqual(["create", "list"]);
    expect(sharedActions([{ resource: "user", actions: ["list"] }])).toEqual([]);
  });
});
