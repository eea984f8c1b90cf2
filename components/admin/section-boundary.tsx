"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { catchError, type ErrorInfo } from "next/error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The id under which the server logged what it may not show. */
export function errorId(error: unknown) {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

function SectionError({ what }: { what: string }, { error, retry }: ErrorInfo) {
  const id = errorId(error);
  return (
    <EmptyState
      role="alert"
      icon={<TriangleAlert />}
      title={`${what} could not be loaded`}
      description={
        <>
          The server did not answer as it should. Try again; if it stays like this, pass on
          {id ? (
            <>
              {" the id "}
              <code className="font-mono">{id}</code>.
            </>
          ) : (
            " what you see here."
          )}
        </>
      }
      action={
        <Button variant="outline" onClick={() => retry()}>
          <RotateCw aria-hidden="true" />
          Try again
        </Button>
      }
    />
  );
}

/** Keeps a failed query to its own part of the page; `what` begins the sentence: "The sessions". */
export const SectionBoundary = catchError(SectionError);
