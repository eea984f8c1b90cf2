import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

const prismaFolder = resolve(import.meta.dirname, "../../prisma");

/** The text of prisma/schema.prisma. */
export function readSchema(): string {
  return readFileSync(join(prismaFolder, "schema.prisma"), "utf8");
}

/** prisma/migrations in the form that the schema engine reads. */
export function readMigrations(folder = join(prismaFolder, "migrations")): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: {
      path: "./migration_lock.toml",
      content: readFileSync(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
