import { createHmac, randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { TEST_SECRET } from "./secret";

/** A `pg` pool or client. Plain SQL, so that no test depends on what it tests. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

export interface TestUser {
  id: string;
  name: string;
  email: string;
  role: string;
  /** Only when the user was given one. */
  password?: string;
}

export interface UserInput {
  id?: string;
  name?: string;
  email?: string;
  /** One or more role names, comma-separated. */
  role?: string;
  /** Gives the user a credential account; hashing takes a moment, so it is off by default. */
  password?: string;
  emailVerified?: boolean;
  isActive?: boolean;
  banned?: boolean;
  banReason?: string;
  banExpires?: Date;
  createdAt?: Date;
}

/** Stores a user, by default verified, active and of role "user", with a unique e-mail. */
export async function createUser(db: Queryable, input: UserInput = {}): Promise<TestUser> {
  const id = input.id ?? uniqueId();
  const role = input.role ?? "user";
  const name = input.name ?? `Test ${role} ${id.slice(0, 6)}`;
  const email = (input.email ?? `${id}@example.test`).toLowerCase();
  const row = {
    id,
    name,
    email,
    emailVerified: input.emailVerified ?? true,
    role,
    isActive: input.isActive ?? true,
    banned: input.banned ?? false,
    banReason: input.banReason ?? null,
    banExpires: input.banExpires ?? null,
    createdAt: input.createdAt ?? new Date(),
  };
  await insert(db, "user", row);
  if (input.password !== undefined) {
    await insert(db, "account", {
      id: uniqueId(),
      accountId: id,
      providerId: "credential",
      userId: id,
      password: await hashPassword(input.password),
    });
  }
  return { id, name, email, role, password: input.password };
}

export interface TestSession {
  id: string;
  token: string;
  /** As the browser stores it. */
  cookie: { name: string; value: string };
  /** With the cookie, for calls of `auth.api` and of `fetch`. */
  headers: Headers;
}

export interface SessionInput {
  /** Seconds from now; negative for a session that is over. A week by default. */
  expiresIn?: number;
  createdAt?: Date;
  ipAddress?: string;
  userAgent?: string;
  impersonatedBy?: string;
  impersonationReason?: string;
}

/**
 * Signs a user in by storing a session. The database's guards apply: it refuses
 * a session of somebody banned or disabled.
 */
export async function createSession(
  db: Queryable,
  user: { id: string },
  input: SessionInput = {},
): Promise<TestSession> {
  const id = uniqueId();
  const token = randomBytes(24).toString("base64url");
  const createdAt = input.createdAt ?? new Date();
  await insert(db, "session", {
    id,
    token,
    userId: user.id,
    expiresAt: new Date(Date.now() + (input.expiresIn ?? 7 * 86_400) * 1000),
    createdAt,
    updatedAt: createdAt,
    ipAddress: input.ipAddress ?? "192.0.2.1",
    userAgent: input.userAgent ?? "Test browser",
    impersonatedBy: input.impersonatedBy ?? null,
    impersonationReason: input.impersonationReason ?? null,
  });
  const cookie = sessionCookie(token);
  return { id, token, cookie, headers: new Headers({ cookie: `${cookie.name}=${cookie.value}` }) };
}

/** Better Auth's session cookie over http: the token and its HMAC, URL-encoded. */
export function sessionCookie(token: string) {
  const signature = createHmac("sha256", TEST_SECRET).update(token).digest("base64");
  return {
    name: "better-auth.session_token",
    value: encodeURIComponent(`${token}.${signature}`),
  };
}

function uniqueId() {
  return randomBytes(16).toString("hex");
}

async function insert(db: Queryable, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const places = columns.map((_, index) => `$${index + 1}`);
  await db.query(
    `INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${places.join(", ")})`,
    Object.values(row),
  );
}
