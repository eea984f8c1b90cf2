import { describe, expect, it } from "vitest";
import { moduleFormSchema, originsIn, shutsOut } from "./module-form";

const module = {
  key: " Shop ",
  name: "Shop",
  origins: "https://shop.example",
  denyMessage: "",
  enabled: true,
};
const problems = (changes: object) =>
  moduleFormSchema.safeParse({ ...module, ...changes }).error?.issues.map(({ message }) => message);

describe("the module form", () => {
  it("takes a module, and normalises its key as the server does", () => {
    expect(moduleFormSchema.parse(module)).toMatchObject({ key: "shop" });
  });

  it("names the line that is no origin", () => {
    for (const stray of [
      "shop.example",
      "https://shop.example/path",
      "https://shop.example?x",
      "https://me:pw@shop.example",
      "ftp://shop.example",
      "*",
    ]) {
      expect(problems({ origins: `https://ok.example\n${stray}` })?.[0]).toContain(`"${stray}"`);
    }
    expect(problems({ origins: " \n " })).toEqual([
      "Name at least one origin, such as https://app.example.com.",
    ]);
    expect(problems({ key: "*" })).toHaveLength(1);
  });

  it("reads origins however they are separated, each once, as browsers send them", () => {
    expect(
      originsIn("https://A.example/\nhttps://a.example, http://b.example:80 http://b.example:8080"),
    ).toEqual(["https://a.example", "http://b.example", "http://b.example:8080"]);
  });
});

describe("shutsOut", () => {
  const here = "https://shop.example";
  const form = { key: "shop", origins: `${here}/`, enabled: true };

  it("warns whoever would guard the place they are at without having the module", () => {
    expect(shutsOut(form, here, [])).toBe(true);
    expect(shutsOut(form, here, ["desk"])).toBe(true);
  });

  it("is silent where nothing is guarded, and for those who get in", () => {
    expect(shutsOut({ ...form, enabled: false }, here, [])).toBe(false);
    expect(shutsOut(form, "https://elsewhere.example", [])).toBe(false);
    expect(shutsOut(form, here, ["shop"])).toBe(false);
    expect(shutsOut(form, here, ["*"])).toBe(false);
  });
});
