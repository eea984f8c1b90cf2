import type { ClientBase } from "pg";

/** Roles made in the panel, as far as the seed is concerned. */
export const dynamicRoles = [
  {
    id: "seed0role0moderator0000000000001",
    name: "moderator",
    description: "Watches over the community: finds people, bans them and ends their sessions",
    permissions: {
      adminPanel: ["access"],
      user: ["list", "get", "ban"],
      session: ["list", "revoke"],
      module: ["storefront"],
    },
  },
  {
    id: "seed0role0billing000000000000001",
    name: "billing",
    description: "Looks up customers and who changed what, for invoices and refunds",
    permissions: {
      adminPanel: ["access"],
      user: ["list", "get"],
      audit: ["list"],
      module: ["storefront", "backoffice"],
    },
  },
] as const;

/** Switched off, so that they deny nobody until somebody means it. */
export const modules = [
  {
    id: "seed0module0storefront0000000001",
    key: "storefront",
    name: "Storefront",
    origins: ["https://app.example.com"],
    denyMessage: "Your account has no access to the storefront.",
  },
  {
    id: "seed0module0backoffice0000000001",
    key: "backoffice",
    name: "Back office",
    origins: ["https://backoffice.example.com", "https://reports.example.com"],
    denyMessage: "The back office is for staff only.",
  },
] as const;

/** Adds the roles and modules whose names are not taken. Returns how many of each. */
export async function insertReferenceData(client: ClientBase, day: Date) {
  const counts = { roles: 0, modules: 0 };
  for (const { id, name, description, permissions } of dynamicRoles) {
    const { rowCount } = await client.query(
      `INSERT INTO "globalRole" ("id", "name", "description", "permissions", "createdAt", "updatedAt")
       VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING`,
      [id, name, description, JSON.stringify(permissions), day],
    );
    counts.roles += rowCount ?? 0;
  }
  for (const { id, key, name, origins, denyMessage } of modules) {
    const { rowCount } = await client.query(
      `INSERT INTO "globalModule"
         ("id", "key", "name", "origins", "denyMessage", "enabled", "createdAt", "updatedAt")
       VALUES ($1, $2, $3, $4, $5, false, $6, $6) ON CONFLICT DO NOTHING`,
      [id, key, name, JSON.stringify(origins), denyMessage, day],
    );
    counts.modules += rowCount ?? 0;
  }
  return counts;
}
