"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type BulkJob, retried } from "./job";
import { findStoredJob, forgetJob, storeJob } from "./job-store";

/** How far a run is, and what can be done about it. */
export type RunState =
  | { phase: "running" | "stopping" }
  /** Something is left to do. `sentence` says why it halted, if it did so by itself. */
  | { phase: "paused"; sentence: string | null; reloaded: boolean }
  | { phase: "finished" };

interface Run {
  job: BulkJob;
  state: RunState;
  /** A reload would lose it: the browser stores nothing, or no more. */
  unsaved: boolean;
}

export type BulkRun = ReturnType<typeof useBulkRun>;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The bulk operation of this tab, if there is one: at most one at a time. */
export function useBulkRun(ownerId: string) {
  const router = useRouter();
  const [run, setRun] = useState<Run | null>(null);
  const stopping = useRef(false);

  // What a reload, or a visit to another page, interrupted.
  useEffect(() => {
    const job = findStoredJob(ownerId);
    if (job) {
      const state: RunState =
        job.todo.length + job.failed.length > 0
          ? { phase: "paused", sentence: null, reloaded: true }
          : { phase: "finished" };
      setRun({ job, state, unsaved: false });
    }
    return () => {
      // Whoever leaves the page can go on when they come back.
      stopping.current = true;
    };
  }, [ownerId]);

  async function start(first: BulkJob) {
    let job = first;
    stopping.current = false;
    // Where there was one, it is over: the buttons are off until then.
    if (run && run.job.batchId !== job.batchId) forgetJob(run.job);
    setRun({ job, state: { phase: "running" }, unsaved: !storeJob(job) });
    const [{ runJob }, { sendChunk }, { namesOf }] = await Promise.all([
      import("./run-job"),
      import("./send-chunk"),
      import("./list-users"),
    ]);
    const end = await runJob(first, {
      send: sendChunk,
      namesOf,
      keep(next) {
        job = next;
        const unsaved = !storeJob(next);
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
      if (run) forgetJob(run.job);
      setRun(null);
    },
  };
}
