import type { DBAdapter } from "@better-auth/core/db/adapter";
import type { APIError } from "@better-auth/core/error";
import { type Actor, empoweredActor, refreshActor, requireActor, withImpersonator } from "./actor";
import {
  type AuditAction,
  type AuditEvent,
  type AuditTarget,
  recordDenial,
  recordFailure,
  userTarget,
  writeAuditEvent,
} from "./audit";
import { type Context, currentAdapter, directoryOf } from "./context";
import { serialized } from "./lock";
import type { ResolvedOptions } from "./options";
import { grants } from "./permission-maps";
import { permissionsReader, type RoleHolder } from "./permissions";
import { type ErrorCode, isFailure, isRefusal, refusal } from "./refusal";
import { endAllAccess } from "./sessions";
import type { AdminUser, Permissions } from "./types";
import type { UserDirectory } from "./user-directory";

/** What the body of an operation works with. */
export interface Operation {
  ctx: Context;
  options: ResolvedOptions;
  actor: Actor;
  /** The adapter of the running transaction. */
  adapter: DBAdapter;
  directory: UserDirectory;
  /** What a user may do, read once for each set of roles. */
  permissionsOf(user: RoleHolder): Promise<Permissions>;
  /** Ends all of a user's access (S4), at the latest when the operation is over. */
  endAccess(userId: string): Promise<void>;
  /** Puts a success on record, in the operation's own transaction. */
  record(event: Omit<AuditEvent, "action"> & { action?: AuditAction }): Promise<void>;
  /** Notes that a part of the operation was refused; on record after the commit. */
  refuse(denial: Denial): void;
}

/** A refusal, and whom it was about. */
interface Denial {
  target: AuditTarget | undefined;
  error: APIError;
  batchId?: string;
}

/** A permission with the error that says it is lacking. */
export interface Requirement {
  permission: `${string}:${string}`;
  error: ErrorCode;
}

/** What an operation is: what it is called, who may do it, and the work itself. */
export interface Definition<Input, Output> {
  /** What the log calls it; refusals are recorded under the same name. */
  action: AuditAction;
  requires: Requirement;
  /** Whom a refusal was about, read off the input. */
  target?: (input: Input) => AuditTarget | undefined;
  run: (operation: Operation, input: Input) => Promise<Output>;
}

export interface WriteDefinition<Input, Output, Reply> extends Definition<Input, Output> {
  /** Some inputs leave nothing to do, and so nothing to record. */
  mayDoNothing?: boolean;
  /** Concerns nobody but the caller and changes no right: only refusals are on record (S10). */
  offRecord?: boolean;
  /** Builds the answer after the commit: cookies belong here. Default: the output. */
  respond?: (ctx: Context, output: Output) => Promise<Reply>;
}

/** @throws the requirement's error unless the actor holds its permission. */
export function demand(actor: Actor, { permission, error }: Requirement) {
  if (actor.permissions === null) return;
  const [resource = "", action = ""] = permission.split(":");
  if (!grants(actor.permissions, { [resource]: [action] })) {
    throw refusal(error, { missing: [permission] });
  }
}

/** Carries out what changes something: in one transaction, on record or not at all (S7, S10). */
export async function perform<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  definition: WriteDefinition<Input, Output, unknown>,
  input: Input,
): Promise<Output> {
  const actor = await requireActor(ctx);
  const denials: Denial[] = [];
  const output = await onRecord(ctx, actor, definition, input, () =>
    serialized(ctx, async () => {
      const current = await refreshActor(ctx, actor);
      const operation = await begin(ctx, options, current, definition);
      let recorded = false;
      const result = await definition.run(
        {
          ...operation,
          record: async (event) => {
            recorded = true;
            await writeAuditEvent(ctx, operation.actor, "success", {
              action: definition.action,
              ...event,
            });
          },
          refuse: (denial) => void denials.push(denial),
        },
        input,
      );
      // No record, no change: a route that forgets to record must not work at all.
      if (!recorded && !definition.mayDoNothing && !definition.offRecord) {
        throw new Error(`${definition.action} was carried out without a record`);
      }
      return result;
    }),
  );
  for (const denial of denials) await deny(ctx, actor, definition.action, denial);
  return output;
}

/** Carries out what only reads. Refusals are on record, readings are not. */
export async function consult<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  definition: Definition<Input, Output>,
  input: Input,
): Promise<Output> {
  const actor = await requireActor(ctx);
  // As they came with their session, a statement ago: what a reading gives out, no ban
  // in the meantime could come too late for.
  return onRecord(ctx, actor, definition, input, async () =>
    definition.run(await begin(ctx, options, actor, definition), input),
  );
}

async function begin<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  caller: Actor,
  { requires }: Definition<Input, Output>,
): Promise<Operation> {
  const actor = await empoweredActor(ctx, caller, options);
  demand(actor, requires);
  const adapter = await currentAdapter(ctx);
  const reading = () => {
    throw new Error("a reading has nothing to record");
  };
  return {
    ctx,
    options,
    actor,
    adapter,
    directory: directoryOf(ctx, options),
    permissionsOf: permissionsReader(adapter, options),
    endAccess: (userId) => endAllAccess(ctx, [userId]),
    record: async () => reading(),
    refuse: reading,
  };
}

/** Puts a refusal, or a failure of ours, on record before it is answered (S10). */
async function onRecord<Input, Output>(
  ctx: Context,
  actor: Actor,
  { action, target }: Definition<Input, Output>,
  input: Input,
  work: () => Promise<Output>,
): Promise<Output> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) await deny(ctx, actor, action, { target: target?.(input), error });
    else if (isFailure(error)) {
      // The database itself may be what failed: then the answer is the only trace.
      await recordFailure(ctx, actor, { action, target: target?.(input) }).catch(() => undefined);
    }
    throw error;
  }
}

async function deny(ctx: Context, actor: Actor, action: AuditAction, denial: Denial) {
  const { message, code } = (denial.error.body ?? {}) as { message?: string; code?: string };
  await recordDenial(ctx, await withImpersonator(ctx, actor), {
    action,
    target: await named(ctx, denial.target),
    reason: message,
    after: { code },
    batchId: denial.batchId,
  });
}

/** A target that is known by id only, with the name it has today. */
async function named(ctx: Context, target: AuditTarget | undefined) {
  if (target?.type !== "user" || target.label) return target;
  const adapter = await currentAdapter(ctx);
  const user = await adapter.findOne<AdminUser>({
    model: "user",
    where: [{ field: "id", value: target.id }],
  });
  return user ? userTarget(user) : target;
}
