import { brand, showBanReason } from "@/lib/admin.config";
import type { AdminUser } from "@/lib/extended-admin/types";

/** What a banned person reads at sign-in: until when, why if the config shows it, and whom to ask. */
export function bannedMessage(user: Pick<AdminUser, "banReason" | "banExpires">): string {
  const end = user.banExpires ? new Date(user.banExpires) : null;
  // UTC, named: the server doesn't know the reader's time zone.
  const until = end
    ? ` until ${end.toISOString().slice(0, 10)}, ${end.toISOString().slice(11, 16)} UTC`
    : "";
  const why = showBanReason && user.banReason ? ` Reason: ${user.banReason}.` : "";
  return `Your account has been banned${until}.${why} Write to ${brand.supportEmail} if you think this is a mistake.`;
}
