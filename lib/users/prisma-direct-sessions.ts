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
import { modelTable } from "@/lib/db/model-table";
import { type Database, queryDirectly } from "@/lib/db/prisma";

type Lookup = Parameters<DBAdapter["findOne"]>[0];

/**
 * Better Auth's adapter for Prisma, except that the one lookup of every visit, a
 * session by its token with its user, is one statement past Prisma instead of
 * two through it. The answers are the same. Where the two tables have columns
 * that only Prisma can read, all lookups stay Prisma's, as do those within the
 * adapter's own transactions.
 * @param throughPrisma what `prismaAdapter` made, on the same client
 */
export function directSessions(
  client: Database,
  throughPrisma: DBAdapterInstance,
): DBAdapterInstance {
  return (options) => {
    const adapter = throughPrisma(options);
    const { findOne } = adapter;
    let direct: DBAdapter | null | undefined;
    // Changed, not wrapped: Better Auth knows the check of the schema by the object.
    adapter.findOne = async <T>(lookup: Lookup) => {
      if (!isVisit(lookup)) return findOne<T>(lookup);
      // What comes of it is kept, but nobody waits for another's question, which may be
      // waiting for the connection of just the transaction that this is asked in.
      if (direct === undefined) direct = await directAdapter(client, adapter, options);
      return (direct ?? { findOne }).findOne<T>(lookup);
    };
    return adapter;
  };
}

/** Whether this is how Better Auth looks up whose session a token is, and nothing else. */
function isVisit(lookup: Lookup): boolean {
  const token = lookup.where?.[0]?.value;
  return (
    typeof token === "string" &&
    // No text in PostgreSQL: the error is to be Prisma's.
    !token.includes("\0") &&
    isDeepStrictEqual(lookup, {
      model: "session",
      where: [{ field: "token", value: token }],
      join: { user: true },
    })
  );
}

/**
 * An adapter that can do that one lookup; null where only Prisma can read the
 * tables. Of the rows Better Auth's factory makes what it makes of Prisma's, by
 * the same configuration; told that the adapter joins, it asks for no user itself.
 */
async function directAdapter(
  client: Database,
  adapter: DBAdapter,
  options: BetterAuthOptions,
): Promise<DBAdapter | null> {
  const models = getAuthTables(options);
  const session = await tableOf(client, models.session, "s");
  const user = await tableOf(client, models.user, "u");
  if (!session || !user) return null;

  type Visit = { where: [CleanedWhere]; join: JoinConfig };
  const findOne = async ({ where: [by], join }: Visit) => {
    const [[owner, { on }]] = Object.entries(join) as [[string, JoinConfig[string]]];
    const [row] = await queryDirectly(
      client,
      `SELECT ${session.list}, ${user.list}
         FROM ${session.source} LEFT JOIN ${user.source}
           ON ${user.column(on.to)} = ${session.column(on.from)}
        WHERE ${session.column(by.field)} = $1 LIMIT 1`,
      [by.value],
    );
    if (!row) return null;
    const found = user.read(row);
    return { ...session.read(row), [owner]: found[on.to] === null ? null : found };
  };

  const { database, ...advanced } = options.advanced ?? {};
  return createAdapterFactory({
    config: { ...adapter.options?.adapterConfig, adapterId: adapter.id, transaction: false },
    // Nothing else is ever asked of it.
    adapter: () => ({ findOne }) as unknown as CustomAdapter,
  })({ ...options, advanced: { ...advanced, database: { ...database, joins: true } } });
}

function tableOf(client: Database, model: BetterAuthDBSchema[string] | undefined, alias: string) {
  if (!model) return undefined;
  const fields = Object.entries(model.fields).map(([name, { fieldName }]) => fieldName || name);
  return modelTable(client, { model: model.modelName, fields: ["id", ...fields], alias });
}
