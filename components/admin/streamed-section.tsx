import type { ReactNode } from "react";
import { SectionBoundary } from "./section-boundary";

/** Milliseconds that a page's first paint waits for what is asked for already. */
const PATIENCE = 150;

interface StreamedSectionProps {
  /** Begins the sentence for a failure: "The sessions". */
  what: string;
  /** What the children wait for; begun before, so that sections of a page wait together. */
  ready: Promise<unknown>;
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * A part of a page with a wait and a failure of its own. What is ready within a
 * moment is in the first paint, for a skeleton would only flash by: React draws
 * it for every boundary of more than some kilobytes, ready or not, and swaps it
 * no sooner than 300 ms later. What takes longer is streamed in after its skeleton.
 */
export async function StreamedSection({ what, ready, fallback, children }: StreamedSectionProps) {
  const isHere = await Promise.race([
    ready.then(
      () => true,
      // Whoever waits for it throws, within a boundary.
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ]);
  return (
    <SectionBoundary what={what} fallback={isHere ? undefined : fallback}>
      {children}
    </SectionBoundary>
  );
}
