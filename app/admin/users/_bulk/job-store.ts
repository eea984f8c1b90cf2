import type { BulkJob } from "./job";

/*
 * A job outlives a reload of the page in the tab's own storage: another tab must
 * not go on with the same job, and nothing is left for the next person at this
 * computer. Whoever closes the tab finds what was done in the audit log.
 */

const PREFIX = "bulk-job:";

const keyOf = ({ batchId }: BulkJob) => `${PREFIX}${batchId}`;

/** @returns false where the browser has no room, or lets nothing be stored. */
export function storeJob(job: BulkJob): boolean {
  try {
    sessionStorage.setItem(keyOf(job), JSON.stringify(job));
    return true;
  } catch {
    // An older version of it would be wrong: rather none at all.
    forgetJob(job);
    return false;
  }
}

export function forgetJob(job: BulkJob) {
  try {
    sessionStorage.removeItem(keyOf(job));
  } catch {
    // No storage, nothing to forget.
  }
}

/** The job that this person left unfinished in this tab, or whose end they have not seen. */
export function findStoredJob(ownerId: string): BulkJob | null {
  try {
    for (let index = 0; index < sessionStorage.length; index++) {
      const key = sessionStorage.key(index);
      if (!key?.startsWith(PREFIX)) continue;
      const job = JSON.parse(sessionStorage.getItem(key) ?? "null") as BulkJob | null;
      if (job?.ownerId === ownerId) return job;
    }
  } catch {
    // No storage, or something else under our name: nothing to go on with.
  }
  return null;
}
