import { APIError } from "better-auth/api";
import { expect, it } from "vitest";
import { nullIfMissing } from "./null-if-missing";

it("takes 'not found' for null and leaves every other failure one", async () => {
  const failing = (error: unknown) => Promise.reject(error).catch(nullIfMissing);
  expect(await failing(new APIError("NOT_FOUND"))).toBeNull();
  await expect(failing(new APIError("FORBIDDEN"))).rejects.toThrow();
  await expect(failing(new Error("database is gone"))).rejects.toThrow("database is gone");
});
