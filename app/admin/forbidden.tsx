import { ShieldX } from "lucide-react";
import Link from "next/link";
import { PageNotice } from "@/components/admin/page-notice";
import { Button } from "@/components/ui/button";
import { rolesOf } from "@/lib/auth/checkers";
import { currentSession } from "@/lib/auth/current";
import { paths } from "@/lib/paths";

/** Staff, but without the permission that this page needs. */
export default async function AdminForbidden() {
  const found = await currentSession();
  const roles = found ? rolesOf(found.user) : [];
  const several = roles.length > 1;
  return (
    <PageNotice
      icon={<ShieldX />}
      title="You may not see this page"
      action={
        <Button asChild>
          <Link href={paths.admin}>Go to the overview</Link>
        </Button>
      }
    >
      {several ? "Your roles" : "Your role"}
      {roles.length > 0 ? (
        <>
          {" ("}
          <bdi>{roles.join(", ")}</bdi>)
        </>
      ) : null}
      {several ? " do" : " does"} not have the permission that it needs. Somebody who manages roles
      can grant it.
    </PageNotice>
  );
}
