import type { Job } from "./job";
import { claimJob, forgetJob, storeJob } from "./job-store";
import type { Kept } from "./kept";
import { type JobKind, runJob } from "./run-job";
import type { RunState } from "./use-job-run";

interface Tab<Task> {
  kept: Kept;
  kind: JobKind<Task>;
  /** What the tab was about until now. */
  before: Job<Task> | undefined;
  /** Shows how far the job is, and whether a reload would lose it. */
  show(job: Job<Task>, unsaved: boolean): void;
  isStopping(): boolean;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Makes the job this tab's own, and does it as far as it goes. */
export async function doJob<Task>(
  start: Job<Task>,
  { kept, kind, before, show, isStopping }: Tab<Task>,
): Promise<RunState> {
  let job = start;
  const keep = (next: Job<Task>) => {
    job = next;
    show(next, !storeJob(kept, next));
  };
  // Where there was one, it is over: the buttons are off until then.
  if (before && before.batchId !== start.batchId) forgetJob(kept, before);
  keep(start);
  await claimJob(start.batchId);
  const end = await runJob(start, { ...kind, keep, isStopping, wait: pause });
  if (job.todo.length + job.failed.length === 0) return { phase: "finished" };
  return {
    phase: "paused",
    sentence: end.kind === "halted" ? end.sentence : null,
    reloaded: false,
  };
}
