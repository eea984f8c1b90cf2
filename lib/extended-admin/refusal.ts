import { APIError } from "@better-auth/core/error";
import { isAPIError } from "better-auth/api";

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

/** Whether an error is our own failure and not an answer: neither a refusal nor a bad request. */
export function isFailure(error: unknown): boolean {
  return !isAPIError(error) || (error.statusCode >= 500 && error.statusCode !== 501);
}

/** An error about the request itself (malformed, unknown id, outdated): not on record. */
export function problem(
  status: "BAD_REQUEST" | "NOT_FOUND" | "CONFLICT" | "SERVICE_UNAVAILABLE",
  { code, message }: ErrorCode,
) {
  return new APIError(status, { code, message });
}
