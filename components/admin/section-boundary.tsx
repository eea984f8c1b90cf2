"use client";

import { unstable_rethrow, usePathname, useRouter } from "next/navigation";
import { Component, type ReactNode, startTransition } from "react";
import { LateError } from "@/components/ui/late";

const load = async () => (await import("./section-error")).SectionError;

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
    return <LateError load={load} what={what} error={this.state.failure.error} retry={retry} />;
  }
}
