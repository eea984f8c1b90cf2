"use client";

import { CircleX, X } from "lucide-react";
import Link from "next/link";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { NamedSession } from "./session-line";

/** A session that was to end and did not. */
export interface RefusedSession {
  id: string;
  /** Null where it was chosen on a page that is no longer shown. */
  line: NamedSession | null;
  message: string;
}

/** Which of the chosen sessions did not end, and the server's reason for each. */
export function RefusedSessions({
  refused,
  onClose,
}: {
  refused: readonly RefusedSession[];
  onClose: () => void;
}) {
  if (refused.length === 0) return null;
  return (
    <Alert variant="destructive" className="relative pr-12">
      <CircleX aria-hidden="true" />
      <AlertTitle>
        {refused.length === 1
          ? "1 session was not ended"
          : `${refused.length} sessions were not ended`}
      </AlertTitle>
      <AlertDescription>
        <ul className="mt-1 max-h-48 overflow-y-auto">
          {refused.map(({ id, line, message }) => (
            <li key={id} className="wrap-anywhere py-0.5">
              {line ? (
                <>
                  <Link
                    href={paths.user(line.user.id)}
                    prefetch={false}
                    className="inline-block min-h-6 font-medium"
                  >
                    <bdi>{nameOf(line.user)}</bdi>
                  </Link>
                  , {line.device}: {message}
                </>
              ) : (
                <>
                  {id}: {message}
                </>
              )}
            </li>
          ))}
        </ul>
      </AlertDescription>
      <Button
        variant="ghost"
        size="icon-xs"
        className="absolute top-2.5 right-3"
        onClick={() => {
          document.getElementById("main")?.focus();
          onClose();
        }}
      >
        <X aria-hidden="true" />
        <span className="sr-only">Dismiss</span>
      </Button>
    </Alert>
  );
}
