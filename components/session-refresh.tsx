"use client";

import { useEffect, useRef } from "react";

/**
 * Pages only read the session, since a page cannot set cookies while it renders.
 * When the server says that a session is due to be extended, this asks for it.
 */
export function SessionRefresh({ needed }: { needed: boolean }) {
  const asked = useRef(false);
  useEffect(() => {
    if (!needed || asked.current) return;
    asked.current = true;
    fetch("/api/auth/get-session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    })
      // An answer that nobody reads counts as on its way for as long as the page lives.
      .then((answer) => answer.arrayBuffer())
      .catch(() => {
        // Nobody asked for it, so nobody is told: the next page tries again.
        asked.current = false;
      });
  }, [needed]);
  return null;
}
