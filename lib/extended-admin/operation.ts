import type { DBAdapter } from "@better-auth/core/db/adapter";
import type { EndpointOptions, StrictEndpoint } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import type { z } from "zod";
import { type Actor, refreshActor, requireActor, withImpersonator } from "./actor";
import {
  type AuditAction,
  type AuditEvent,
  type AuditTarget,
  recordDenial,
  userTarget,
  writeAuditEvent,
} from "./audit";
import { type Context, currentAdapter, directoryOf } from "./context";
import { serialized } from "./lock";
import type { ResolvedOptions } from "./options";
import { grants } from "./permission-maps";
import { type ErrorCode, isRefusal, refusal } from "./refusal";
import type { AdminUser } from "./types";
import type { UserDirectory } from "./user-directory";

/** What the body of an operation works with. */
export interface Operation {
  ctx: Context;
  options: ResolvedOptions;
  actor: Actor;
  /** The adapter of the running transaction. */
  adapter: DBAdapter;
  directory: UserDirectory;
  /** Puts a success on record, in the operation's own transaction. */
  record(event: Omit<AuditEvent, "action"> & { action?: AuditAction }): Promise<void>;
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
  definition: Definition<Input, Output>,
  input: Input,
): Promise<Output> {
  const actor = await requireActor(ctx);
  return recordingRefusals(ctx, actor, definition, input, () =>
    serialized(ctx, async () => {
      const operation = await begin(ctx, options, actor, definition);
      let recorded = false;
      const output = await definition.run(
        {
          ...operation,
          record: async (event) => {
            recorded = true;
            await writeAuditEvent(ctx, operation.actor, "success", {
              action: definition.action,
              ...event,
            });
          },
        },
        input,
      );
      // No record, no change: a route that forgets to record must not work at all.
      if (!recorded) throw new Error(`${definition.action} was carried out without a record`);
      return output;
    }),
  );
}

async function consult<Input, Output>(
  ctx: Context,
  options: ResolvedOptions,
  definition: Definition<Input, Output>,
  input: Input,
): Promise<Output> {
  const actor = await requireActor(ctx);
  return recordingRefusals(ctx, actor, definition, input, async () =>
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
  return {
    ctx,
    options,
    actor: current,
    adapter: await currentAdapter(ctx),
    directory: directoryOf(ctx, options),
    record: () => Promise.reject(new Error("a reading has nothing to record")),
  };
}

async function recordingRefusals<Input, Output>(
  ctx: Context,
  actor: Actor,
  { action, target }: Definition<Input, Output>,
  input: Input,
  work: () => Promise<Output>,
): Promise<Output> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) {
      await recordDenial(ctx, await withImpersonator(ctx, actor), {
        action,
        target: await named(ctx, target?.(input)),
        reason: (error.body as { message?: string } | undefined)?.message,
        after: { code: (error.body as { code?: string } | undefined)?.code },
      });
    }
    throw error;
  }
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
