import { Upload } from "lucide-react";
import Link from "next/link";
import { GatedButton } from "@/components/admin/gated-button";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Leads to the import, or says why not. */
export function ImportButton({ reason }: { reason: string | null }) {
  const content = (
    <>
      <Upload aria-hidden="true" />
      Import
    </>
  );
  if (reason) {
    return (
      <GatedButton reason={reason} variant="outline">
        {content}
      </GatedButton>
    );
  }
  return (
    <Button asChild variant="outline">
      <Link href={paths.importUsers} prefetch={false}>
        {content}
      </Link>
    </Button>
  );
}
