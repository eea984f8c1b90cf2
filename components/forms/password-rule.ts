import * as z from "zod/mini";

// The server's own limits (lib/auth/server.ts) decide; these say so before the request.
const MIN = 8;
const MAX = 128;

export const PASSWORD_RULE = `At least ${MIN} characters. A few words in a row make a good one.`;

export const newPassword = z
  .string()
  .check(
    z.minLength(MIN, `A password has at least ${MIN} characters.`),
    z.maxLength(MAX, `A password has at most ${MAX} characters.`),
  );
