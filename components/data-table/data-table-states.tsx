import { SearchX, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Noun } from "./format-count";
import { navTo } from "./nav-link";

/** Search and filters leave nothing. */
export function NoMatch({ noun, clearHref }: { noun: Noun; clearHref: string }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title={`No ${noun.other} match`}
      description="Look for a shorter part of the word, or take some of the filters away."
      action={
        <Button asChild variant="outline" size="sm">
          <a {...navTo(clearHref, { leaves: true })}>Clear search and filters</a>
        </Button>
      }
    />
  );
}

/** There is a list, but not so much of it. */
export function PastTheEnd({ firstHref }: { firstHref: string }) {
  return (
    <EmptyState
      icon={<Undo2 />}
      title="This page is past the end"
      description="There were fewer results than this page number needs. They may have changed since."
      action={
        <Button asChild variant="outline" size="sm">
          <a {...navTo(firstHref, { leaves: true })}>Go to the first page</a>
        </Button>
      }
    />
  );
}
