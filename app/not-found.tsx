import { Compass } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { FullPageMessage } from "@/components/product/full-page-message";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <FullPageMessage
      icon={<Compass />}
      title="There is no such page"
      description="The address may be mistyped, or the page may have moved."
      action={
        <Button asChild variant="outline">
          <Link href={paths.home}>Go to the start page</Link>
        </Button>
      }
    />
  );
}
