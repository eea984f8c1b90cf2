"use client";

import { type ComponentType, lazy, Suspense } from "react";

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
