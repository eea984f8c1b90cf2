import type { DBAdapter } from "@better-auth/core/db/adapter";
import type { APIError } from "@better-auth/core/error";
import type { EndpointOptions, StrictEndpoint } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import type { z } from "zod";
import { type Actor, refreshActor, requireActor, withImpersonator } from "./actor";
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

interface Definition<Input, Output> {
  /** What the log calls it; refusals are recorded under the same name. */
  action: AuditAction;
  requires: Requirement;
  /** Whom a refusal was about, read off the input. */
  target?: (input: Input) => AuditTarget | undefined;
  run: (operation: Operation, input: Input) => Promise<Output>;
}

interface WriteDefinition<Input, Output, Reply> extends Definition<Input, Output> {
  /** Some inputs leave nothing to do, and so nothing to record. */
  mayDoNothing?: boolean;
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

/**
 * Two endpoints, `/admin/<name>` and `/extended-admin/<name>`, that change
 * something: authorised, checked, carried out and recorded in one transaction
 * (S7, S10).
 */
export function writes<
  const Key extends string,
  const Name extends string,
  Body extends z.ZodType,
  Output,
  Reply = Output,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  body: Body,
  definition: WriteDefinition<z.output<Body>, Output, Reply>,
) {
  return twins(key, name, { method: "POST" as const, body }, async (ctx) => {
    const output = await perform(ctx, options, definition, ctx.body as z.output<Body>);
    return (definition.respond ? await definition.respond(ctx, output) : output) as Reply;
  });
}

/** The same for what only reads, by GET. Refusals are on record, readings are not. */
export function reads<
  const Key extends string,
  const Name extends string,
  Query extends z.ZodType,
  Output,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  query: Query,
  definition: Definition<z.output<Query>, Output>,
) {
  return twins(key, name, { method: "GET" as const, query }, (ctx) =>
    consult(ctx, options, definition, ctx.query as z.output<Query>),
  );
}

/** A reading that leaves a trace of its own: who handed what out is on record. */
export function readsOnRecord<
  const Key extends string,
  const Name extends string,
  Query extends z.ZodType,
  Output,
  Reply,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  query: Query,
  definition: Required<Pick<WriteDefinition<z.output<Query>, Output, Reply>, "respond">> &
    Definition<z.output<Query>, Output>,
) {
  return twins(key, name, { method: "GET" as const, query }, async (ctx) =>
    definition.respond(ctx, await perform(ctx, options, definition, ctx.query as z.output<Query>)),
  );
}

/** A reading that takes its question in the body, as Better Auth's list-user-sessions does. */
export function readsByPost<
  const Key extends string,
  const Name extends string,
  Body extends z.ZodType,
  Output,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  body: Body,
  definition: Definition<z.output<Body>, Output>,
) {
  return twins(key, name, { method: "POST" as const, body }, (ctx) =>
    consult(ctx, options, definition, ctx.body as z.output<Body>),
  );
}

/** One handler at both prefixes; on `auth.api` as `<key>` and `extended<Key>`. */
export function twins<
  const Key extends string,
  const Name extends string,
  Settings extends EndpointOptions,
  Output,
>(key: Key, name: Name, settings: Settings, handler: (ctx: Context) => Promise<Output>) {
  const at = <Path extends string>(path: Path, operationId: string) =>
    createAuthEndpoint<Path, Settings, Output>(
      path,
      { ...settings, metadata: { openapi: { operationId, summary: name } } },
      handler as never,
    );
  const twin = extendedKey(key);
  return {
    [key]: at(`/admin/${name}`, key),
    [twin]: at(`/extended-admin/${name}`, twin),
  } as { [K in Key]: StrictEndpoint<`/admin/${Name}`, Settings, Output> } & {
    [K in ExtendedKey<Key>]: StrictEndpoint<`/extended-admin/${Name}`, Settings, Output>;
  };
}

type ExtendedKey<Key extends string> = `extended${Capitalize<Key>}`;

const extendedKey = <Key extends string>(key: Key) =>
  `extended${key.charAt(0).toUpperCase()}${key.slice(1)}` as ExtendedKey<Key>;

async function perform<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  definition: WriteDefinition<Input, Output, unknown>,
  input: Input,
): Promise<Output> {
  const actor = await requireActor(ctx);
  const denials: Denial[] = [];
  const output = await onRecord(ctx, actor, definition, input, () =>
    serialized(ctx, async () => {
      const operation = await begin(ctx, options, actor, definition);
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
      if (!recorded && !definition.mayDoNothing) {
        throw new Error(`${definition.action} was carried out without a record`);
      }
      return result;
    }),
  );
  for (const denial of denials) await deny(ctx, actor, definition.action, denial);
  return output;
}

async function consult<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  definition: Definition<Input, Output>,
  input: Input,
): Promise<Output> {
  const actor = await requireActor(ctx);
  return onRecord(ctx, actor, definition, input, async () =>
    definition.run(await begin(ctx, options, actor, definition), input),
  );
}

async function begin<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  actor: Actor,
  { requires }: Definition<Input, Output>,
): Promise<Operation> {
  const current = await refreshActor(ctx, actor, options);
  demand(current, requires);
  const adapter = await currentAdapter(ctx);
  const reading = () => {
    throw new Error("a reading has nothing to record");
  };
  return {
    ctx,
    options,
    actor: current,
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
