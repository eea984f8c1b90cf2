import { brand, showBanReason } from "@/lib/admin.config";
import type { AdminUser } from "@/lib/extended-admin/types";
import { describeMoment } from "@/lib/format-time";

/** What a banned person reads at sign-in: until when, why if the config shows it, and whom to ask. */
export function bannedMessage(user: Pick<AdminUser, "banReason" | "banExpires">): string {
  const until = user.banExpires ? ` until ${describeMoment(new Date(user.banExpires))}` : "";
  const why = showBanReason && user.banReason ? ` Reason: ${user.banReason}.` : "";
  return `Your account has been banned${until}.${why} Write to ${brand.supportEmail} if you think this is a mistake.`;
}
