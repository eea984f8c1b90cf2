import { expect, test } from "vitest";
import { newPassword } from "@/components/forms/password-schema";
import { randomPassword } from "./random-password";

test("made-up passwords are readable, good enough, and never the same", () => {
  const made = Array.from({ length: 200 }, randomPassword);
  for (const password of made) {
    expect(password).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/);
    expect(newPassword.safeParse(password).success).toBe(true);
  }
  expect(new Set(made).size).toBe(made.length);
});
