"use client";

import { useEffect, useState } from "react";
import type { UserFilter } from "../search-params";
import { findMatching } from "./list-users";

/** Whom a bulk operation is about: chosen rows, or whoever the filters leave. */
export type BulkTarget = { ids: readonly string[] } | { matching: UserFilter };

/** The users' ids: at once where they were chosen, after some requests where they match. */
export function useTargetIds(target: BulkTarget) {
  const chosen = "ids" in target ? target.ids : null;
  const matching = "matching" in target ? target.matching : null;
  const [found, setFound] = useState<readonly string[] | null>(chosen);
  const [count, setCount] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!matching) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const onProgress = (now: number) => {
      if (!signal.aborted) setCount(now);
    };
    void findMatching(matching, { onProgress, signal }).then((result) => {
      if (signal.aborted) return;
      // Half of them would be somebody's arbitrary choice.
      if (result.problem) setProblem(`The users could not be gathered. ${result.problem}`);
      else setFound(result.ids);
    });
    return () => leaving.abort();
  }, [matching]);

  return { ids: found, count, problem };
}
