import { SearchX } from "lucide-react";
import Link from "next/link";
import { PageNotice } from "@/components/admin/page-notice";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** For an address without a page, and for users who do not exist (any more). */
export default function AdminNotFound() {
  return (
    <PageNotice
      icon={<SearchX />}
      title="Not found"
      action={
        <>
          <Button asChild>
            <Link href={paths.users}>Go to users</Link>
          </Button>
          <Button asChild variant="outline">
            <Link href={paths.admin}>Overview</Link>
          </Button>
        </>
      }
    >
      There is no such page, or no such user any more. Who was deleted is in the audit log only.
    </PageNotice>
  );
}
