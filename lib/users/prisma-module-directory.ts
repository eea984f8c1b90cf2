import "server-only";
import { type Database, queryDirectly } from "@/lib/db/prisma";
import type { ModuleDirectory } from "@/lib/extended-admin";

/** An enabled module, or one of the roles. */
interface Row {
  isModule: boolean;
  name: string;
  denyMessage: string | null;
  /** A role's permissions; a module's origins, if the one that was asked for may be among them. */
  text: string | null;
}

// Without a backslash a JSON text holds its strings as they are, so a module in
// whose text the origin doesn't occur doesn't name it.
const FIND = `
  SELECT "key" AS "name", true AS "isModule", "denyMessage",
         CASE WHEN strpos("origins", $1) > 0 OR strpos("origins", '\\') > 0
              THEN "origins" END AS "text"
    FROM "globalModule" WHERE "enabled"
  UNION ALL
  SELECT "name", false, NULL, "permissions" FROM "globalRole" WHERE "name" = ANY($2::text[])
  ORDER BY 1`;

/**
 * The directory of modules on PostgreSQL: one statement, whatever there is to
 * say. Nothing is kept from one request to the next, so there is nothing that
 * another instance could change behind its back.
 */
export function prismaModuleDirectory(client: Database): ModuleDirectory {
  return {
    async find(origin, roles) {
      const rows = await queryDirectly<Row>(client, FIND, [origin, [...roles]]);
      return {
        anyEnabled: rows.some(({ isModule }) => isModule),
        modules: rows.flatMap(({ isModule, name, text, denyMessage }) =>
          isModule && text !== null ? [{ key: name, origins: text, denyMessage }] : [],
        ),
        roles: rows.flatMap(({ isModule, name, text }) =>
          !isModule && text !== null ? [{ name, permissions: text }] : [],
        ),
      };
    },
  };
}
