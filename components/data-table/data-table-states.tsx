"use client";

import { SearchX, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Noun } from "./format-count";
import { focusSearch } from "./row-keys";

export function NoMatch({ noun, onReset }: { noun: Noun; onReset?: () => void }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title={`No ${noun.other} match`}
      description="Look for a shorter part of the word, or take some of the filters away."
      action={
        onReset ? (
          <Button
            variant="outline"
            size="sm"
            onClick={({ currentTarget }) => {
              focusSearch(currentTarget);
              onReset();
            }}
          >
            Clear search and filters
          </Button>
        ) : null
      }
    />
  );
}

export function PastTheEnd({ onFirst }: { onFirst: () => void }) {
  return (
    <EmptyState
      icon={<Undo2 />}
      title="This page is past the end"
      description="There were fewer results than this page number needs. They may have changed since."
      action={
        <Button
          variant="outline"
          size="sm"
          onClick={({ currentTarget }) => {
            focusSearch(currentTarget);
            onFirst();
          }}
        >
          Go to the first page
        </Button>
      }
    />
  );
}
