import type { Metadata } from "next";
import { PageHeader } from "@/components/admin/page-header";
import { pluginOptions } from "@/lib/admin.config";
import { guardPermission } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { ImportUsers } from "./_components/import-users";

export const metadata: Metadata = { title: "Import users" };

export default async function ImportUsersPage() {
  const { can, user } = await guardPermission("user:create", paths.importUsers);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Import users"
        description="From a CSV file or a spreadsheet: first a dry run, then the users."
      />
      <ImportUsers
        selfId={user.id}
        defaultRole={pluginOptions.defaultRole}
        canReadLog={can("audit:list")}
      />
    </div>
  );
}
