import { defineErrorCodes } from "@better-auth/core/utils/error-codes";
import { ADMIN_ERROR_CODES as stockErrorCodes } from "better-auth/client/plugins";

/** Better Auth's own admin codes, unchanged, and what the stricter rules add. */
export const EXTENDED_ADMIN_ERROR_CODES = {
  ...stockErrorCodes,
  ...defineErrorCodes({
    USER_IS_DISABLED: "This account is disabled",
    YOU_CANNOT_DISABLE_YOURSELF: "You cannot disable yourself",
    YOU_CANNOT_IMPERSONATE_YOURSELF: "You cannot impersonate yourself",
    YOU_ARE_NOT_ALLOWED_TO_ENABLE_USERS: "You are not allowed to enable users",
    YOU_ARE_NOT_ALLOWED_TO_DISABLE_USERS: "You are not allowed to disable users",
    YOU_ARE_NOT_ALLOWED_TO_LIST_ROLES: "You are not allowed to list roles",
    YOU_ARE_NOT_ALLOWED_TO_LIST_AUDIT_EVENTS: "You are not allowed to read the audit log",
    YOU_ARE_NOT_ALLOWED_TO_OPEN_THE_ADMIN_PANEL: "You are not allowed to open the admin panel",
    TARGET_HAS_PERMISSIONS_YOU_LACK: "This user holds permissions that you do not have",
    ROLE_HAS_PERMISSIONS_YOU_LACK: "You cannot grant permissions that you do not have",
    LAST_ADMIN: "This would leave nobody who can administer users",
    NOT_WHILE_IMPERSONATING: "This is not possible while impersonating",
    USER_CANNOT_SIGN_IN: "This user is banned or disabled, so there is nothing to impersonate",
    IMPERSONATION_REASON_REQUIRED: "Say why you are impersonating this user",
    YOU_ARE_NOT_IMPERSONATING: "You are not impersonating anyone",
    USER_NOT_FOUND: "User not found",
    PASSWORD_TOO_SHORT: "Password too short",
    PASSWORD_TOO_LONG: "Password too long",
    SESSION_NOT_FOUND: "There is no such session",
    INVALID_ROLE: "A role is a name, or a list of names, without empty ones",
  }),
};
