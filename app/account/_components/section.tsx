import { Lock } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Alert, AlertDescription } from "@/components/ui/alert";

/** One topic of the page: what it is about at the left, its form at the right. */
export function Section({
  id,
  title,
  description,
  unavailable,
  children,
}: {
  /** Where an address can point to. */
  id?: string;
  title: string;
  description: string;
  /** Why nothing can be changed here at the moment. */
  unavailable?: string | false;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className="grid gap-x-10 gap-y-4 py-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={heading} className="font-semibold text-[0.9375rem]">
          {title}
        </h2>
        <p className="mt-1 text-balance text-compact text-muted-foreground">{description}</p>
      </div>
      <div className="min-w-0">
        {unavailable ? (
          <Alert role="note" variant="warning" className="mb-4">
            <Lock aria-hidden="true" />
            <AlertDescription>{unavailable}</AlertDescription>
          </Alert>
        ) : null}
        {children}
      </div>
    </section>
  );
}
