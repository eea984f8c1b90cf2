import type { Failure } from "@/components/forms/attempt";
import { brand, pluginOptions } from "@/lib/admin.config";
import { bannedMessage } from "@/lib/auth/banned-message";

export interface Refusal {
  title: string;
  message: string;
}

const titles: Record<string, string> = {
  BANNED_USER: "You can't sign in",
  USER_IS_DISABLED: "You can't sign in",
  INVALID_EMAIL_OR_PASSWORD: "That didn't match",
  INVALID_EMAIL: "That didn't match",
  EMAIL_NOT_VERIFIED: "Confirm your e-mail address first",
};

/** One sentence for an unknown address and for a wrong password: nobody learns who has an account. */
const mismatch: Refusal = {
  title: "That didn't match",
  message: "The e-mail or the password is wrong. Check both and try again.",
};

/** What the form shows for a failed sign-in. */
export function refusalOf(failure: Failure): Refusal {
  const title = titles[failure.code ?? ""];
  if (title === mismatch.title) return mismatch;
  return { title: title ?? "You were not signed in", message: failure.message };
}

/**
 * What a provider's way back reports in `?error=`. Only the code counts: text
 * from the address would let anybody put words into our mouth.
 */
export function refusalFromUrl(error: string | undefined): Refusal | null {
  switch (error?.toLowerCase()) {
    case undefined:
    case "":
      return null;
    case "banned":
    case "banned_user":
      return {
        title: "You can't sign in",
        message: bannedMessage({ banReason: null, banExpires: null }),
      };
    case "disabled":
    case "user_is_disabled":
      return { title: "You can't sign in", message: pluginOptions.disabledUserMessage };
    case "access_denied":
      return { title: "You were not signed in", message: "The sign-in was cancelled. Try again." };
    default:
      return {
        title: "You were not signed in",
        message: `The other service could not sign you in. Try again, or write to ${brand.supportEmail}.`,
      };
  }
}
