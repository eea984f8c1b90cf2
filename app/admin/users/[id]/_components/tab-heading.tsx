import type { ReactNode } from "react";

/** The line above a tab's list: what it counts, and what can be done with all of it. */
export function TabHeading({
  id,
  action,
  children,
}: {
  /** Where the focus goes when something of the list has gone. */
  id: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-14 items-center justify-between gap-4 border-border border-b px-5 py-3">
      <h2 id={id} tabIndex={-1} className="font-semibold text-[0.9375rem]">
        {children}
      </h2>
      {action}
    </div>
  );
}
