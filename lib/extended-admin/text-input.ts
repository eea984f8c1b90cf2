import { createAuthMiddleware } from "better-auth/api";
import { isOurs } from "./new-user-role";
import { problem } from "./refusal";

/** Where a value holds the null character, which databases can't store in a text. */
function nullCharacterIn(value: unknown, at: string): string | null {
  if (typeof value === "string") return value.includes("\0") ? at : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes("\0") ? at : nullCharacterIn(inner, at ? `${at}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}

/** A text that no database could take is the caller's mistake, not a failure of ours (S9). */
export const refuseNullCharacters = {
  matcher: (ctx: { path?: string }) => isOurs(ctx.path),
  handler: createAuthMiddleware(async (ctx) => {
    for (const [source, input] of [
      ["body", ctx.body],
      ["query", ctx.query],
    ] as const) {
      const at = nullCharacterIn(input, "");
      if (at === null) continue;
      const message = `[${source}.${at}] must not hold a null character`;
      throw problem("BAD_REQUEST", { code: "VALIDATION_ERROR", message });
    }
  }),
};
