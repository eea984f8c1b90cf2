import { describe, expect, test } from "vitest";
import {
  type CreateUserForm,
  createUserInput,
  createUserSchema,
  fieldOf,
} from "./create-user-form";

const form: CreateUserForm = {
  name: " Ada Lovelace ",
  email: " ada@example.com ",
  roles: ["user", "support"],
  access: "invite",
  password: "typed and left",
};
const person = { name: "Ada Lovelace", email: "ada@example.com" };

describe("creating a user", () => {
  test.each([
    ["invite", { ...person, role: form.roles, invite: true }],
    ["password", { ...person, role: form.roles, password: form.password }],
    ["none", { ...person, role: form.roles }],
  ] as const)("%s sends no more than that", (access, input) => {
    expect(createUserInput(createUserSchema.parse({ ...form, access }), true)).toEqual(input);
  });

  test("who may give no roles names none", () => {
    expect(createUserInput(createUserSchema.parse(form), false)).toEqual({
      ...person,
      invite: true,
    });
  });

  test.each([
    [{ name: " " }, "name"],
    [{ name: "x".repeat(201) }, "name"],
    [{ email: "ada@" }, "email"],
    [{ email: `${"x".repeat(250)}@example.com` }, "email"],
    [{ roles: [] }, "roles"],
    [{ access: "password", password: "short" }, "password"],
  ])("%o is told at its field", (change, field) => {
    const { error } = createUserSchema.safeParse({ ...form, ...change });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  test("a short password is none's business where none is set", () => {
    expect(createUserSchema.safeParse({ ...form, password: "" }).success).toBe(true);
  });

  test("refusals find their fields", () => {
    expect(fieldOf("USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL")).toBe("email");
    expect(fieldOf("PASSWORD_TOO_LONG")).toBe("password");
    expect(fieldOf("ROLE_HAS_PERMISSIONS_YOU_LACK")).toBeNull();
    expect(fieldOf(undefined)).toBeNull();
  });
});
