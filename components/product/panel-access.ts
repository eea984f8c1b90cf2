import "server-only";
import { headers } from "next/headers";
import { hasPermission } from "@/lib/auth/checkers";
import { auth } from "@/lib/auth/server";

/** Whether to show links into the panel. Comfort only: the panel checks by itself. */
export async function mayOpenPanel(session: { impersonatedBy?: string | null }) {
  if (session.impersonatedBy) return false;
  const { permissions } = await auth.api.getMyPermissions({ headers: await headers() });
  return hasPermission(permissions, "adminPanel:access");
}
