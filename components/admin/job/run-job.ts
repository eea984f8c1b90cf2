import type { ItemOutcome, Job } from "./job";
import { answered, lost, named, nextChunk, sending, untouched } from "./job-steps";
import type { Reply } from "./reply";

/** How one kind of job is done. */
export interface JobKind<Task> {
  /** Sends one request for these. */
  send(job: Job<Task>, chunk: readonly string[]): Promise<Reply<{ results: ItemOutcome[] }>>;
  /** What they are called, as far as it can be found out. */
  namesOf(job: Job<Task>, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether a refusal says that an earlier request, whose answer was lost, has done it. */
  wasDone?(job: Job<Task>, refusal: ItemOutcome & { code: string }): boolean;
}

interface Hands<Task> extends JobKind<Task> {
  /** Takes note of every step: stores it and shows it. */
  keep(job: Job<Task>): void;
  /** Asked between two requests. */
  isStopping(): boolean;
  wait(milliseconds: number): Promise<void>;
}

/** How a run came to its end. `stopped` by the person, `halted` by what the sentence says. */
export type RunEnd = { kind: "finished" | "stopped" } | { kind: "halted"; sentence: string };

/** So many requests in a row without an answer, and the rest is not sent in vain. */
const ENOUGH = 2;

/**
 * After a lost answer, in milliseconds. When a reload is what cut the request
 * off, the page is gone by then, and sends no other one with its last breath.
 */
const BREATH = 1_000;

/**
 * Does a job chunk by chunk. A chunk whose answer was lost is simply sent again
 * when the person says so, and not asked about in the audit log first. Sending
 * again does no harm: each operation brings users into a state, and at worst is
 * on record twice. The log could not tell as much: reading it needs a permission
 * of its own, it has no events for users who were left unchanged, and beyond
 * sixty a minute none for refusals.
 */
export async function runJob<Task>(start: Job<Task>, hands: Hands<Task>): Promise<RunEnd> {
  let job = start;
  let lostInARow = 0;
  const keep = (next: Job<Task>) => {
    job = next;
    hands.keep(next);
  };
  while (job.todo.length > 0) {
    if (hands.isStopping()) return { kind: "stopped" };
    const before = job;
    const chunk = nextChunk(job);
    keep(sending(job, chunk));
    const reply = await hands.send(job, chunk);
    switch (reply.kind) {
      case "answer": {
        lostInARow = 0;
        const { results } = reply.data;
        keep(answered(before, job, results, (refusal) => hands.wasDone?.(job, refusal) ?? false));
        const refused = results.filter(({ status }) => status === "refused");
        if (refused.length === 0) break;
        keep(
          named(
            job,
            await hands.namesOf(
              job,
              refused.map(({ key }) => key),
            ),
          ),
        );
        break;
      }
      case "wait":
        keep(untouched(before, job));
        await hands.wait(reply.seconds * 1000);
        break;
      case "refusal":
        keep(untouched(before, job));
        return { kind: "halted", sentence: reply.sentence };
      case "lost":
        lostInARow += 1;
        keep(lost(job, chunk));
        if (lostInARow >= ENOUGH) return { kind: "halted", sentence: reply.sentence };
        await hands.wait(BREATH);
    }
  }
  return { kind: "finished" };
}
