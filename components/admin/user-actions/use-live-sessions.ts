"use client";

import { useEffect, useState } from "react";
import { authClient } from "@/lib/auth/client";

/** What ends when a user's access ends. */
export interface LiveSessions {
  /** Signed in as the user; visits of staff are among them. */
  sessions: number;
  /** Impersonations of others that the user is running. */
  running: number;
}

/**
 * How many sessions the user has right now, asked when a dialog opens because
 * the page may be an hour old. Null until known, and where it may not be known.
 */
export function useLiveSessions(userId: string, allowed: boolean) {
  const [live, setLive] = useState<LiveSessions | null>(null);

  useEffect(() => {
    if (!allowed) return;
    let current = true;
    Promise.all([
      authClient.admin.listUserSessions({ userId }),
      authClient.extendedAdmin.listSessions({ query: { impersonatedBy: userId, state: "active" } }),
    ]).then(
      ([own, running]) => {
        if (!current || !own.data || !running.data) return;
        setLive({ sessions: own.data.sessions.length, running: running.data.sessions.length });
      },
      // Only a hint: without it the dialog says "all sessions".
      () => {},
    );
    return () => {
      current = false;
    };
  }, [userId, allowed]);

  return live;
}

/** "3 sessions will end", for as much as is known. */
export function sessionsWillEnd(live: LiveSessions | null) {
  if (live === null) return "All open sessions will end.";
  const { sessions, running } = live;
  const runs = running === 1 ? "1 impersonation that" : `${running} impersonations that`;
  if (sessions === 0) {
    return running === 0
      ? "No session is open right now."
      : `${runs} they are running will end; no other session is open.`;
  }
  const own = sessions === 1 ? "1 session will end" : `${sessions} sessions will end`;
  return running === 0 ? `${own}.` : `${own}, and ${runs} they are running.`;
}
