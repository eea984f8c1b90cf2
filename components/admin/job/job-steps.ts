import { CHUNK, type ItemOutcome, type Job } from "./job";

/* How a job changes with each request. Apart from what a job is, since it is fetched when one begins. */

export const nextChunk = (job: Job<unknown>) => job.todo.slice(0, CHUNK);

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
