import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

interface EmptyStateProps extends Omit<ComponentProps<"div">, "title"> {
  icon?: ReactNode;
  title: ReactNode;
  /** Says what to do next, not only that there is nothing. */
  description?: ReactNode;
  action?: ReactNode;
  /** What the title is in the document's outline; "h1" where the state is the page. */
  titleAs?: "p" | "h1" | "h2" | "h3";
}

export function EmptyState({
  icon,
  title,
  description,
  action,
  titleAs: Title = "p",
  className,
  ...props
}: EmptyStateProps) {
  return (
    <div
      data-slot="empty-state"
      className={cn("flex flex-col items-center px-6 py-14 text-center", className)}
      {...props}
    >
      {icon ? (
        <div
          aria-hidden="true"
          className="mb-4 grid size-11 place-items-center rounded-xl border border-border bg-muted text-muted-foreground [&_svg]:size-5"
        >
          {icon}
        </div>
      ) : null}
      <Title className="font-semibold text-[0.9375rem]">{title}</Title>
      {description ? (
        <div className="mt-1 max-w-sm text-balance text-compact text-muted-foreground">
          {description}
        </div>
      ) : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
