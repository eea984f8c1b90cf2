import { lacks } from "@/components/admin/lacks";
import type { ActionReasons } from "@/components/admin/user-actions/user-action";
import { type Permission, pluginOptions } from "@/lib/admin.config";
import { holdsRole, isBanned } from "@/lib/auth/checkers";
import type { AdminUser } from "@/lib/extended-admin/types";
import { mailProblem } from "@/lib/mail/app-mail";

/** Why an action is out of reach. The endpoint decides again, and knows more (S1, S3). */
export function actionReasons(
  user: AdminUser,
  isSelf: boolean,
  can: (permission: Permission) => boolean,
): ActionReasons {
  const isAdmin = holdsRole(user, pluginOptions.adminRoles);
  const cannotSignIn = !user.isActive || isBanned(user);
  const notYou = (sentence: string) => (isSelf ? sentence : null);
  return {
    impersonate:
      lacks(can, "user:impersonate") ??
      notYou("This is you.") ??
      (isAdmin ? lacks(can, "user:impersonate-admins") : null) ??
      (cannotSignIn ? "Somebody who cannot sign in cannot be impersonated." : null),
    roles: lacks(can, "user:set-role") ?? lacks(can, "role:list"),
    sendInvitation: lacks(can, "user:create") ?? mailProblem(),
    sendPasswordLink: lacks(can, "user:set-password") ?? mailProblem(),
    sendVerification: lacks(can, "user:update") ?? mailProblem(),
    setPassword: lacks(can, "user:set-password"),
    ban: lacks(can, "user:ban") ?? notYou("You cannot ban yourself."),
    unban: lacks(can, "user:ban"),
    enable: lacks(can, "user:enable"),
    disable: lacks(can, "user:disable") ?? notYou("You cannot disable yourself."),
    delete: lacks(can, "user:delete") ?? notYou("You cannot delete yourself."),
  };
}
