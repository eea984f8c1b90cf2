import { Ban, CirclePause } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { splitLabel } from "@/components/admin/audit-label";
import { RoleBadges } from "@/components/admin/role-badges";
import { StatusBadge } from "@/components/admin/status-badge";
import { ExactTime } from "@/components/admin/time";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import { isBanned, rolesOf, statusOf } from "@/lib/auth/checkers";
import type { AdminUser, UserBan } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";

/** Who this is, at a glance, and what can be done. */
export function UserHeader({ user, actions }: { user: AdminUser; actions: ReactNode }) {
  const name = user.name.trim() || user.email;
  return (
    <header className="flex flex-col gap-4 xl:flex-row xl:items-start xl:justify-between">
      <div className="flex min-w-0 gap-4">
        <Avatar
          name={name}
          image={user.image}
          size="xl"
          className="max-sm:size-12 max-sm:text-sm"
        />
        <div className="min-w-0">
          <h1 className="wrap-anywhere font-semibold text-xl leading-7">
            <bdi>{name}</bdi>
          </h1>
          <p className="wrap-anywhere text-muted-foreground">
            <bdi>{user.email}</bdi>
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-1.5">
            <StatusBadge status={statusOf(user)} />
            <RoleBadges roles={rolesOf(user)} />
          </div>
        </div>
      </div>
      <div className="flex flex-wrap gap-2 xl:shrink-0">{actions}</div>
    </header>
  );
}

/** Why this user can't sign in, where that is so; disabled and banned can both be. */
export function StandingNotice({ user, ban }: { user: AdminUser; ban: UserBan | null }) {
  return (
    <>
      {user.isActive ? null : (
        <Alert role="note">
          <CirclePause aria-hidden="true" />
          <AlertTitle>This account is disabled</AlertTitle>
          <AlertDescription>Signing in is refused until it is enabled again.</AlertDescription>
        </Alert>
      )}
      {isBanned(user) ? <BanNotice user={user} ban={ban} /> : null}
    </>
  );
}

function BanNotice({ user, ban }: { user: AdminUser; ban: UserBan | null }) {
  return (
    <Alert variant="destructive" role="note">
      <Ban aria-hidden="true" />
      <AlertTitle>
        {user.banExpires ? (
          <>
            Banned until <ExactTime at={user.banExpires} /> (ends{" "}
            <RelativeTime date={user.banExpires} />)
          </>
        ) : (
          "Banned permanently"
        )}
      </AlertTitle>
      <AlertDescription className="wrap-anywhere">
        <bdi>{user.banReason || "No reason given"}</bdi>
        {ban?.by ? <BannedBy by={ban.by} since={ban.since} /> : null}
      </AlertDescription>
    </Alert>
  );
}

function BannedBy({ by, since }: { by: NonNullable<UserBan["by"]>; since: Date | null }) {
  const { name, email } = splitLabel(by.label);
  return (
    <p className="mt-1">
      By{" "}
      {by.id ? (
        <Link
          href={paths.user(by.id)}
          prefetch={false}
          title={email ?? undefined}
          className="font-medium text-foreground underline underline-offset-4"
        >
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi className="font-medium text-foreground">{name}</bdi>
      )}
      {since ? (
        <>
          , <RelativeTime date={since} />
        </>
      ) : null}
    </p>
  );
}
