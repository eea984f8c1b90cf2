import { APIError } from "@better-auth/core/error";

/** A code of ours with its sentence, as `EXTENDED_ADMIN_ERROR_CODES` holds them. */
export interface ErrorCode {
  code: string;
  message: string;
}

const refusals = new WeakSet<object>();

/**
 * An error that says "you may not": it goes on record as a denied operation
 * (S10). `details` are added to the body; `because` is added to the sentence.
 */
export function refusal(
  { code, message }: ErrorCode,
  { status = "FORBIDDEN", because, ...details }: RefusalDetails = {},
) {
  const error = new APIError(status, {
    code,
    message: because ? `${message}: ${because}` : message,
    ...details,
  });
  refusals.add(error);
  return error;
}

interface RefusalDetails {
  status?: "FORBIDDEN" | "BAD_REQUEST" | "CONFLICT";
  because?: string;
  /** Permissions that would have been needed. */
  missing?: string[];
}

export function isRefusal(error: unknown): error is APIError {
  return typeof error === "object" && error !== null && refusals.has(error);
}

/** An error about the request itself (malformed, unknown id): not on record. */
export function problem(status: "BAD_REQUEST" | "NOT_FOUND", { code, message }: ErrorCode) {
  return new APIError(status, { code, message });
}
