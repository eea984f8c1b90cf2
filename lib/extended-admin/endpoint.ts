import type { EndpointOptions, StrictEndpoint } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import type { z } from "zod";
import type { Context } from "./context";
import { consult, type Definition, perform, type WriteDefinition } from "./operation";
import type { ResolvedOptions } from "./options";
import { summaries } from "./summaries";

/**
 * Two endpoints, `/admin/<name>` and `/extended-admin/<name>`, that change
 * something: authorised, checked, carried out and recorded in one transaction
 * (S7, S10).
 */
export function writes<
  const Key extends string,
  const Name extends EndpointName,
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
  const recorded = definition.offRecord ? "Refusals are on record" : "On record";
  const settings = { ...about(definition, recorded), method: "POST" as const, body };
  return twins(key, name, settings, async (ctx) => {
    const output = await perform(ctx, options, definition, ctx.body as z.output<Body>);
    return (definition.respond ? await definition.respond(ctx, output) : output) as Reply;
  });
}

/** The same for what only reads, by GET. Refusals are on record, readings are not. */
export function reads<
  const Key extends string,
  const Name extends EndpointName,
  Query extends z.ZodType,
  Output,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  query: Query,
  definition: Definition<z.output<Query>, Output>,
) {
  return twins(
    key,
    name,
    { ...about(definition, "Refusals are on record"), method: "GET" as const, query },
    (ctx) => consult(ctx, options, definition, ctx.query as z.output<Query>),
  );
}

/** A reading that leaves a trace of its own: who handed what out is on record. */
export function readsOnRecord<
  const Key extends string,
  const Name extends EndpointName,
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
  return twins(key, name, { ...about(definition), method: "GET" as const, query }, async (ctx) =>
    definition.respond(ctx, await perform(ctx, options, definition, ctx.query as z.output<Query>)),
  );
}

/** A reading that takes its question in the body, as Better Auth's list-user-sessions does. */
export function readsByPost<
  const Key extends string,
  const Name extends EndpointName,
  Body extends z.ZodType,
  Output,
>(
  options: ResolvedOptions,
  key: Key,
  name: Name,
  body: Body,
  definition: Definition<z.output<Body>, Output>,
) {
  return twins(
    key,
    name,
    { ...about(definition, "Refusals are on record"), method: "POST" as const, body },
    (ctx) => consult(ctx, options, definition, ctx.body as z.output<Body>),
  );
}

/** One handler at both prefixes; on `auth.api` as `<key>` and `extended<Key>`. */
export function twins<
  const Key extends string,
  const Name extends EndpointName,
  Settings extends EndpointOptions & { description?: string },
  Output,
>(key: Key, name: Name, settings: Settings, handler: (ctx: Context) => Promise<Output>) {
  const { description, ...options } = settings;
  const at = <Path extends string>(path: Path, operationId: string) =>
    createAuthEndpoint<Path, Settings, Output>(
      path,
      { ...(options as Settings), metadata: documented(name, operationId, description) },
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

/** Names of endpoints; each has its sentence in summaries.ts. */
export type EndpointName = keyof typeof summaries;

type ExtendedKey<Key extends string> = `extended${Capitalize<Key>}`;

const extendedKey = <Key extends string>(key: Key) =>
  `extended${key.charAt(0).toUpperCase()}${key.slice(1)}` as ExtendedKey<Key>;

/** What the API reference says of an endpoint (Better Auth's OpenAPI plugin, docs/api.md). */
export function documented(name: EndpointName, operationId: string, access = "") {
  return { openapi: { operationId, description: `${summaries[name]}. ${access}`.trim() } };
}

/** What follows from an operation's definition: who may do it, and what is on record. */
function about(
  { requires, action }: Pick<Definition<never, unknown>, "requires" | "action">,
  recorded: "On record" | "Refusals are on record" = "On record",
) {
  return {
    description:
      `Needs \`${requires.permission}\`; without it, 403 \`${requires.error.code}\`. ` +
      `${recorded} as \`${action}\`.`,
  };
}
