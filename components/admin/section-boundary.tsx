"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { unstable_rethrow, usePathname, useRouter } from "next/navigation";
import { Component, type ReactNode, startTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The id under which the server logged what it may not show. */
export function errorId(error: unknown) {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

function SectionError({ what, error, retry }: { what: string; error: unknown; retry: () => void }) {
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
export function SectionBoundary({ what, children }: { what: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <Boundary what={what} pathname={usePathname()} refresh={router.refresh}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  what: string;
  pathname: string;
  refresh: () => void;
  children: ReactNode;
}

interface BoundaryState {
  failure: { error: unknown } | null;
  pathname: string;
}

/** By hand, since what Next exports for this brings its pages router along (5 kB). */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null, pathname: this.props.pathname };

  static getDerivedStateFromError(error: unknown) {
    // Redirects and refusals travel as errors; they are for Next's own boundaries.
    unstable_rethrow(error);
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ pathname }: BoundaryProps, state: BoundaryState) {
    return pathname === state.pathname ? null : { failure: null, pathname };
  }

  override render() {
    const { what, refresh, children } = this.props;
    if (!this.state.failure) return children;
    const retry = () =>
      startTransition(() => {
        refresh();
        this.setState({ failure: null });
      });
    return <SectionError what={what} error={this.state.failure.error} retry={retry} />;
  }
}
