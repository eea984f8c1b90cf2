import "server-only";
import { z } from "zod";

const DEVELOPMENT_SECRET = "gatehouse-development-secret-not-for-production";

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be a PostgreSQL address such as postgres://user:password@host:5432/name",
    })
    .describe("Where the users are. `npm run quickstart` sets it to the embedded database."),
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
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not right. See .env.example.\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** The process's environment, parsed at first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
