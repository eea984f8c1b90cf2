import { describe, expect, it } from "vitest";
import {
  changedData,
  fieldLabel,
  fromControl,
  type ProfileField,
  toControl,
} from "./profile-fields";
import { profileSchema } from "./profile-schema";

const field = (type: ProfileField["type"], required = false): ProfileField => ({
  name: "own",
  type,
  required,
});
const form = {
  name: "Ada",
  email: "ada@example.test",
  emailVerified: true,
  image: "",
  extra: {},
};
const problems = (values: object, extra: ProfileField[] = []) =>
  profileSchema(extra)
    .safeParse({ ...form, ...values })
    .error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("the profile form", () => {
  it("checks what the endpoint checks, and that a picture has an address", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ name: "  " })).toEqual(["name"]);
    expect(problems({ email: "ada" })).toEqual(["email"]);
    expect(problems({ image: "javascript:alert(1)" })).toEqual(["image"]);
    expect(problems({ image: "https://example.test/a.png" })).toEqual([]);
  });

  it("checks the fork's own fields by their types", () => {
    const own = (type: ProfileField["type"], control: unknown, required = false) =>
      problems({ extra: { own: control } }, [field(type, required)]);
    expect(own("number", "seven")).toEqual(["extra.own"]);
    expect(own("number", "7.5")).toEqual([]);
    expect(own("number", "")).toEqual([]);
    expect(own("number", "", true)).toEqual(["extra.own"]);
    expect(own(["free", "pro"], "gold")).toEqual(["extra.own"]);
    expect(own("number[]", "1\ntwo")).toEqual(["extra.own"]);
    expect(own("json", "{")).toEqual(["extra.own"]);
    expect(own("date", "soon")).toEqual(["extra.own"]);
  });

  it("gives back what a control was filled with", () => {
    for (const [type, value] of [
      ["string", "text"],
      ["number", 3],
      ["boolean", true],
      ["date", "2026-11-22T10:00:00.000Z"],
      ["string[]", ["a", "b"]],
      ["number[]", [1, 2]],
      ["json", { a: [1] }],
      [["free", "pro"], "pro"],
    ] as const) {
      expect(fromControl(field(type), toControl(field(type), value)), String(type)).toEqual(value);
    }
    expect(fromControl(field("string"), toControl(field("string"), null))).toBeNull();
  });

  it("sends only what was changed", () => {
    const values = profileSchema([]).parse({ ...form, name: " Ada L ", extra: { own: "7" } });
    expect(changedData(values, { name: true }, [field("number")])).toEqual({ name: "Ada L" });
    expect(changedData(values, { image: true, extra: { own: true } }, [field("number")])).toEqual({
      image: null,
      own: 7,
    });
  });

  it("names a field in words", () => {
    expect(fieldLabel("seatsInUse")).toBe("Seats in use");
    expect(fieldLabel("tax_id")).toBe("Tax id");
  });
});
