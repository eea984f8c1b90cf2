import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** One entry of a list: its picture, what it says, and what can be done with it. */
export function IconItem({
  icon: Icon,
  action,
  children,
}: {
  icon: LucideIcon;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex items-start gap-3.5 px-5 py-3.5">
      <span className="mt-0.5 grid size-9 shrink-0 place-items-center rounded-lg bg-muted text-muted-foreground">
        <Icon aria-hidden="true" className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </li>
  );
}
