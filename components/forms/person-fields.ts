import { z } from "zod";

export const personName = z
  .string()
  .trim()
  .min(1, "Enter your name.")
  .max(200, "A name has at most 200 characters.");

export const emailAddress = z
  .string()
  .trim()
  .pipe(z.email("Enter your e-mail address, such as name@example.com."));
