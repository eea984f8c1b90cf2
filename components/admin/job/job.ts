/*
 * Work on more things than one request takes: done chunk by chunk, in the
 * browser. What the things are (users to ban, lines to import) the job doesn't
 * know: it has a key for each, and a task that says what is done to them.
 */

/** What became of one thing. */
export type ItemOutcome = { key: string } & (
  | { status: "done" | "unchanged" }
  | { status: "refused"; code: string; message: string }
);

/** What it was not done to, and why. */
export interface Refusal {
  key: string;
  /** Null where it could not be looked up: deleted meanwhile, say. */
  name: string | null;
  message: string;
}

/** The work as it stands between two requests; plain data, to be stored. */
export interface Job<Task> {
  /** What its events have in common in the audit log. */
  batchId: string;
  /** Who began it: to nobody else is it offered to go on. */
  ownerId: string;
  task: Task;
  total: number;
  /** To what it has still to be done. */
  todo: readonly string[];
  /** Those who were in a request that failed; tried again when the person says so. */
  failed: readonly string[];
  /** Those who were in a request whose answer never came: it may have been done. */
  inDoubt: readonly string[];
  done: number;
  unchanged: number;
  refused: readonly Refusal[];
}

/** Things of one request, as many as the endpoints take. */
export const CHUNK = 100;

export function newJob<Task>(ownerId: string, task: Task, keys: readonly string[]): Job<Task> {
  const todo = [...new Set(keys)];
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

/** For how many an answer has come. */
export const settledCount = ({ done, unchanged, refused }: Job<unknown>) =>
  done + unchanged + refused.length;

/** Those who were put aside are to be done again. */
export function retried<Task>(job: Job<Task>): Job<Task> {
  return { ...job, todo: [...job.todo, ...job.failed], failed: [] };
}
