import { ShieldCheck, ShieldQuestion, ShieldX } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AuditVerification } from "@/lib/extended-admin/audit-verifier";
import { paths } from "@/lib/paths";

const figures = new Intl.NumberFormat("en");
export const inFigures = (seq: string | number) => figures.format(BigInt(seq));

/** The result of a verification in words, with a sign of its own for each. */
export function ChainResult({ latest }: { latest: AuditVerification | null }) {
  if (!latest) {
    return (
      <Result icon={<ShieldQuestion className="text-muted-foreground" />} title="Never verified">
        Nobody has checked yet whether an event was changed or removed.
      </Result>
    );
  }
  const when = (
    <>
      {latest.finishedAt ? <RelativeTime date={latest.finishedAt} /> : null} by{" "}
      <bdi>{latest.startedBy}</bdi>
    </>
  );
  const { fault } = latest;
  if (fault) {
    return (
      <Result
        icon={<ShieldX className="text-destructive" />}
        title={<span className="text-destructive">Chain broken at no. {inFigures(fault.seq)}</span>}
      >
        That event {fault.what}.{" "}
        {fault.id ? (
          <>
            <Link
              href={paths.auditEvent(fault.id)}
              scroll={false}
              className="font-medium underline"
            >
              Look at it
            </Link>
            .{" "}
          </>
        ) : null}
        Found {when}.
      </Result>
    );
  }
  if (latest.through === "0") {
    return (
      <Result icon={<ShieldCheck className="text-success" />} title="Nothing to verify yet">
        The log was empty, {when}.
      </Result>
    );
  }
  return (
    <Result
      icon={<ShieldCheck className="text-success" />}
      title={`Chain intact up to no. ${inFigures(latest.through)}`}
    >
      {latest.from === "0"
        ? `${inFigures(latest.rows)} ${latest.rows === 1 ? "event" : "events"} verified `
        : `All ${inFigures(latest.rows)} after the archived no. ${inFigures(latest.from)} verified `}
      {when}.
    </Result>
  );
}

function Result({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-w-0 items-start gap-3 [&>svg]:mt-0.5 [&>svg]:size-5 [&>svg]:shrink-0">
      {icon}
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="wrap-anywhere text-compact text-muted-foreground">{children}</p>
      </div>
    </div>
  );
}
