"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

interface Refused {
  code?: string | undefined;
  message?: string | undefined;
  status: number;
}

interface Answer<Data> {
  data: Data | null;
  error: Refused | null;
}

const UNREACHABLE = "The server could not be reached. Check the connection and try again.";
const SIGNED_OUT = "Your session has ended. Sign in again to go on.";

/** The sentence a refused call is answered with. */
export function sentenceOf(error: NonNullable<Answer<unknown>["error"]>) {
  if (error.status === 401) return SIGNED_OUT;
  return error.message || "The server could not do this. Try again in a moment.";
}

/**
 * Runs one change against the server: never twice at a time, and `done` only
 * after the server agreed. What it refused is in `error` until the next try.
 * `pending` stays on after success, because the dialog is about to close or the
 * page to be left (`leavesPage`), and in between a second click must find
 * nothing to do; except where the form stays for more (`staysOpen`).
 */
export function useAdminAction({ leavesPage = false, staysOpen = false } = {}) {
  const router = useRouter();
  const running = useRef(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  /** `refused` may show a refusal at the field that it is about, and says whether it did. */
  async function run<Data>(
    call: () => Promise<Answer<Data>>,
    done: (data: Data | null) => void,
    refused?: (error: Refused) => boolean,
  ) {
    if (running.current) return;
    running.current = true;
    setPending(true);
    setError(null);
    try {
      const answer = await call();
      if (!answer.error) {
        done(answer.data);
        if (!leavesPage) router.refresh();
        if (!staysOpen) return;
      } else if (!refused?.(answer.error)) setError(sentenceOf(answer.error));
    } catch {
      setError(UNREACHABLE);
    }
    running.current = false;
    setPending(false);
  }

  return { run, pending, error };
}
