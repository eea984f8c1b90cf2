import "server-only";
import { isDeepStrictEqual } from "node:util";
import { type BetterAuthDBSchema, getAuthTables } from "@better-auth/core/db";
import {
  type CleanedWhere,
  type CustomAdapter,
  createAdapterFactory,
  type DBAdapter,
  type DBAdapterInstance,
  type JoinConfig,
} from "@better-auth/core/db/adapter";
import type { BetterAuthOptions } from "better-auth";
import { type ModelTable, modelTable } from "@/lib/db/model-table";
import { type Database, queryDirectly } from "@/lib/db/prisma";
import { keepRoles, type RolesOfVisit, takeRoles, wantsRoles } from "./visit-scope";

type Lookup = Parameters<DBAdapter["findOne"]>[0];
type Lookups = Parameters<DBAdapter["findMany"]>[0];

/**
 * Better Auth's adapter for Prisma, except that the two lookups of nearly every
 * request go past Prisma: a session by its token with its user, by one statement
 * instead of two, and dynamic roles by their names. The answers are the same.
 * Where a table has columns that only Prisma can read, all lookups of it stay
 * Prisma's, as do those within the adapter's own transactions.
 * @param throughPrisma what `prismaAdapter` made, on the same client
 */
export function directLookups(
  client: Database,
  throughPrisma: DBAdapterInstance,
): DBAdapterInstance {
  return (options) => {
    const adapter = throughPrisma(options);
    const { findOne, findMany } = adapter;
    const visits = remembered(() => visitsAdapter(client, adapter, options));
    const roles = remembered(() => rolesAdapter(client, adapter, options));
    // Changed, not wrapped: Better Auth knows the check of the schema by the object.
    adapter.findOne = async <T>(lookup: Lookup) =>
      ((isVisit(lookup) && (await visits())) || { findOne }).findOne<T>(lookup);
    adapter.findMany = async <T>(lookup: Lookups) =>
      ((areRoles(lookup) && (await roles())) || { findMany }).findMany<T>(lookup);
    return adapter;
  };
}

/**
 * What comes of it is kept, but nobody waits for another's question, which may be
 * waiting for the connection of just the transaction that this is asked in.
 */
function remembered<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let known: { answer: Answer } | undefined;
  return async () => {
    known ??= { answer: await ask() };
    return known.answer;
  };
}

/** Whether this is how Better Auth looks up whose session a token is, and nothing else. */
function isVisit(lookup: Lookup): boolean {
  const token = lookup.where?.[0]?.value;
  return (
    isText(token) &&
    isDeepStrictEqual(lookup, {
      model: "session",
      where: [{ field: "token", value: token }],
      join: { user: true },
    })
  );
}

/** Whether this is how the plugin looks up what somebody's roles permit, and nothing else. */
function areRoles(lookup: Lookups): boolean {
  const names = lookup.where?.[0]?.value;
  return (
    Array.isArray(names) &&
    names.every(isText) &&
    isDeepStrictEqual(lookup, {
      model: "globalRole",
      where: [{ field: "name", operator: "in", value: names }],
      limit: names.length,
    })
  );
}

/** Else it is no text in PostgreSQL, and the error is to be Prisma's. */
const isText = (value: unknown): value is string =>
  typeof value === "string" && !value.includes("\0");

