"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Job, retried } from "./job";
import { type Kept, mayBeStored } from "./kept";
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

const loadStore = () => import("./job-store");

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
    async function find() {
      const { findStoredJob } = await loadStore();
      const job = await findStoredJob<Task>(kept, ownerId);
      if (!job || left) return;
      const state: RunState =
        job.todo.length + job.failed.length > 0
          ? { phase: "paused", sentence: null, reloaded: true }
          : { phase: "finished" };
      // One that was begun meanwhile goes first.
      setRun((now) => now ?? { job, state, unsaved: false });
    }
    if (mayBeStored(kept)) void find();
    return () => {
      left = true;
      // Whoever leaves the page can go on when they come back.
      stopping.current = true;
    };
  }, [ownerId, kept]);

  async function start(first: Job<Task>) {
    stopping.current = false;
    setRun({ job: first, state: { phase: "running" }, unsaved: false });
    const [{ doJob }, kind] = await Promise.all([import("./do-job"), load()]);
    const state = await doJob(first, {
      kept,
      kind,
      before: run?.job,
      show: (job, unsaved) => setRun((now) => now && { ...now, job, unsaved }),
      isStopping: () => stopping.current,
    });
    setRun((now) => now && { ...now, state });
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
      if (run) void loadStore().then(({ forgetJob }) => forgetJob(kept, run.job));
      setRun(null);
    },
  };
}
