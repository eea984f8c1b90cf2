"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Job, retried } from "./job";
import { claimJob, findStoredJob, forgetJob, type Kept, storeJob } from "./job-store";
import type { JobKind } from "./run-job";

/** How far a run is, and what can be done about it. */
export type RunState =
  | { phase: "running" | "stopping" }
  /** Something is left to do. `sentence` says why it halted, if it did so by itself. */
  | { phase: "paused"; sentence: string | null; reloaded: boolean }
  | { phase: "finished" };

export interface Run<Task> {
  job: Job<Task>;
  state: RunState;
  /** A reload would lose it: the browser stores nothing, or no more. */
  unsaved: boolean;
}

export type JobRun<Task> = ReturnType<typeof useJobRun<Task>>;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * The job of one kind that this tab is about, if there is one: at most one at a time.
 * @param load how it is done, fetched when it begins; at module level
 */
export function useJobRun<Task>(ownerId: string, kept: Kept, load: () => Promise<JobKind<Task>>) {
  const router = useRouter();
  const [run, setRun] = useState<Run<Task> | null>(null);
  const stopping = useRef(false);

  // What a reload, or a visit to another page, interrupted.
  useEffect(() => {
    let left = false;
    void findStoredJob<Task>(kept, ownerId).then((job) => {
      if (!job || left) return;
      const state: RunState =
        job.todo.length + job.failed.length > 0
          ? { phase: "paused", sentence: null, reloaded: true }
          : { phase: "finished" };
      // One that was begun meanwhile goes first.
      setRun((now) => now ?? { job, state, unsaved: false });
    });
    return () => {
      left = true;
      // Whoever leaves the page can go on when they come back.
      stopping.current = true;
    };
  }, [ownerId, kept]);

  async function start(first: Job<Task>) {
    let job = first;
    stopping.current = false;
    // Where there was one, it is over: the buttons are off until then.
    if (run && run.job.batchId !== job.batchId) forgetJob(kept, run.job);
    setRun({ job, state: { phase: "running" }, unsaved: !storeJob(kept, job) });
    const [{ runJob }, kind] = await Promise.all([
      import("./run-job"),
      load(),
      claimJob(job.batchId),
    ]);
    const end = await runJob(first, {
      ...kind,
      keep(next) {
        job = next;
        const unsaved = !storeJob(kept, next);
        setRun((now) => now && { ...now, job: next, unsaved });
      },
      isStopping: () => stopping.current,
      wait: pause,
    });
    const left = job.todo.length + job.failed.length;
    setRun(
      (now) =>
        now && {
          ...now,
          job,
          state:
            left === 0
              ? { phase: "finished" }
              : {
                  phase: "paused",
                  sentence: end.kind === "halted" ? end.sentence : null,
                  reloaded: false,
                },
        },
    );
    router.refresh();
  }

  return {
    run,
    start,
    /** After the request that is under way; what it does is still counted. */
    stop() {
      stopping.current = true;
      setRun((now) => now && { ...now, state: { phase: "stopping" } });
    },
    /** Those who are left, and those whose request failed. */
    goOn() {
      if (run) void start(retried(run.job));
    },
    close() {
      if (run) forgetJob(kept, run.job);
      setRun(null);
    },
  };
}
