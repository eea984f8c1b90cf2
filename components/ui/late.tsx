"use client";

import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";

/**
 * A component that is fetched when it is first rendered, which is best done
 * only once somebody asks for it: the server would render it too. Next's
 * `dynamic` does the same for a kilobyte of script on every page.
 */
export function late<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  // React's own type of a lazy component forgets which props a generic one takes.
  const Part: ComponentType<Props> = lazy(load);
  return (props: Props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
}

/** What is known of something that broke. */
export interface Failure {
  error: unknown;
  retry: () => void;
}

/**
 * Says that something broke in words whose code is fetched only then, since
 * every page would have it and hardly any needs it. A sentence and the way out
 * are there by then, and stay where that can't be fetched either. Load functions
 * belong outside of components.
 */
export function LateError<Props extends Failure>({
  load,
  ...failure
}: { load: () => Promise<ComponentType<Props>> } & Props) {
  const [Words, setWords] = useState<ComponentType<Props> | null>(null);
  const [cutOff, setCutOff] = useState(false);
  useEffect(() => {
    load().then(
      (found) => setWords(() => found),
      (error) => {
        console.error(error);
        setCutOff(true);
      },
    );
  }, [load]);
  // Without `load`, it is what the component takes; TypeScript can't see that of a generic type.
  if (Words) return <Words {...(failure as unknown as Props)} />;
  return (
    // Not to be seen in the moment that the others take as a rule.
    <p className="animate-fade-in p-4 [animation-delay:400ms] [animation-fill-mode:both]">
      {"This could not be loaded. "}
      <button
        type="button"
        // A script that could not be fetched is not asked for again by this page.
        onClick={() => (cutOff ? window.location.reload() : failure.retry())}
        className="underline"
      >
        Try again
      </button>
    </p>
  );
}
