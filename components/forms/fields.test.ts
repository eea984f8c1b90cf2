import { describe, expect, test } from "vitest";
import { newPassword } from "./password-schema";
import { emailAddress, personName } from "./person-fields";

describe("what a form takes", () => {
  test("spaces around a name or an address are not part of it", () => {
    expect(personName.parse("  Ada Lovelace ")).toBe("Ada Lovelace");
    expect(emailAddress.parse(" ada@example.com ")).toBe("ada@example.com");
  });

  test.each([
    [personName, "   ", "Enter your name."],
    [personName, "x".repeat(201), "A name has at most 200 characters."],
    [emailAddress, "", "Enter your e-mail address, such as name@example.com."],
    [emailAddress, "ada@", "Enter your e-mail address, such as name@example.com."],
    [newPassword, "seven77", "A password has at least 8 characters."],
    [newPassword, "x".repeat(129), "A password has at most 128 characters."],
  ])("says what is wrong", (schema, value, message) => {
    const result = schema.safeParse(value);
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test("spaces belong to a password", () => {
    expect(newPassword.parse(" 2 spaces")).toBe(" 2 spaces");
  });
});
