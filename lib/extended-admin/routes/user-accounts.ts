import { z } from "zod";
import { userTarget } from "../audit";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { userId } from "../input";
import type { ResolvedOptions } from "../options";
import { problem, refusal } from "../refusal";
import { refuseReachingUp } from "../safety-rules";
import { endOtherSessions } from "../sessions";
import type { LinkedAccount } from "../types";
import { requireUser, updateUser } from "../users";

/** A row of Better Auth's account table, as far as it is used here. */
interface AccountRow {
  id: string;
  providerId: string;
  accountId: string;
  createdAt: Date;
  updatedAt: Date;
  scope?: string | null;
  password?: string | null;
}

const unlinkBody = z.strictObject({
  userId,
  accountId: z.string().min(1).max(255).describe("The id of the entry, as the list has it"),
  evenIfLast: z
    .boolean()
    .optional()
    .describe("Unlink it although the user can't sign in without it"),
});

const onUser = (input: { userId: string }) => ({ type: "user", id: input.userId }) as const;

/** The ways to sign in that a user has: a password, and linked accounts elsewhere. */
export const userAccountRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "listUserLinkedAccounts", "list-user-accounts", z.strictObject({ userId }), {
    action: "account.listed",
    requires: {
      permission: "account:list",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_USERS_ACCOUNTS,
    },
    target: onUser,
    async run({ ctx }, { userId: id }) {
      const rows: AccountRow[] = await ctx.context.internalAdapter.findAccounts(id);
      return { accounts: rows.map(viewOf) };
    },
  }),

  ...writes(options, "unlinkUserAccount", "unlink-user-account", unlinkBody, {
    action: "account.unlinked",
    requires: {
      permission: "account:unlink",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_UNLINK_USERS_ACCOUNTS,
    },
    target: onUser,
    async run(operation, { userId: id, accountId, evenIfLast = false }) {
      const { ctx } = operation;
      const user = await requireUser(operation, id);
      await refuseReachingUp(operation, user);
      const rows: AccountRow[] = await ctx.context.internalAdapter.findAccounts(id);
      const account = rows.find((row) => row.id === accountId);
      if (!account) throw problem("NOT_FOUND", CODES.ACCOUNT_NOT_FOUND);
      const left = rows.some((row) => row.id !== accountId && signsIn(row));
      if (signsIn(account) && !left && !evenIfLast) {
        throw refusal(CODES.LAST_WAY_TO_SIGN_IN, { status: "CONFLICT" });
      }
      // First: a sign-in under way waits for this row, and then finds the way gone.
      await updateUser(operation, id, { updatedAt: new Date() });
      await ctx.context.internalAdapter.deleteAccount(account.id);
      await endOtherSessions(operation, id);
      await operation.record({
        target: userTarget(user),
        before: { providerId: account.providerId, accountId: account.accountId },
        ...(left ? {} : { after: { waysToSignIn: 0 } }),
      });
      return { success: true };
    },
  }),
});

/** An entry for a password that was never set lets nobody in. */
const signsIn = ({ providerId, password }: AccountRow) =>
  providerId !== "credential" || Boolean(password);

/** Named field by field: what the providers handed out stays on the server (S6). */
function viewOf(row: AccountRow): LinkedAccount {
  const { id, providerId, accountId, createdAt, updatedAt, scope } = row;
  return {
    id,
    providerId,
    accountId,
    createdAt,
    updatedAt,
    scopes: scope?.split(/[\s,]+/).filter(Boolean) ?? [],
    signsIn: signsIn(row),
  };
}
