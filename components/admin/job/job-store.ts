import type { Job } from "./job";
import { type Kept, keyPrefix } from "./kept";

/*
 * A job outlives a reload of the page, and where it can the tab: what is left is
 * in the browser's storage, and a lock of the browser's, which ends with the tab,
 * says whose it is. So no two tabs go on with the same job. Without such locks
 * (they are for https and localhost) the tab's own storage has to do.
 */

/** A job that nobody came back to in so many milliseconds is forgotten. */
const LIFETIME = 24 * 3_600_000;

const keyOf = (kept: Kept, { batchId }: Job<unknown>) => keyPrefix(kept) + batchId;

const hasLocks = () => typeof navigator !== "undefined" && navigator.locks !== undefined;
const storageOf = ({ lasting }: Kept): Storage =>
  lasting && hasLocks() ? localStorage : sessionStorage;

/** What this tab has claimed, with the way to let it go. */
const claimed = new Map<string, () => void>();

/** Makes a job this tab's own; false where another tab has it. */
export async function claimJob(batchId: string): Promise<boolean> {
  if (!hasLocks() || claimed.has(batchId)) return true;
  return new Promise((resolve) => {
    void navigator.locks.request(`job:${batchId}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(false);
      // Held until it is let go, or the tab is gone.
      return new Promise<void>((letGo) => {
        claimed.set(batchId, letGo);
        resolve(true);
      });
    });
  });
}

/** @returns false where the browser has no room, or lets nothing be stored. */
export function storeJob(kept: Kept, job: Job<unknown>): boolean {
  try {
    storageOf(kept).setItem(keyOf(kept, job), JSON.stringify({ at: Date.now(), job }));
    return true;
  } catch {
    // An older version of it would be wrong: rather none at all.
    forgetJob(kept, job);
    return false;
  }
}

export function forgetJob(kept: Kept, job: Job<unknown>) {
  try {
    storageOf(kept).removeItem(keyOf(kept, job));
  } catch {
    // No storage, nothing to forget.
  }
  claimed.get(job.batchId)?.();
  claimed.delete(job.batchId);
}

/** The job that this person left unfinished, or whose end they have not seen, if no other tab has it. */
export async function findStoredJob<Task>(kept: Kept, ownerId: string): Promise<Job<Task> | null> {
  for (const job of storedJobs<Task>(kept)) {
    if (job.ownerId === ownerId && (await claimJob(job.batchId))) return job;
  }
  return null;
}

function storedJobs<Task>(kept: Kept): Job<Task>[] {
  const jobs: Job<Task>[] = [];
  try {
    const storage = storageOf(kept);
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    for (const key of keys) {
      if (!key?.startsWith(keyPrefix(kept))) continue;
      const stored = JSON.parse(storage.getItem(key) ?? "null") as Stored<Task> | null;
      if (!stored || Date.now() - stored.at > LIFETIME) storage.removeItem(key);
      else jobs.push(stored.job);
    }
  } catch {
    // No storage, or something else under our name: nothing to go on with.
  }
  return jobs;
}

interface Stored<Task> {
  at: number;
  job: Job<Task>;
}
