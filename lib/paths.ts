/**
 * A role may be called "new" or "..", which an address understands otherwise;
 * names are looked up without the spaces around them, so one more leads there.
 */
const roleSegment = (name: string) => (/^(new|\.{1,2})$/.test(name) ? `${name} ` : name);

/** Every address of the app, typed, so that a renamed page is a compile error. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  signUp: "/sign-up",
  forgotPassword: "/forgot-password",
  /** Where a mailed link leads, an invitation's too. */
  choosePassword: (token: string) => `/reset-password?token=${encodeURIComponent(token)}` as const,
  emailVerified: "/email-verified",
  /** The development mailbox. */
  mailbox: "/dev/mailbox",
  mailboxMessage: (id: string) => `/dev/mailbox/${encodeURIComponent(id)}` as const,
  account: "/account",
  admin: "/admin",
  users: "/admin/users",
  searchUsers: (text: string) => `/admin/users?search=${encodeURIComponent(text)}` as const,
  user: (id: string) => `/admin/users/${encodeURIComponent(id)}` as const,
  importUsers: "/admin/users/import",
  /** A download, straight from the endpoint. */
  userExport: (query: Record<string, string>) =>
    `/api/auth/extended-admin/export-users?${new URLSearchParams(query)}` as const,
  sessions: "/admin/sessions",
  roles: "/admin/roles",
  newRole: "/admin/roles/new",
  /** Makes what a built-in role is extended by. */
  extendRole: (name: string) => `/admin/roles/new?extend=${encodeURIComponent(name)}` as const,
  role: (name: string) => `/admin/roles/${encodeURIComponent(roleSegment(name))}` as const,
  holders: (role: string) => `/admin/users?role=${encodeURIComponent(role)}` as const,
  modules: "/admin/modules",
  auditLog: "/admin/audit-log",
  /** The events about one user or thing, and those of what one user did. */
  auditTarget: (id: string) => `/admin/audit-log?target=${encodeURIComponent(id)}` as const,
  auditActor: (id: string) => `/admin/audit-log?actor=${encodeURIComponent(id)}` as const,
  /** One event's details, over the log or a part of it. */
  auditEvent: (id: string, list: `/admin/audit-log${string}` = "/admin/audit-log") =>
    `${list}${list.includes("?") ? "&" : "?"}event=${encodeURIComponent(id)}` as AppPath,
  /** The events of one bulk operation. */
  auditBatch: (batchId: string) => `/admin/audit-log?batch=${encodeURIComponent(batchId)}` as const,
  /** A download, straight from the endpoint. */
  auditExport: (query: Record<string, string>) =>
    `/api/auth/extended-admin/export-audit-events?${new URLSearchParams(query)}` as const,
} as const;

/** A path of this app, such as `/account` or `/admin/users?status=banned`. */
export type AppPath = `/${string}`;

/** The query parameter that carries where a person was going before sign-in. */
export const RETURN_TO = "returnTo";

/** The sign-in address that leads back to `path` afterwards. */
export function signInAndReturnTo(path: string): AppPath {
  return `${paths.signIn}?${RETURN_TO}=${encodeURIComponent(path)}`;
}

/**
 * A path of this app, from untrusted input; anything that could leave the
 * origin (another host, `//host`, `/\host`, a scheme, control characters)
 * becomes `fallback`.
 */
export function safeReturnPath(
  input: string | null | undefined,
  fallback: AppPath = paths.home,
): AppPath {
  if (!input || !/^\/(?![/\\])/.test(input)) return fallback;
  const base = "http://same-origin.invalid";
  try {
    const url = new URL(input, base);
    return url.origin === base ? (`${url.pathname}${url.search}${url.hash}` as AppPath) : fallback;
  } catch {
    return fallback;
  }
}
