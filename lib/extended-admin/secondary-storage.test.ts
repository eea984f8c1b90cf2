import { type BetterAuthOptions, betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { expect, it } from "vitest";
import { memoryValues } from "@/test/support/memory-values";
import { type ConfirmedStorage, extendedAdmin } from ".";

/** A secondary storage as anybody would write one. */
function plainStorage() {
  const { get, set, delete: remove, increment } = memoryValues();
  return {
    get,
    increment,
    set: (key: string, text: string, seconds = 3600) => set(key, text, seconds),
    delete: remove,
    getAndDelete: async (key: string) => {
      const text = await get(key);
      await remove(key);
      return text;
    },
  };
}

const start = (options: BetterAuthOptions) =>
  betterAuth({
    secret: "x".repeat(40),
    baseURL: "http://localhost:3000",
    database: memoryAdapter({}),
    logger: { disabled: true },
    plugins: [extendedAdmin()],
    ...options,
  }).$context;

const safe = {
  secondaryStorage: { ...plainStorage(), confirmBy: () => {} } as ConfirmedStorage,
  session: { storeSessionInDatabase: true },
  verification: { storeInDatabase: true },
} satisfies BetterAuthOptions;

it.each<[string, BetterAuthOptions]>([
  ["session.storeSessionInDatabase must be true", { session: {} }],
  [
    "session.preserveSessionInDatabase must be off",
    { session: { storeSessionInDatabase: true, preserveSessionInDatabase: true } },
  ],
  ["verification.storeInDatabase must be true", { verification: {} }],
  ["secondaryStorage must confirm each session", { secondaryStorage: plainStorage() }],
])("does not start where %s", async (sentence, change) => {
  await expect(start({ ...safe, ...change })).rejects.toThrow(sentence);
});

it("starts where all of it is safe, and gives the storage a way to ask the database", async () => {
  const given: unknown[] = [];
  const secondaryStorage = {
    ...plainStorage(),
    confirmBy: (read: unknown) => void given.push(read),
  };
  await start({ ...safe, secondaryStorage });
  expect(given).toEqual([expect.any(Function)]);
});

it("starts without any, and with limits of the host app's own", async () => {
  const consume = async () => ({ allowed: true, retryAfter: null });
  await expect(start({})).resolves.toBeDefined();
  await expect(
    start({ rateLimit: { customStorage: { consume } as never } }),
  ).resolves.toBeDefined();
});
