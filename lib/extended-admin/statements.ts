/**
 * Everything a role can be allowed to do, as `resource: [action, …]`.
 *
 * `user` and `session` are Better Auth's own admin vocabulary plus activation and export;
 * `role` governs dynamic roles and modules; `audit` the log; `account` the ways
 * to sign in that users have linked; `note` what staff write about them;
 * `adminPanel` opens the panel at all.
 */
export const defaultStatements = {
  user: [
    "create",
    "list",
    "set-role",
    "ban",
    "impersonate",
    "impersonate-admins",
    "delete",
    "set-password",
    "set-email",
    "set-phone",
    "get",
    "update",
    "enable",
    "disable",
    "export",
  ],
  session: ["list", "revoke", "delete"],
  role: ["create", "read", "update", "delete", "list"],
  audit: ["list", "export"],
  account: ["list", "unlink"],
  note: ["list", "create", "update", "delete"],
  adminPanel: ["access"],
} as const;

/** What the admin role grants: all but `impersonate-admins`, which Better Auth's own lacks too. */
export const adminStatements = {
  ...defaultStatements,
  user: defaultStatements.user.filter((action) => action !== "impersonate-admins"),
};

/** What the user role grants: nothing. */
export const userStatements = {
  user: [],
  session: [],
  role: [],
  audit: [],
  account: [],
  note: [],
  adminPanel: [],
} as const;
