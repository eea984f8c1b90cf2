import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { moment } from "./input";
import { problem } from "./refusal";

/** What a change may name so that it overwrites no other: the `updatedAt` that its author saw. */
export const unchangedSince = moment
  .optional()
  .describe("Its updatedAt, as it was read: if it has been changed since, nothing happens");

/**
 * Refuses a change to what somebody else has changed in between. To be called
 * with a row read in the change's own transaction.
 * @throws 409 CHANGED_MEANWHILE
 */
export function refuseOutdated({ updatedAt }: { updatedAt: Date }, seen: Date | undefined) {
  if (seen && new Date(updatedAt).getTime() !== seen.getTime()) {
    throw problem("CONFLICT", CODES.CHANGED_MEANWHILE);
  }
}
