import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { FullPageMessage } from "@/components/product/full-page-message";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Page not found" };

/** Its way out is no Link: the code for one would be fetched with every page. */
export default function NotFound() {
  return (
    <FullPageMessage
      icon={<Compass />}
      title="There is no such page"
      description="The address may be mistyped, or the page may have moved."
      action={
        <Button asChild variant="outline">
          <a href={paths.home}>Go to the start page</a>
        </Button>
      }
    />
  );
}
