import { endSessions, remove } from "../changes/access";
import { changesUsers } from "../changes/change";
import { addRole, oneRoleShape, removeRole } from "../changes/roles";
import { ban, banShape, disable, enable, unban } from "../changes/standing";
import type { ResolvedOptions } from "../options";

/** What can be done to many users at once; the checks are those for one. */
export const bulkRoutes = (options: ResolvedOptions) => ({
  ...changesUsers(options, "banUsers", "ban-users", banShape, ban(options)),
  ...changesUsers(options, "unbanUsers", "unban-users", {}, unban),
  ...changesUsers(options, "disableUsers", "disable-users", {}, disable),
  ...changesUsers(options, "enableUsers", "enable-users", {}, enable),
  ...changesUsers(options, "addRoleToUsers", "add-role-to-users", oneRoleShape, addRole(options)),
  ...changesUsers(
    options,
    "removeRoleFromUsers",
    "remove-role-from-users",
    oneRoleShape,
    removeRole(options),
  ),
  ...changesUsers(options, "revokeUsersSessions", "revoke-users-sessions", {}, endSessions),
  ...changesUsers(options, "removeUsers", "remove-users", {}, remove),
});
