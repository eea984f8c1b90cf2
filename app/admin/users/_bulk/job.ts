import type { BulkOutcome } from "@/lib/extended-admin/types";
import type { BulkAction } from "./actions";

/** What is done, with what the endpoint wants to know beside the users. */
export type BulkTask =
  /** A ban ends for all of them at the same moment (ISO 8601), or never. */
  | { action: "ban"; banReason: string; endsAt: string | null }
  | { action: "addRole" | "removeRole"; role: string }
  | { action: Exclude<BulkAction, "ban" | "addRole" | "removeRole"> };

/** Somebody to whom it was not done, and why. */
export interface Refusal {
  userId: string;
  /** Null where it could not be looked up: deleted meanwhile, say. */
  name: string | null;
  message: string;
}

/** One bulk operation, as it stands between two requests; plain data, to be stored. */
export interface BulkJob {
  /** What its events have in common in the audit log. */
  batchId: string;
  /** Who began it: to nobody else is it offered to go on. */
  ownerId: string;
  task: BulkTask;
  total: number;
  /** Users to whom it has still to be done. */
  todo: readonly string[];
  /** Those who were in a request that failed; tried again when the person says so. */
  failed: readonly string[];
  /** Those who were in a request whose answer never came: it may have been done. */
  inDoubt: readonly string[];
  done: number;
  unchanged: number;
  refused: readonly Refusal[];
}

/** Users of one request, as many as the endpoints take. */
export const CHUNK = 100;

export function newJob(ownerId: string, task: BulkTask, userIds: readonly string[]): BulkJob {
  const todo = [...new Set(userIds)];
  return {
    batchId: newBatchId(),
    ownerId,
    task,
    total: todo.length,
    todo,
    failed: [],
    inDoubt: [],
    done: 0,
    unchanged: 0,
    refused: [],
  };
}

/** Not `randomUUID`: browsers have that on https only. */
function newBatchId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `bulk-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export const nextChunk = (job: BulkJob) => job.todo.slice(0, CHUNK);

/** How many users an answer has come for. */
export const settledCount = ({ done, unchanged, refused }: BulkJob) =>
  done + unchanged + refused.length;

const without = (ids: readonly string[], gone: readonly string[]) => {
  const set = new Set(gone);
  return ids.filter((id) => !set.has(id));
};

/** Stored before a request leaves: should the page go away, these are in doubt. */
export function sending(job: BulkJob, chunk: readonly string[]): BulkJob {
  return { ...job, inDoubt: [...without(job.inDoubt, chunk), ...chunk] };
}

/** The server has said what became of each of the chunk. */
export function answered(before: BulkJob, job: BulkJob, outcomes: readonly BulkOutcome[]): BulkJob {
  const settled = outcomes.map(({ userId }) => userId);
  const doubted = new Set(before.inDoubt);
  const next = {
    ...job,
    todo: without(job.todo, settled),
    inDoubt: without(job.inDoubt, settled),
    refused: [...job.refused],
  };
  for (const outcome of outcomes) {
    if (outcome.status === "done") next.done += 1;
    else if (outcome.status !== "refused" || isGoneAlready(job.task, outcome, doubted)) {
      next.unchanged += 1;
    } else {
      next.refused.push({ userId: outcome.userId, name: null, message: outcome.message });
    }
  }
  return next;
}

/** Those who were refused, by name. */
export function named(job: BulkJob, names: ReadonlyMap<string, string>): BulkJob {
  const refused = job.refused.map((refusal) => ({
    ...refusal,
    name: refusal.name ?? names.get(refusal.userId) ?? null,
  }));
  return { ...job, refused };
}

/** A deletion that is repeated because its answer was lost finds nobody where it succeeded. */
function isGoneAlready(
  task: BulkTask,
  outcome: BulkOutcome & { code: string },
  doubted: ReadonlySet<string>,
) {
  return (
    task.action === "remove" && outcome.code === "USER_NOT_FOUND" && doubted.has(outcome.userId)
  );
}

/** The request failed, and what became of the chunk is not known: put aside, still in doubt. */
export function lost(job: BulkJob, chunk: readonly string[]): BulkJob {
  return { ...job, todo: without(job.todo, chunk), failed: [...job.failed, ...chunk] };
}

/** The server refused the whole request: nothing was done to the chunk. */
export function untouched(before: BulkJob, job: BulkJob): BulkJob {
  return { ...job, inDoubt: before.inDoubt };
}

/** Those who were put aside are to be done again. */
export function retried(job: BulkJob): BulkJob {
  return { ...job, todo: [...job.todo, ...job.failed], failed: [] };
}
