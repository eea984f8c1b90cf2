"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { sentenceOf } from "@/components/admin/use-admin-action";
import { authClient } from "@/lib/auth/client";
import type { AuditVerification } from "@/lib/extended-admin/audit-verifier";

const UNREACHABLE = "The server could not be reached. What was verified so far has no result.";

/**
 * Runs a verification: begins it, then asks for part after part until it is over.
 * The server alone says how far it is. Cancelling, or leaving the page, drops it.
 */
export function useVerification() {
  const router = useRouter();
  const [running, setRunning] = useState<AuditVerification | "starting" | null>(null);
  const [done, setDone] = useState<AuditVerification | null>(null);
  const [error, setError] = useState<string | null>(null);
  const run = useRef(0);
  // Whatever is under way ends with the page.
  useEffect(() => () => void run.current++, []);

  async function start() {
    const mine = ++run.current;
    const isMine = () => run.current === mine;
    setError(null);
    setRunning("starting");
    try {
      let answer = await authClient.extendedAdmin.startAuditVerification({});
      while (isMine()) {
        if (answer.error) {
          setError(sentenceOf(answer.error));
          break;
        }
        if (answer.data.finishedAt) {
          setDone(answer.data);
          router.refresh();
          break;
        }
        setRunning(answer.data);
        answer = await authClient.extendedAdmin.continueAuditVerification({ id: answer.data.id });
      }
    } catch {
      if (isMine()) setError(UNREACHABLE);
    }
    if (isMine()) setRunning(null);
  }

  function cancel() {
    run.current++;
    setRunning(null);
  }

  return { running, done, error, start, cancel };
}
