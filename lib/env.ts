import "server-only";
import { z } from "zod";

const DEVELOPMENT_SECRET = "gatehouse-development-secret-not-for-production";

/** `name@host`, or `Name <name@host>`; nothing that could add a header. */
const SENDER = /^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/;

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be a PostgreSQL address such as postgres://user:password@host:5432/name",
    })
    .describe("Where the users are. `npm run quickstart` sets it to the embedded database."),
  DATABASE_REPLICA_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be the address of a streaming replica of DATABASE_URL, or unset",
    })
    .optional()
    .describe("Where lists are read, as far as it has caught up. Unset: where the users are."),
  BETTER_AUTH_SECRET: z
    .string({
      error: "must be set: 32 characters or more, for example from `openssl rand -base64 32`",
    })
    .min(32, { error: "must have 32 characters or more" }),
  BETTER_AUTH_URL: z
    .url({
      protocol: /^https?$/,
      error: "must be this app's address, such as https://app.example.com",
    })
    .default("http://localhost:3000"),
  DATABASE_POOL_MAX: z.coerce
    .number({ error: "must be a whole number" })
    .int({ error: "must be a whole number" })
    .min(1, { error: "must be at least 1" })
    .max(200, { error: "must be at most 200" })
    .default(10),
  ADMIN_USER_IDS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "must be a mail server's address such as smtps://user:password@mail.example.com",
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .regex(SENDER, { error: "must be a sender such as Gatehouse <no-reply@example.com>" })
    .optional(),
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      error: "must be a Redis address such as rediss://user:password@redis.example.com:6379",
    })
    .optional(),
  SESSIONS_IN_REDIS: z
    .enum(["0", "1"], { error: "must be 1 or 0" })
    .transform((text) => text === "1")
    .default(false),
  DEV_MAILBOX: z
    .enum(["0", "1"], { error: "must be 1 or 0" })
    .transform((text) => text === "1")
    .optional(),
});

export type Env = z.infer<typeof schema>;

/**
 * The environment, checked.
 * @throws Error naming every wrong variable at once.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const withDefaults =
    given.NODE_ENV === "production" ? given : { BETTER_AUTH_SECRET: DEVELOPMENT_SECRET, ...given };
  const result = schema.safeParse(withDefaults);
  const lines = (result.error?.issues ?? []).map(
    (issue) => `  ${issue.path.join(".")}: ${issue.message}`,
  );
  if (given.SMTP_URL && !given.MAIL_FROM) {
    lines.push("  MAIL_FROM: must be set where SMTP_URL is: the sender of all mail");
  }
  if (given.DATABASE_REPLICA_URL && given.DATABASE_REPLICA_URL === given.DATABASE_URL) {
    lines.push("  DATABASE_REPLICA_URL: must be another server than DATABASE_URL, or unset");
  }
  if (given.SESSIONS_IN_REDIS === "1" && !given.REDIS_URL) {
    lines.push("  REDIS_URL: must be set where SESSIONS_IN_REDIS is 1: the Redis that they are in");
  }
  if (result.success && lines.length === 0) return result.data;
  throw new Error(`The environment is not right. See .env.example.\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** The process's environment, parsed at first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
