import { CircleCheck, MailWarning } from "lucide-react";
import type { ReactNode } from "react";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AdminUser } from "@/lib/extended-admin/types";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted-foreground text-xs leading-5">{label}</dt>
      <dd className="wrap-anywhere text-compact">{children}</dd>
    </div>
  );
}

/** The lasting facts about a user, with what one copies most. */
export function UserFacts({ user }: { user: AdminUser }) {
  return (
    <Card>
      <CardHeader className="pb-3">
        <CardTitle>Details</CardTitle>
      </CardHeader>
      <CardContent>
        <dl className="grid grid-cols-1 gap-3 sm:max-lg:grid-cols-2">
          <Fact label="User id">
            <span className="inline-flex max-w-full items-center gap-1">
              <code className="wrap-anywhere min-w-0 font-mono text-xs">{user.id}</code>
              <CopyButton value={user.id} label="user id" />
            </span>
          </Fact>
          <Fact label="E-mail">
            <span className="inline-flex max-w-full items-center gap-1">
              <bdi className="wrap-anywhere min-w-0">{user.email}</bdi>
              <CopyButton value={user.email} label="e-mail address" />
            </span>
          </Fact>
          <Fact label="E-mail verified">
            <span className="inline-flex items-center gap-1.5">
              {user.emailVerified ? (
                <CircleCheck aria-hidden="true" className="size-4 text-success" />
              ) : (
                <MailWarning aria-hidden="true" className="size-4 text-warning" />
              )}
              {user.emailVerified ? "Yes" : "Not yet"}
            </span>
          </Fact>
          <Fact label="Created">
            <RelativeTime date={user.createdAt} format="date" />
            {" · "}
            <RelativeTime date={user.createdAt} />
          </Fact>
          <Fact label="Last active">
            {user.lastActiveAt ? <RelativeTime date={user.lastActiveAt} /> : "Never signed in"}
          </Fact>
          <Fact label="Last changed">
            <RelativeTime date={user.updatedAt} />
          </Fact>
        </dl>
      </CardContent>
    </Card>
  );
}
