"use client";

import Link from "next/link";
import { useState } from "react";
import type { Refusal } from "@/components/admin/job/job";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Longer lists come when asked for: ten thousand lines make a browser slow. */
const SHOWN = 100;

/** Who was left as they were, and the server's reason for each. */
export function RefusalList({ refusals }: { refusals: readonly Refusal[] }) {
  const [all, setAll] = useState(false);
  if (refusals.length === 0) return null;
  const shown = all ? refusals : refusals.slice(0, SHOWN);
  return (
    <div className="min-w-0 border-border border-t pt-4">
      <h3 className="font-medium text-compact">
        Refused: {refusals.length === 1 ? "this user is" : "these users are"} as before
      </h3>
      <ul className="mt-2 max-h-64 divide-y divide-border overflow-y-auto text-compact">
        {shown.map(({ key: userId, name, message }) => (
          <li key={userId} className="flex flex-wrap gap-x-3 py-1.5">
            <Link
              href={paths.user(userId)}
              prefetch={false}
              className="wrap-anywhere inline-block min-h-6 font-medium text-primary underline-offset-4 hover:underline"
            >
              <bdi>{name ?? userId}</bdi>
            </Link>
            <span className="wrap-anywhere min-w-0 text-muted-foreground">{message}</span>
          </li>
        ))}
      </ul>
      {shown.length < refusals.length ? (
        <Button variant="link" className="mt-2 text-compact" onClick={() => setAll(true)}>
          Show all {refusals.length}
        </Button>
      ) : null}
    </div>
  );
}
