import {
  adminStatements,
  defaultStatements,
  userStatements,
} from "@/lib/extended-admin/statements";

/**
 * The one file that a fork edits: brand, navigation, roles, permissions and the
 * plugin's options. Plain data, read by the server and the browser alike, so no
 * secrets in here; those are environment variables (see lib/env.ts).
 */

/** Every permission there is. Add a resource or an action of your own here. */
export const statements = {
  ...defaultStatements,
} as const;

type Grants = {
  readonly [Resource in keyof typeof statements]?: readonly (typeof statements)[Resource][number][];
};

/** The built-in roles, and what each grants. Roles made in the panel at run time come on top. */
export const roles = {
  admin: {
    ...adminStatements,
  },
  support: {
    adminPanel: ["access"],
    user: ["list", "get", "impersonate"],
    session: ["list", "revoke"],
    role: ["list", "read"],
    audit: ["list"],
    account: ["list"],
    note: ["list", "create"],
  },
  user: {
    ...userStatements,
  },
} satisfies Record<string, Grants>;

/** A name of one of the built-in roles. */
export type RoleName = keyof typeof roles;

/** `"user:ban"`, `"audit:list"`, …: one string for the endpoint's check and the button. */
export type Permission = {
  [Resource in keyof typeof statements]: `${Resource}:${(typeof statements)[Resource][number]}`;
}[keyof typeof statements];

/** What people read about a built-in role when they choose one. */
export const roleDescriptions: Record<RoleName, string> = {
  admin: "Full control over users, roles and the audit log",
  support: "Finds users, sees their sessions, and impersonates to help",
  user: "Uses the product; no access to this panel",
};

export const brand = {
  name: "Gatehouse",
  /** Where people who are banned or locked out are told to write. */
  supportEmail: "support@example.com",
};

export const navigation: ReadonlyArray<{
  label: string;
  href: `/admin${string}`;
  icon: "overview" | "users" | "sessions" | "roles" | "modules" | "audit";
  permission: Permission;
}> = [
  { label: "Overview", href: "/admin", icon: "overview", permission: "adminPanel:access" },
  { label: "Users", href: "/admin/users", icon: "users", permission: "user:list" },
  { label: "Sessions", href: "/admin/sessions", icon: "sessions", permission: "session:list" },
  { label: "Roles", href: "/admin/roles", icon: "roles", permission: "role:list" },
  { label: "Modules", href: "/admin/modules", icon: "modules", permission: "role:list" },
  { label: "Audit log", href: "/admin/audit-log", icon: "audit", permission: "audit:list" },
];

/** Whether a banned person reads the reason at sign-in. The end of the ban is always said. */
export const showBanReason = true;

/**
 * Whether people see on their account page when staff were signed in as them:
 * with the staff member's name, without it, or not at all.
 */
export const showStaffAccess: "name" | "anonymous" | false = "anonymous";

/** Offered first in the ban dialog; any other text can be typed. */
export const banReasons = [
  "Spam or advertising",
  "Abusive behaviour",
  "Fraud or payment abuse",
  "Violation of the terms of service",
  "Compromised account",
] as const;

/** Offered in the ban dialog, in seconds; null is permanent. */
export const banDurations: ReadonlyArray<{ label: string; seconds: number | null }> = [
  { label: "1 day", seconds: 86_400 },
  { label: "7 days", seconds: 7 * 86_400 },
  { label: "30 days", seconds: 30 * 86_400 },
  { label: "1 year", seconds: 365 * 86_400 },
  { label: "Permanent", seconds: null },
];

/** How long the links in messages work, in seconds, and what an unconfirmed address means. */
export const mailPolicy = {
  /** To choose a new password. */
  passwordLinkExpiresIn: 60 * 60,
  /** To confirm an e-mail address. */
  verificationExpiresIn: 24 * 60 * 60,
  /** True lets nobody sign in by password before they confirmed their address. */
  requireVerifiedEmail: false,
};

/** Options of the extendedAdmin plugin that are data (the rest is in lib/auth/server.ts). */
export const pluginOptions = {
  defaultRole: "user",
  adminRoles: ["admin"],
  impersonationSessionDuration: 60 * 60,
  // The panel always asks why. True makes every client say it, Better Auth's own included.
  requireImpersonationReason: false,
  showStaffAccess,
  /** How long an invitation works, in seconds. */
  invitationExpiresIn: 7 * 24 * 60 * 60,
  dynamicRoles: { enabled: true, maximumRoles: 50 },
  dynamicModules: { enabled: true },
  // Who gets in from an origin that no enabled module names: everybody, or with "deny" nobody.
  moduleUnmatchedBehavior: "allow" as "allow" | "deny",
  disabledUserMessage: `Your account is disabled. Write to ${brand.supportEmail} to have it enabled again.`,
} satisfies {
  defaultRole: RoleName;
  adminRoles: RoleName[];
  [option: string]: unknown;
};
