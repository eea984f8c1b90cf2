"use client";

import { CircleAlert, ListChecks } from "lucide-react";
import { useId, useRef } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import { ProgressBar } from "@/components/admin/job/progress-bar";
import { Alert, AlertDescription } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { AuditVerification } from "@/lib/extended-admin/audit-verifier";
import { ChainResult, inFigures } from "./chain-result";
import { useVerification } from "./use-verification";

/** The result of the last verification, and the way to a new one, with its progress. */
export function ChainCheck({
  latest,
  reason,
}: {
  latest: AuditVerification | null;
  /** Why the person may not verify; null where they may. */
  reason: string | null;
}) {
  const id = useId();
  const button = useRef<HTMLDivElement>(null);
  const { running, done, error, start, cancel } = useVerification();
  // One's own result is there before the page has been asked for anew.
  const shown = isNewer(done, latest) ? done : latest;
  const begun = running === "starting" || !running ? null : running;
  const first = Number(begun?.from ?? 0);
  const total = Number(begun?.target ?? 0) - first;
  const over = Number(begun?.through ?? 0) - first;

  return (
    <Card className="gap-3 px-5 py-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 sm:flex-nowrap">
        <ChainResult latest={shown} />
        <div ref={button} className="shrink-0 max-sm:w-full">
          {running ? (
            <Button
              variant="outline"
              size="sm"
              onClick={() => {
                cancel();
                // The button that was pressed is about to become another one.
                requestAnimationFrame(() => button.current?.querySelector("button")?.focus());
              }}
            >
              Cancel
            </Button>
          ) : (
            <GatedButton reason={reason} variant="outline" size="sm" onClick={() => void start()}>
              <ListChecks aria-hidden="true" />
              {shown ? "Verify again" : "Verify now"}
            </GatedButton>
          )}
        </div>
      </div>
      {running ? (
        <div>
          <p
            id={`${id}progress`}
            className="mb-1.5 text-compact text-muted-foreground tabular-nums"
          >
            {begun
              ? `Verifying: ${inFigures(over)} of ${inFigures(total)} events`
              : "Verifying: about to begin"}
          </p>
          <ProgressBar value={over} max={Math.max(total, 1)} labelledBy={`${id}progress`} />
        </div>
      ) : null}
      {error ? (
        <Alert variant="destructive" role="note">
          <CircleAlert aria-hidden="true" />
          <AlertDescription>{error}</AlertDescription>
        </Alert>
      ) : null}
      <p role="status" className="sr-only">
        {running ? "Verifying the chain" : (error ?? (done ? sayResult(done) : ""))}
      </p>
    </Card>
  );
}

function isNewer(own: AuditVerification | null, stored: AuditVerification | null) {
  if (!own?.finishedAt) return false;
  return !stored?.finishedAt || new Date(own.finishedAt) >= new Date(stored.finishedAt);
}

const sayResult = ({ fault, through }: AuditVerification) =>
  fault
    ? `The chain is broken at number ${inFigures(fault.seq)}.`
    : `The chain is intact up to number ${inFigures(through)}.`;
