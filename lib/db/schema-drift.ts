import "server-only";
import { readSchema } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";

/**
 * What Prisma would change in the database to make it prisma/schema.prisma, one
 * SQL statement each. Prisma does not see triggers, functions, extensions, or
 * expression and partial indexes; an index written by hand over plain columns it
 * sees, and would drop.
 */
export async function findSchemaDrift(connectionString: string): Promise<string[]> {
  const schema = readSchema();
  const files = [{ path: "schema.prisma", content: schema }];
  const { stdout } = await withSchemaEngine({ connectionString, schema }, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return (stdout ?? "")
    .split("\n")
    .filter((line) => !line.startsWith("--"))
    .join("\n")
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter(Boolean);
}
