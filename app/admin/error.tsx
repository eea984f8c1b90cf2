"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { PageNotice } from "@/components/admin/page-notice";
import { errorId } from "@/components/admin/section-boundary";
import { Button } from "@/components/ui/button";

export default function AdminError({ error, retry }: { error: unknown; retry: () => void }) {
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
