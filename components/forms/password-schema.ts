import { z } from "zod";
import { MAX_PASSWORD, MIN_PASSWORD } from "./password-rule";

export const newPassword = z
  .string()
  .min(MIN_PASSWORD, `A password has at least ${MIN_PASSWORD} characters.`)
  .max(MAX_PASSWORD, `A password has at most ${MAX_PASSWORD} characters.`);
