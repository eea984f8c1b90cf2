"use client";

import { unstable_rethrow, usePathname, useRouter } from "next/navigation";
import { Component, type ReactNode, Suspense, startTransition } from "react";
import { LateError } from "@/components/ui/late";

const load = async () => (await import("./section-error")).SectionError;

interface SectionBoundaryProps {
  /** Begins the sentence for a failure: "The sessions". */
  what: string;
  /** Stands where the children will be; undefined where they are there from the start. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Keeps a failed query, and one that takes long, to its own part of the page. */
export function SectionBoundary({ what, fallback, children }: SectionBoundaryProps) {
  const router = useRouter();
  return (
    <Boundary what={what} fallback={fallback} pathname={usePathname()} refresh={router.refresh}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps extends SectionBoundaryProps {
  pathname: string;
  refresh: () => void;
}

interface BoundaryState {
  failure: { error: unknown } | null;
  pathname: string;
  /** As it began: another shape of the tree would take state and focus away from what is in it. */
  isStreamed: boolean;
}

/** By hand, since what Next exports for this brings its pages router along (5 kB). */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {
    failure: null,
    pathname: this.props.pathname,
    isStreamed: this.props.fallback !== undefined,
  };

  static getDerivedStateFromError(error: unknown) {
    // Redirects and refusals travel as errors; they are for Next's own boundaries.
    unstable_rethrow(error);
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ pathname }: BoundaryProps, state: BoundaryState) {
    return pathname === state.pathname ? null : { failure: null, pathname };
  }

  override render() {
    const { what, refresh, fallback, children } = this.props;
    if (!this.state.failure) {
      return this.state.isStreamed ? <Suspense fallback={fallback}>{children}</Suspense> : children;
    }
    const retry = () =>
      startTransition(() => {
        refresh();
        this.setState({ failure: null });
      });
    return <LateError load={load} what={what} error={this.state.failure.error} retry={retry} />;
  }
}
