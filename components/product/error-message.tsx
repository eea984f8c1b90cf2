"use client";

import { RotateCw, ServerCrash } from "lucide-react";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Something broke that nobody expected: said generically, with the id under which it was logged. */
export function ErrorMessage({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="grid min-h-[80dvh] place-items-center p-4">
      <EmptyState
        icon={<ServerCrash />}
        titleAs="h1"
        title="This page could not be shown"
        description={
          <>
            Something went wrong on our side. Try again; if it stays, tell us.
            {digest ? (
              <span className="mt-2 block font-mono text-xs">Error id {digest}</span>
            ) : null}
          </>
        }
        action={
          <Button variant="outline" onClick={() => retry()}>
            <RotateCw aria-hidden="true" />
            Try again
          </Button>
        }
      />
    </main>
  );
}
