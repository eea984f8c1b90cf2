import type { ReactNode } from "react";

/** A whole page that says one thing, under its own h1: not found, not allowed, broken. */
export function PageNotice({
  icon,
  title,
  action,
  children,
  ...props
}: {
  icon: ReactNode;
  title: string;
  action: ReactNode;
  children: ReactNode;
  role?: "alert";
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center py-20 text-center" {...props}>
      <div
        aria-hidden="true"
        className="mb-5 grid size-12 place-items-center rounded-xl border border-border bg-muted text-muted-foreground [&_svg]:size-6"
      >
        {icon}
      </div>
      <h1 className="font-semibold text-lg">{title}</h1>
      <p className="mt-1.5 text-balance text-muted-foreground">{children}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>
    </div>
  );
}
