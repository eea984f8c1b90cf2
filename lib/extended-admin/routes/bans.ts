import { changesUser } from "../changes/change";
import { ban, banShape, disable, enable, unban } from "../changes/standing";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import type { AdminUser } from "../types";
import { toAdminUser } from "../users";

const reply = ({ ctx }: Operation, user: AdminUser) => ({ user: toAdminUser(ctx, { ...user }) });

export const banRoutes = (options: ResolvedOptions) => ({
  ...changesUser(options, "banUser", "ban-user", banShape, ban(options), reply),
  ...changesUser(options, "unbanUser", "unban-user", {}, unban, reply),
  ...changesUser(options, "disableUser", "disable-user", {}, disable, reply),
  ...changesUser(options, "enableUser", "enable-user", {}, enable, reply),
});
