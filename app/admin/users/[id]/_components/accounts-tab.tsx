import { KeyRound, Link2 } from "lucide-react";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconItem } from "@/components/ui/icon-item";
import { RelativeTime } from "@/components/ui/relative-time";
import { auth } from "@/lib/auth/server";
import type { LinkedAccount } from "@/lib/extended-admin/types";
import { ACCOUNTS_HEADING } from "./accounts-heading";
import { providerName } from "./provider-name";
import { TabHeading } from "./tab-heading";
import { UnlinkButton } from "./unlink-button";

interface AccountsTabProps {
  user: ActionUser;
  isSelf: boolean;
  /** Why nothing can be unlinked; null where it can. */
  unlinkReason: string | null;
}

/** By which ways the user can sign in. */
export async function AccountsTab({ user, isSelf, unlinkReason }: AccountsTabProps) {
  const { accounts } = await auth.api.listUserLinkedAccounts({
    headers: await headers(),
    query: { userId: user.id },
  });
  const ways = accounts.filter(({ signsIn }) => signsIn).length;
  const subject = { id: user.id, name: user.name, email: user.email };

  return (
    <>
      <TabHeading id={ACCOUNTS_HEADING}>
        {ways === 1 ? "1 way to sign in" : `${ways} ways to sign in`}
      </TabHeading>
      {accounts.length === 0 ? (
        <EmptyState
          icon={<KeyRound />}
          title="No way to sign in"
          description="This person has neither a password nor a linked account elsewhere."
        />
      ) : (
        <ul className="divide-y divide-border">
          {accounts.map((account) => (
            <AccountItem key={account.id} account={account}>
              <UnlinkButton
                user={subject}
                account={{ id: account.id, name: providerName(account.providerId) }}
                isPassword={account.providerId === "credential"}
                isLast={account.signsIn && ways === 1}
                isSelf={isSelf}
                reason={unlinkReason}
              />
            </AccountItem>
          ))}
        </ul>
      )}
    </>
  );
}

function AccountItem({ account, children }: { account: LinkedAccount; children: ReactNode }) {
  const isPassword = account.providerId === "credential";
  return (
    <IconItem icon={isPassword ? KeyRound : Link2} action={children}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {providerName(account.providerId)}
        {account.signsIn ? null : <Badge variant="warning">Never set</Badge>}
      </p>
      {isPassword ? null : (
        <p className="flex max-w-full items-center gap-1 text-compact">
          <code className="wrap-anywhere min-w-0 font-mono text-xs">{account.accountId}</code>
          <CopyButton
            value={account.accountId}
            label={`id at ${providerName(account.providerId)}`}
          />
        </p>
      )}
      <p className="wrap-anywhere text-compact text-muted-foreground">
        {isPassword ? (
          <>
            Set <RelativeTime date={account.updatedAt} />
          </>
        ) : (
          <>
            Linked <RelativeTime date={account.createdAt} />
          </>
        )}
        {account.scopes.length > 0 ? ` · may read ${account.scopes.join(", ")}` : null}
      </p>
    </IconItem>
  );
}
