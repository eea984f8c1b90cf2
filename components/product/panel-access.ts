import "server-only";
import { hasPermission } from "@/lib/auth/current";

/** Whether to show links into the panel. Comfort only: the panel checks by itself. */
export async function mayOpenPanel(session: { impersonatedBy?: string | null }) {
  return !session.impersonatedBy && hasPermission("adminPanel:access");
}
