import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { AppPath } from "@/lib/paths";

/** One line of a list of facts. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="wrap-anywhere mb-1.5 min-w-0 sm:mb-0">{children}</dd>
    </>
  );
}

/** Where there could be something and is nothing. */
export const None = () => <span className="text-muted-foreground">Not recorded</span>;

export function More({ href, children }: { href: AppPath; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-block min-h-6 text-primary underline-offset-4 hover:underline"
    >
      {children}
    </Link>
  );
}

/** Somebody, or something: with their page and with the events about them, where there are such. */
export function Named({
  label,
  page,
  all,
  by,
}: {
  label: string;
  page: AppPath | null;
  all?: AppPath;
  /** How those events have to do with them: "by", "about". */
  by?: string;
}) {
  return (
    <>
      <bdi className="font-medium">{label}</bdi>
      {page || all ? (
        <span className="flex flex-wrap gap-x-3">
          {page ? (
            <More href={page}>
              Open user<span className="sr-only"> {label}</span>
            </More>
          ) : null}
          {all ? (
            <More href={all}>
              All events {by} them<span className="sr-only">: {label}</span>
            </More>
          ) : null}
        </span>
      ) : null}
    </>
  );
}

/** What one copies. */
export function Code({ value, label }: { value: string; label: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="wrap-anywhere min-w-0 font-mono text-xs">{value}</code>
      <CopyButton value={value} label={label} />
    </span>
  );
}
