import { isAPIError } from "better-auth/api";
import { Timer } from "lucide-react";
import { navTo } from "@/components/data-table/nav-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "@/lib/extended-admin/error-codes";

/** For `.catch()` of a list of users: null where the search took too long; other failures stay. */
export function nullIfTooBroad(error: unknown): null {
  if (isAPIError(error) && error.body?.code === CODES.SEARCH_TOO_BROAD.code) return null;
  throw error;
}

/** The search was broken off; trying again would take as long, so it says what helps. */
export function TooBroad({ clearHref }: { clearHref: string }) {
  return (
    <EmptyState
      role="status"
      icon={<Timer />}
      title="This search takes too long"
      description="Write more of the word, or filter by fewer things at once."
      action={
        <Button asChild variant="outline" size="sm">
          <a {...navTo(clearHref, { leaves: true })}>Clear search and filters</a>
        </Button>
      }
    />
  );
}
