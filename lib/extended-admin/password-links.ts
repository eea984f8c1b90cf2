import { generateId } from "@better-auth/core/utils/id";
import { type Context, currentAdapter } from "./context";

/** How Better Auth files the links that choose a password; its reset-password uses them up. */
const LINK = "reset-password:";

/**
 * Makes a link's token for a user; those that staff sent before are worthless
 * from now on.
 */
export async function createPasswordLink(ctx: Context, userId: string, expiresIn: number) {
  await forgetPasswordLinks(ctx, userId);
  const token = generateId(24);
  const expiresAt = new Date(Date.now() + expiresIn * 1000);
  await ctx.context.internalAdapter.createVerificationValue({
    value: userId,
    identifier: LINK + token,
    expiresAt,
  });
  return { token, expiresAt };
}

/** The user whom a token is for; null where it was used, has expired, or never was. */
export async function findPasswordLink(ctx: Context, token: string) {
  const link = await ctx.context.internalAdapter.findVerificationValue(LINK + token);
  if (!link || new Date(link.expiresAt) <= new Date()) return null;
  return { userId: link.value, expiresAt: new Date(link.expiresAt) };
}

/** Whoever has an old link must not undo a new password, nor one sent to an old address. */
export async function forgetPasswordLinks(ctx: Context, userId: string) {
  const adapter = await currentAdapter(ctx);
  await adapter.deleteMany({
    model: "verification",
    where: [
      { field: "value", value: userId },
      { field: "identifier", operator: "starts_with", value: LINK },
    ],
  });
}
