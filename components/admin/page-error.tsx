"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { PageNotice } from "@/components/admin/page-notice";
import { errorId } from "@/components/product/error-id";
import { Button } from "@/components/ui/button";
import type { Failure } from "@/components/ui/late";

/** In the place of a page of the panel. */
export function PageError({ error, retry }: Failure) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  const id = errorId(error);

  return (
    <PageNotice
      role="alert"
      icon={<TriangleAlert />}
      title="This page could not be loaded"
      action={
        <Button onClick={() => retry()}>
          <RotateCw aria-hidden="true" />
          Try again
        </Button>
      }
    >
      The server did not answer as it should. Nothing was changed.
      {id ? (
        <>
          {" It noted this under the id "}
          <code className="font-mono">{id}</code>.
        </>
      ) : null}
    </PageNotice>
  );
}
