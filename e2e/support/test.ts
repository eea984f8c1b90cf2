import { createHash } from "node:crypto";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { createSession, createUser, type TestUser, type UserInput } from "@/test/factories";
import { type AppUnderTest, startApp } from "./app-under-test";
import { ConsoleGuard } from "./console-guard";

export { expect } from "@playwright/test";

/** Somebody who is signed in, in a browser of their own. */
export interface Actor {
  user: TestUser;
  page: Page;
  context: BrowserContext;
}

interface TestFixtures {
  /** Fails the test on any console error or warning that it did not allow. */
  consoleGuard: ConsoleGuard;
  /** Makes a user and signs them in by storing a session. */
  signIn(input?: UserInput): Promise<Actor>;
  /** A fresh admin, support person or ordinary user, signed in. */
  admin: Actor;
  support: Actor;
  user: Actor;
}

interface WorkerFixtures {
  /** `test.use({ middleware: false })` at the top of a file serves the app without it. */
  middleware: boolean;
  /** `test.use({ mailbox: false })` serves the app as in production without a mail server. */
  mailbox: boolean;
  /** `test.use({ counting: true })` counts what the app asks of its database. */
  counting: boolean;
  app: AppUnderTest;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  middleware: [true, { option: true, scope: "worker" }],
  mailbox: [true, { option: true, scope: "worker" }],
  counting: [false, { option: true, scope: "worker" }],

  app: [
    async ({ middleware, mailbox, counting }, use, worker) => {
      const logFile = `${worker.project.outputDir}/server-${worker.workerIndex}.log`;
      const app = await startApp({ logFile, middleware, mailbox, counting });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: ({ app }, use) => use(app.url),

  consoleGuard: [
    async ({ app }, use, info) => {
      const guard = new ConsoleGuard();
      const logged = app.log().length;
      await use(guard);
      const unexpected = guard.unexpected();
      if (info.status !== info.expectedStatus || unexpected.length > 0) {
        await info.attach("server log", {
          body: app.log().slice(logged),
          contentType: "text/plain",
        });
      }
      base.expect(unexpected, "the browser's console has no errors or warnings").toEqual([]);
    },
    { auto: true },
  ],

  // An address of one's own a test: sign-in is rate-limited by it.
  extraHTTPHeaders: ({ browserName: _ }, use, { testId }) =>
    use({ "x-forwarded-for": addressOf(testId) }),

  context: async ({ context, consoleGuard }, use) => {
    consoleGuard.watch(context);
    await use(context);
  },

  signIn: async ({ app, browser, consoleGuard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (input) => {
      const user = await createUser(app.db, input);
      const { cookie } = await createSession(app.db, user);
      const context = await browser.newContext({ baseURL: app.url });
      contexts.push(context);
      consoleGuard.watch(context);
      await context.addCookies([{ ...cookie, url: app.url, httpOnly: true, sameSite: "Lax" }]);
      return { user, context, page: await context.newPage() };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  admin: async ({ signIn }, use) => use(await signIn({ role: "admin" })),
  support: async ({ signIn }, use) => use(await signIn({ role: "support" })),
  user: async ({ signIn }, use) => use(await signIn({ role: "user" })),
});

/** One of the addresses reserved for documentation (RFC 3849). */
function addressOf(testId: string) {
  const digits = createHash("sha256").update(testId).digest("hex").slice(0, 12);
  return `2001:db8:${digits.match(/.{4}/g)?.join(":")}::1`;
}
