import { z } from "zod";

// The server's own limits (lib/auth/server.ts) decide; these say so before the request.
const MIN = 8;
const MAX = 128;

export const PASSWORD_RULE = `At least ${MIN} characters. A few words in a row make a good one.`;

export const newPassword = z
  .string()
  .min(MIN, `A password has at least ${MIN} characters.`)
  .max(MAX, `A password has at most ${MAX} characters.`);
