import { Ban, CirclePause, KeyRound, UserPlus, UsersRound, VenetianMask } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { Overview } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";

interface Figure {
  label: string;
  value: number;
  isEstimate?: boolean;
  icon: ReactNode;
  /** Where the people or events behind the figure are listed. */
  href?: string | null;
}

const number = new Intl.NumberFormat("en");
const rough = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

interface FiguresProps {
  overview: Promise<Overview>;
  canListUsers: boolean;
  canListSessions: boolean;
}

/** How many of what there are; each leads to its list, where there is one. */
export async function Figures({ overview, canListUsers, canListSessions }: FiguresProps) {
  const figures = await overview;
  const users = (query: string) => (canListUsers ? `${paths.users}${query}` : null);
  const sessions = (query: string) => (canListSessions ? `${paths.sessions}${query}` : null);
  const all: Figure[] = [
    {
      label: "Users",
      value: figures.users,
      isEstimate: figures.usersIsEstimate,
      icon: <UsersRound />,
      href: users(""),
    },
    {
      label: "New this week",
      value: figures.newThisWeek,
      isEstimate: figures.newThisWeekIsEstimate,
      icon: <UserPlus />,
      href: users("?sort=createdAt.desc"),
    },
    {
      label: "Active sessions",
      value: figures.activeSessions,
      isEstimate: figures.activeSessionsIsEstimate,
      icon: <KeyRound />,
      href: sessions("?state=active"),
    },
    { label: "Banned", value: figures.banned, icon: <Ban />, href: users("?status=banned") },
    {
      label: "Disabled",
      value: figures.disabled,
      icon: <CirclePause />,
      href: users("?status=disabled"),
    },
    {
      label: "Open impersonations",
      value: figures.openImpersonations,
      icon: <VenetianMask />,
      href: sessions("?state=active&kind=impersonation"),
    },
  ];
  return (
    <section aria-label="Figures">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4">
        {all.map((figure) => (
          <FigureTile key={figure.label} {...figure} />
        ))}
      </ul>
    </section>
  );
}

function FigureTile({ label, value, isEstimate, icon, href }: Figure) {
  return (
    <li className="relative rounded-xl border border-border bg-card px-4 py-3.5 shadow-xs transition-colors has-[a:hover]:border-primary/50 has-[a:hover]:bg-accent/40 sm:px-5 sm:py-4">
      <p className="flex items-start justify-between gap-2 text-compact text-muted-foreground">
        {href ? (
          // The whole tile is the link's target.
          <Link href={href} className="rounded-sm after:absolute after:inset-0 after:rounded-xl">
            {label}
          </Link>
        ) : (
          label
        )}
        <span aria-hidden="true" className="pt-0.5 [&_svg]:size-4">
          {icon}
        </span>
      </p>
      <p className="mt-1.5 font-semibold text-2xl tabular-nums tracking-tight">
        {isEstimate ? (
          <>
            <span className="font-normal text-muted-foreground text-sm">about </span>
            {rough.format(value)}
          </>
        ) : (
          number.format(value)
        )}
      </p>
    </li>
  );
}

export function FiguresSkeleton() {
  return (
    <div role="status" className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4">
      <span className="sr-only">Loading the figures</span>
      {Array.from({ length: 6 }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: tiles of a skeleton have no identity
          key={index}
          className="rounded-xl border border-border bg-card px-4 py-3.5 shadow-xs sm:px-5 sm:py-4"
        >
          <Skeleton className="h-5 w-24" />
          <Skeleton className="mt-1.5 h-8 w-16" />
        </div>
      ))}
    </div>
  );
}
