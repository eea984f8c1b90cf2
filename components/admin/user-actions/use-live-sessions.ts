"use client";

import { useEffect, useState } from "react";
import { authClient } from "@/lib/auth/client";

/**
 * How many sessions the user has right now, asked when a dialog opens because
 * the page may be an hour old. Null until known, and where it may not be known.
 */
export function useLiveSessions(userId: string, allowed: boolean) {
  const [count, setCount] = useState<number | null>(null);

  useEffect(() => {
    if (!allowed) return;
    let current = true;
    authClient.admin.listUserSessions({ userId }).then(
      ({ data }) => {
        if (current && data) setCount(data.sessions.length);
      },
      // Only a hint: without it the dialog says "all sessions".
      () => {},
    );
    return () => {
      current = false;
    };
  }, [userId, allowed]);

  return count;
}

/** "3 sessions will end", for as much as is known. */
export function sessionsWillEnd(count: number | null) {
  if (count === null) return "All open sessions will end.";
  if (count === 0) return "No session is open right now.";
  return count === 1 ? "1 session will end." : `${count} sessions will end.`;
}
