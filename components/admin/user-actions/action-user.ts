import type { AdminUser } from "@/lib/extended-admin/types";

/** What the dialogs need to know of the user they are about. */
export type ActionUser = Pick<
  AdminUser,
  "id" | "name" | "email" | "role" | "banned" | "banReason" | "banExpires"
>;

/** How the dialogs call somebody; a name may be empty. */
export function nameOf(user: Pick<AdminUser, "name" | "email">) {
  return user.name.trim() || user.email;
}
