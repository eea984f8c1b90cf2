import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { type extendedAdmin, unsafeRunAsSystem } from "@/lib/extended-admin";
import { browserFetch } from "./browser-fetch";
import { TEST_SECRET } from "./secret";
import { type CallInput, createCaller, ORIGIN } from "./support/http";

export const PASSWORD = "correct horse";

const TABLES = [
  "user",
  "session",
  "account",
  "verification",
  "auditEvent",
  "adminLock",
  "userNote",
  "globalRole",
  "globalModule",
  "panelPreference",
];

export interface MemoryAppOptions<Plugins> {
  plugins: Plugins;
  /** Tables under other names than the usual ones, or of other plugins. */
  tables?: string[];
  minPasswordLength?: number;
  /** Where people may sign in from, besides the app's own origin. */
  trustedOrigins?: string[];
  /** Fields of users beside Better Auth's own. */
  additionalFields?: NonNullable<BetterAuthOptions["user"]>["additionalFields"];
}

/** Somebody who is stored, and signed in. */
export interface MemoryPerson {
  id: string;
  email: string;
  cookie: string;
  headers: Headers;
  /** Of the bearer plugin, where that is among the plugins. */
  token: string;
}

/** Better Auth with given plugins over tables in memory, called in process. */
export function memoryApp<const Plugins extends BetterAuthPlugin[]>({
  plugins,
  tables = [],
  minPasswordLength,
  trustedOrigins,
  additionalFields,
}: MemoryAppOptions<Plugins>) {
  const db: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    [...TABLES, ...tables].map((table) => [table, []]),
  );
  const auth = betterAuth({
    baseURL: ORIGIN,
    secret: TEST_SECRET,
    database: memoryAdapter(db),
    emailAndPassword: {
      enabled: true,
      minPasswordLength,
      // Real hashing takes its time, and is not what these tests are about.
      password: {
        hash: async (password) => `plain:${password}`,
        verify: async ({ hash, password }) => hash === `plain:${password}`,
      },
    },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    trustedOrigins,
    user: { additionalFields },
    plugins,
  });
  const api = auth.api as unknown as ReturnType<typeof extendedAdmin>["endpoints"];

  /** One HTTP request; a body makes it a POST. `token` is what the bearer plugin hands out. */
  async function http(path: string, input: CallInput = {}) {
    let token = "";
    const call = createCaller(async (request) => {
      const response = await auth.handler(request);
      token = response.headers.get("set-auth-token") ?? "";
      return response;
    });
    return { ...(await call(path, input)), token };
  }

  /** Stores a user, as the system. */
  async function user(name: string, role?: string) {
    const email = `${name}@example.test`;
    const made = await unsafeRunAsSystem("test", () =>
      api.createUser({ body: { email, name, password: PASSWORD, role: role as "user" } }),
    );
    return { id: made.user.id, email };
  }

  /** Stores a user and signs them in. */
  async function person(name: string, role?: string): Promise<MemoryPerson> {
    const { id, email } = await user(name, role);
    const { cookie, token } = await http("/sign-in/email", { body: { email, password: PASSWORD } });
    return { id, email, cookie, token, headers: new Headers({ cookie }) };
  }

  /** What `createAuthClient` takes to be the browser of somebody, or of a guest. */
  const browserOf = ({ cookie }: { cookie?: string } = {}) => ({
    baseURL: ORIGIN,
    fetchOptions: { customFetchImpl: browserFetch(ORIGIN, { send: auth.handler, cookie }) },
  });

  return { auth, db, http, user, person, browserOf };
}
