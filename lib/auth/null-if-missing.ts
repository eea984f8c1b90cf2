import { isAPIError } from "better-auth/api";

/**
 * For `.catch()` of a look-up whose subject may be gone: "not found" becomes
 * null, and every other failure stays one, so that an outage is not mistaken
 * for a deleted user.
 */
export function nullIfMissing(error: unknown): null {
  if (isAPIError(error) && error.statusCode === 404) return null;
  throw error;
}
