import type { APIError } from "@better-auth/core/error";
import { generateId } from "@better-auth/core/utils/id";
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { type AuditAction, userTarget } from "../audit";
import { type EndpointName, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { userId } from "../input";
import type { Operation, Requirement } from "../operation";
import type { ResolvedOptions } from "../options";
import { isRefusal } from "../refusal";
import { endAllAccess } from "../sessions";
import type { AdminUser, BulkOutcome } from "../types";
import { findUsers, requireUser } from "../users";

/** One thing that can be done to a user, or to many: the same checks either way. */
export interface UserChange<Input> {
  action: AuditAction;
  requires: Requirement;
  /**
   * Checks everything that could be refused (S1–S3) and writes nothing.
   * @returns what carries the change out and records it, or null if there is
   *   nothing to change.
   */
  prepare(
    operation: Operation,
    user: AdminUser,
    input: Input,
  ): Promise<(() => Promise<AdminUser>) | null>;
}

const onUser = (input: { userId: string }) => ({ type: "user", id: input.userId }) as const;

/** The pair of endpoints that does it to one user; answers with the user as they are now. */
export function changesUser<
  const Key extends string,
  const Name extends EndpointName,
  Shape extends z.ZodRawShape,
  Reply,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  shape: Shape,
  change: UserChange<z.output<z.ZodObject<Shape>>>,
  reply: (operation: Operation, user: AdminUser) => Reply,
) {
  const body = z.strictObject({ userId, ...shape });
  return writes(options, key, name, body, {
    action: change.action,
    requires: change.requires,
    target: (input) => onUser(input as { userId: string }),
    async run(operation, input) {
      const { userId: id, ...rest } = input as { userId: string };
      const user = await requireUser(operation, id);
      const carryOut = await change.prepare(operation, user, rest as never);
      return reply(operation, carryOut ? await carryOut() : user);
    },
  });
}

/** Users of one request; longer lists come in several, under one batch id. */
export const MAX_BULK = 100;

export const batchId = z
  .string()
  .regex(/^[\w-]{8,64}$/, "must be 8 to 64 letters, digits, - or _")
  .optional()
  .describe("Joins several requests in the audit log; without it, one is made up");

const bulkShape = {
  userIds: z.array(userId).min(1).max(MAX_BULK).describe("At most a hundred users' ids"),
  batchId,
};

/**
 * The pair of endpoints that does it to up to a hundred users in one
 * transaction, each judged alone: who is refused stays as they were, is named in
 * the answer, and is on record. A failure of ours undoes all of them.
 */
export function changesUsers<
  const Key extends string,
  const Name extends EndpointName,
  Shape extends z.ZodRawShape,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  shape: Shape,
  change: UserChange<z.output<z.ZodObject<Shape>>>,
) {
  const body = z.strictObject({ ...bulkShape, ...shape });
  return writes(options, key, name, body, {
    action: change.action,
    requires: change.requires,
    mayDoNothing: true,
    async run(operation, given) {
      const input = given as z.output<z.ZodObject<typeof bulkShape>>;
      const { userIds, batchId = generateId(16), ...rest } = input;
      const ending: string[] = [];
      const batch: Operation = {
        ...operation,
        // All together at the end: whose row is updated can't sign in until the commit.
        endAccess: async (id) => void ending.push(id),
        record: (event) => operation.record({ ...event, batchId }),
      };
      const ids = [...new Set(userIds)];
      const users = await findUsers(operation, ids);
      const results: BulkOutcome[] = [];
      for (const id of ids) {
        const user = users.get(id);
        if (!user) {
          results.push({ userId: id, status: "refused", ...CODES.USER_NOT_FOUND });
          continue;
        }
        const prepared = await preparation(change.prepare(batch, user, rest as never));
        if (prepared instanceof Function) await prepared();
        else if (prepared && isRefusal(prepared)) {
          operation.refuse({ target: userTarget(user), error: prepared, batchId });
        }
        results.push({ userId: id, ...outcomeOf(prepared) });
      }
      await endAllAccess(operation.ctx, ending);
      return { batchId, results };
    },
  });
}

/** An answer that says no, as a value: only what is not an answer goes on as an error. */
export async function preparation<Prepared>(work: Promise<Prepared>): Promise<Prepared | APIError> {
  try {
    return await work;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return error;
    throw error;
  }
}

/** What became of one of many, by how its preparation went. */
export function outcomeOf(prepared: unknown) {
  if (prepared === null) return { status: "unchanged" } as const;
  if (!isAPIError(prepared)) return { status: "done" } as const;
  const { code = "", message = "" } = (prepared.body ?? {}) as Record<string, string>;
  return { status: "refused", code, message } as const;
}
