import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { pluginOptions } from "@/lib/admin.config";
import type { Overview } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";

const ENOUGH = 2;

/** Shown while losing one account would lock everybody out of administration. */
export async function AdminsWarning({
  overview,
  canSetRole,
}: {
  overview: Promise<Overview>;
  canSetRole: boolean;
}) {
  const { admins } = await overview;
  if (admins >= ENOUGH) return null;
  const role = pluginOptions.adminRoles[0];
  return (
    <Alert variant="warning" role="note">
      <TriangleAlert aria-hidden="true" />
      <AlertTitle>
        {admins === 0 ? "No account can administer users" : "Only one account can administer users"}
      </AlertTitle>
      <AlertDescription>
        If it is lost, nobody can ban, unban or change roles any more.{" "}
        {canSetRole ? (
          <>
            <Link href={paths.users}>Choose somebody you trust</Link> and set their role to {role}
          </>
        ) : (
          <>Ask an admin to give a second person the role {role}</>
        )}
        , or run <code className="font-mono text-xs">npm run admin -- grant</code> on the server.
      </AlertDescription>
    </Alert>
  );
}
