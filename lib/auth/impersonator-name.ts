import "server-only";
import { cache } from "react";
import { unsafeRunAsSystem } from "@/lib/extended-admin";
import { nullIfMissing } from "./null-if-missing";
import { auth } from "./server";

/**
 * What the person behind an impersonation is called. Asked as the system: the
 * impersonated user, whose session this is, may look up nobody. The id comes
 * from the session itself, and the only reader is the person who is named.
 */
export const impersonatorName = cache(async (id: string) => {
  const user = await unsafeRunAsSystem("impersonation banner", () =>
    auth.api.getUser({ query: { id } }),
  ).catch(nullIfMissing);
  return user ? user.name.trim() || user.email : "Staff";
});
