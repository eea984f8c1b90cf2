import { RotateCw, TriangleAlert } from "lucide-react";
import { errorId } from "@/components/product/error-id";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Failure } from "@/components/ui/late";

/** In the place of a part of a page; `what` begins the sentence: "The sessions". */
export function SectionError({ what, error, retry }: Failure & { what: string }) {
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