/** Does the one lookup of a visit; null where only Prisma can read the tables. */
async function visitsAdapter(
  client: Database,
  adapter: DBAdapter,
  options: BetterAuthOptions,
): Promise<DBAdapter | null> {
  const models = getAuthTables(options);
  const session = await tableOf(client, models.session, "s");
  const user = await tableOf(client, models.user, "u");
  if (!session || !user) return null;
  const withRoles = await rolesBeside(client, models, user);

  type Visit = { where: [CleanedWhere]; join: JoinConfig };
  const findOne = async ({ where: [by], join }: Visit) => {
    const [[owner, { on }]] = Object.entries(join) as [[string, JoinConfig[string]]];
    const beside = wantsRoles() ? withRoles : null;
    const rows = await queryDirectly(
      client,
      `SELECT ${session.list}, ${user.list}${beside ? `, ${beside.list}` : ""}
         FROM ${session.source} LEFT JOIN ${user.source}
           ON ${user.column(on.to)} = ${session.column(on.from)}
         ${beside?.join ?? ""}
        WHERE ${session.column(by.field)} = $1${beside ? "" : " LIMIT 1"}`,
      [by.value],
    );
    const [row] = rows;
    if (!row) return null;
    const found = user.read(row);
    if (beside) keepRoles(beside.read(found, rows));
    return { ...session.read(row), [owner]: found[on.to] === null ? null : found };
  };
  return adapterOf({ findOne }, adapter, options);
}

/**
 * What a visit's statement has in it for the user's dynamic roles, and what it then
 * says of them. A name that is stored otherwise than roles are, in capitals say, is
 * not among those asked for, and asked about anew.
 */
async function rolesBeside(client: Database, models: BetterAuthDBSchema, user: ModelTable) {
  const role = await tableOf(client, models.globalRole, "r");
  const [held, name] = [fieldOf(models.user, "role"), fieldOf(models.globalRole, "name")];
  if (!role || !held || !name) return null;
  return {
    list: role.list,
    join: `LEFT JOIN ${role.source}
             ON ${role.column(name)} = ANY(string_to_array(${user.column(held)}, ','))`,
    read(found: Record<string, unknown>, rows: Record<string, unknown>[]): RolesOfVisit {
      const text = found[held];
      const known = rows.map(role.read).filter(({ id }) => id !== null);
      return {
        asked: typeof text === "string" ? text.split(",") : [],
        named: (names) => known.filter((row) => names.includes(row[name] as string)),
      };
    },
  };
}

/** Does the lookup of roles by their names; null where only Prisma can read the table. */
async function rolesAdapter(
  client: Database,
  adapter: DBAdapter,
  options: BetterAuthOptions,
): Promise<DBAdapter | null> {
  const role = await tableOf(client, getAuthTables(options).globalRole, "r");
  if (!role) return null;

  type Named = { where: [CleanedWhere]; limit: number };
  const findMany = async ({ where: [by], limit }: Named) => {
    const read = takeRoles(by.value as string[]);
    if (read) return read;
    const rows = await queryDirectly(
      client,
      `SELECT ${role.list} FROM ${role.source} WHERE ${role.column(by.field)} = ANY($1) LIMIT $2`,
      [by.value, limit],
    );
    return rows.map((row) => role.read(row));
  };
  return adapterOf({ findMany }, adapter, options);
}

/**
 * An adapter that can do one thing. Of the rows Better Auth's factory makes what
 * it makes of Prisma's, by the same configuration; told that the adapter joins,
 * it asks for no user itself.
 */
function adapterOf(lookup: object, adapter: DBAdapter, options: BetterAuthOptions): DBAdapter {
  const { database, ...advanced } = options.advanced ?? {};
  return createAdapterFactory({
    config: { ...adapter.options?.adapterConfig, adapterId: adapter.id, transaction: false },
    // Nothing else is ever asked of it.
    adapter: () => lookup as CustomAdapter,
  })({ ...options, advanced: { ...advanced, database: { ...database, joins: true } } });
}

type Model = BetterAuthDBSchema[string] | undefined;

function tableOf(client: Database, model: Model, alias: string) {
  if (!model) return undefined;
  const fields = Object.entries(model.fields).map(([name, { fieldName }]) => fieldName || name);
  return modelTable(client, { model: model.modelName, fields: ["id", ...fields], alias });
}

/** How the tables call a field of a model; undefined if it has none of the name. */
function fieldOf(model: Model, name: string): string | undefined {
  const field = model?.fields[name];
  return field && (field.fieldName || name);
}
