"use client";

import { useEffect } from "react";
import type { Failure } from "@/components/ui/late";
import { errorId } from "./error-id";

/**
 * Something broke that nobody expected: said generically, with the id under
 * which it was logged. Plain on purpose: what is broken may be the very
 * components of the others.
 */
export function ErrorMessage({ error, retry }: Failure) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  const id = errorId(error);
  return (
    <main className="grid min-h-[80dvh] place-content-center justify-items-center p-4 text-center">
      <h1 className="font-semibold text-lg">This page could not be shown</h1>
      <p className="mt-1.5 max-w-sm text-balance text-compact text-muted-foreground">
        Something went wrong on our side. Try again; if it stays, tell us.
      </p>
      {id ? <p className="mt-2 font-mono text-muted-foreground text-xs">Error id {id}</p> : null}
      <button
        type="button"
        onClick={() => retry()}
        className="mt-5 h-9 rounded-md border border-border bg-card px-3.5 font-medium text-sm shadow-xs hover:bg-accent hover:text-accent-foreground"
      >
        Try again
      </button>
    </main>
  );
}
