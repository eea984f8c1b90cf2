import "server-only";
import { type Database, queryDirectly } from "@/lib/db/prisma";

/** A model's table, as a part of statements that go past Prisma. */
export interface ModelTable {
  /** For FROM: the table, under its alias. */
  source: string;
  /** For SELECT: all columns that were asked for. */
  list: string;
  /** A field's column, for JOIN and WHERE. */
  column(field: string): string;
  /** Of a row selected by `list`: the fields, with the values that Prisma would give them. */
  read(row: Record<string, unknown>): Record<string, unknown>;
}

/** What Prisma's client knows of the schema, as far as it is needed here. */
interface DataModel {
  models: Record<
    string,
    {
      dbName: string | null;
      schema: string | null;
      /** The type of a relation or an enum is its own name. */
      fields: { name: string; type: string; dbName?: string | null }[];
    }
  >;
}

/**
 * Prisma's types, and of PostgreSQL's those that stand for them without anything
 * lost or added on either way; of all others (lists, enums, JSON, big and exact
 * numbers, padded texts) Prisma alone knows what to make.
 */
const PLAIN = new Map([
  ["String", ["text", "character varying"]],
  ["Boolean", ["boolean"]],
  ["Int", ["smallint", "integer"]],
  ["DateTime", ["timestamp without time zone", "timestamp with time zone"]],
]);

const TYPES = `
  SELECT "column_name"::text AS "name", "data_type"::text AS "type"
    FROM information_schema.columns WHERE "table_schema" = $1 AND "table_name" = $2`;

/**
 * The table of a model under an alias, with the names that `@map` and `@@map`
 * give. Undefined where one of the fields can't be read past Prisma with the
 * same result: there is none of the name, or its column's type isn't plain.
 * Asks the database for the types: remember the answer.
 * @param model as a property of the client: `user`
 */
export async function modelTable(
  client: Database,
  { model, fields, alias }: { model: string; fields: string[]; alias: string },
): Promise<ModelTable | undefined> {
  const found = Object.entries(dataModel(client)?.models ?? {}).find(
    ([name]) => name.charAt(0).toLowerCase() + name.slice(1) === model,
  );
  if (!found) return undefined;
  const [name, { dbName, schema, fields: known }] = found;
  // Prisma's own default; `createPrisma` names no other.
  const place = [schema ?? "public", dbName ?? name];
  const rows = await queryDirectly<{ name: string; type: string }>(client, TYPES, place);
  const types = new Map(rows.map((row) => [row.name, row.type]));

  const columns = new Map<string, string>();
  for (const field of new Set(fields)) {
    const its = known.find((one) => one.name === field);
    const column = its?.dbName ?? field;
    if (!its || !PLAIN.get(its.type)?.includes(types.get(column) ?? "")) return undefined;
    columns.set(field, `${alias}.${quoted(column)}`);
  }
  const list = [...columns.values()].map((sql, index) => `${sql} AS ${alias}${index}`);
  return {
    source: `${place.map(quoted).join(".")} ${alias}`,
    list: list.join(", "),
    column(field) {
      const column = columns.get(field);
      if (!column) throw new Error(`${model}.${field} was not asked for.`);
      return column;
    },
    read(row) {
      const values = [...columns.keys()].map((field, index) => [field, row[`${alias}${index}`]]);
      return Object.fromEntries(values);
    },
  };
}

/** Better Auth's adapter reads it there as well. */
const dataModel = (client: Database) =>
  (client as unknown as { _runtimeDataModel?: DataModel })._runtimeDataModel;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
