import { SearchX } from "lucide-react";
import Link from "next/link";
import { PageNotice } from "@/components/admin/page-notice";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export default function RoleNotFound() {
  return (
    <PageNotice
      icon={<SearchX />}
      title="There is no such role"
      action={
        <Button asChild>
          <Link href={paths.roles}>Go to roles</Link>
        </Button>
      }
    >
      It may have been renamed or deleted since; the audit log says by whom.
    </PageNotice>
  );
}
