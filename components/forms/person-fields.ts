import * as z from "zod/mini";

/** zod/mini, here and in the forms: half of zod's weight is methods that a form has no use for. */
export const personName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, "Enter your name."),
    z.maxLength(200, "A name has at most 200 characters."),
  );

export const emailAddress = z
  .string()
  .check(z.trim(), z.email("Enter your e-mail address, such as name@example.com."));
