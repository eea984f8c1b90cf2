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

export const nextChunk = (job: Job<unknown>) => job.todo.slice(0, CHUNK);

/** For how many an answer has come. */
export const settledCount = ({ done, unchanged, refused }: Job<unknown>) =>
  done + unchanged + refused.length;

const without = (ids: readonly string[], gone: readonly string[]) => {
  const set = new Set(gone);
  return ids.filter((id) => !set.has(id));
};

/** Stored before a request leaves: should the page go away, these are in doubt. */
export function sending<Task>(job: Job<Task>, chunk: readonly string[]): Job<Task> {
  return { ...job, inDoubt: [...without(job.inDoubt, chunk), ...chunk] };
}

/**
 * The server has said what became of each of the chunk.
 * @param wasDone whether a refusal says that an earlier request, whose answer was
 *   lost, has done it
 */
export function answered<Task>(
  before: Job<Task>,
  job: Job<Task>,
  outcomes: readonly ItemOutcome[],
  wasDone: (refusal: ItemOutcome & { code: string }) => boolean = () => false,
): Job<Task> {
  const settled = outcomes.map(({ key }) => key);
  const doubted = new Set(before.inDoubt);
  const next = {
    ...job,
    todo: without(job.todo, settled),
    inDoubt: without(job.inDoubt, settled),
    refused: [...job.refused],
  };
  for (const outcome of outcomes) {
    if (outcome.status === "done") next.done += 1;
    else if (outcome.status !== "refused" || (doubted.has(outcome.key) && wasDone(outcome))) {
      next.unchanged += 1;
    } else {
      next.refused.push({ key: outcome.key, name: null, message: outcome.message });
    }
  }
  return next;
}

/** What was refused, by name. */
export function named<Task>(job: Job<Task>, names: ReadonlyMap<string, string>): Job<Task> {
  const refused = job.refused.map((refusal) => ({
    ...refusal,
    name: refusal.name ?? names.get(refusal.key) ?? null,
  }));
  return { ...job, refused };
}

/** The request failed, and what became of the chunk is not known: put aside, still in doubt. */
export function lost<Task>(job: Job<Task>, chunk: readonly string[]): Job<Task> {
  return { ...job, todo: without(job.todo, chunk), failed: [...job.failed, ...chunk] };
}

/** The server refused the whole request: nothing was done to the chunk. */
export function untouched<Task>(before: Job<Task>, job: Job<Task>): Job<Task> {
  return { ...job, inDoubt: before.inDoubt };
}

/** Those who were put aside are to be done again. */
export function retried<Task>(job: Job<Task>): Job<Task> {
  return { ...job, todo: [...job.todo, ...job.failed], failed: [] };
}
