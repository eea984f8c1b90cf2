import { APIError } from "@better-auth/core/error";
import { userTarget, writeAuditEvent } from "./audit";
import { type Context, currentAdapter } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { serialized } from "./lock";
import type { MessageFor, ResolvedOptions } from "./options";
import { SYSTEM } from "./system";
import type { AdminUser } from "./types";
import { statusFlags } from "./user-directory";
import { toAdminUser } from "./users";

async function sentenceFor(message: MessageFor, user: AdminUser) {
  return typeof message === "function" ? message(user) : message;
}

/** @throws the reason why this user may not be signed in: disabled first, then banned. */
export async function refuseBlocked(ctx: Context, options: ResolvedOptions, user: AdminUser) {
  const { disabled, banned } = statusFlags(user, new Date());
  const shown = toAdminUser(ctx, { ...user });
  if (disabled) {
    throw new APIError("FORBIDDEN", {
      code: CODES.USER_IS_DISABLED.code,
      message: await sentenceFor(options.disabledUserMessage, shown),
    });
  }
  if (banned) {
    throw new APIError("FORBIDDEN", {
      code: CODES.BANNED_USER.code,
      message: await sentenceFor(options.bannedUserMessage, shown),
    });
  }
}

/** What an OAuth callback puts into its redirect for each refusal. */
const CALLBACK_ERRORS: Record<string, string> = {
  USER_IS_DISABLED: "disabled",
  BANNED_USER: "banned",
  MODULE_ACCESS_DENIED: "module_access_denied",
};

/**
 * A refusal as the person's browser can show it: an OAuth callback is a page
 * visit, so it redirects to the error page with the reason.
 */
export function redirectFromCallback(ctx: Context, error: unknown): unknown {
  if (!(error instanceof APIError) || !/^\/(oauth2\/)?callback/.test(ctx.path ?? "")) return error;
  const { code, message } = error.body ?? {};
  const reason = CALLBACK_ERRORS[code ?? ""];
  if (!reason) return error;
  const page = ctx.context.options.onAPIError?.errorURL ?? `${ctx.context.baseURL}/error`;
  const query = new URLSearchParams({ error: reason, error_description: message ?? "" });
  return ctx.redirect(`${page}${page.includes("?") ? "&" : "?"}${query}`);
}

/**
 * A ban whose time is over is lifted at the next sign-in, on record. Whether it
 * still stands is judged under the lock: a new ban may have come meanwhile, or
 * another sign-in may have lifted the old one.
 * @throws the reason why this user may not be signed in after all.
 */
export async function liftExpiredBan(ctx: Context, options: ResolvedOptions, { id }: AdminUser) {
  await serialized(ctx, async () => {
    const adapter = await currentAdapter(ctx);
    const user = await adapter.findOne<AdminUser>({
      model: "user",
      where: [{ field: "id", value: id }],
    });
    if (!user?.banned) return;
    await refuseBlocked(ctx, options, user);
    const lifted = { banned: false, banReason: null, banExpires: null };
    await ctx.context.internalAdapter.updateUser(id, lifted);
    await writeAuditEvent(ctx, SYSTEM, "success", {
      action: "user.ban_expired",
      target: userTarget(user),
      before: {
        banned: true,
        banReason: user.banReason ?? null,
        banExpires: user.banExpires ? new Date(user.banExpires).toISOString() : null,
      },
      after: lifted,
    });
  });
}
