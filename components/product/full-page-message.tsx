import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";

/** A page that has only one thing to say. */
export function FullPageMessage(props: {
  icon: ReactNode;
  title: string;
  description: ReactNode;
  action: ReactNode;
}) {
  return (
    <main className="grid min-h-[80dvh] place-items-center p-4">
      <EmptyState {...props} titleAs="h1" />
    </main>
  );
}
