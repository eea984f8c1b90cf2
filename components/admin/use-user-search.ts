"use client";

import { useEffect, useState } from "react";
import { sentenceOf } from "@/components/admin/use-admin-action";
import { authClient } from "@/lib/auth/client";
import type { AdminUser } from "@/lib/extended-admin/types";

const PAUSE = 250;
const MOST = 6;
const UNREACHABLE = "The server could not be reached.";

/** What the search has brought; a question that was overtaken by the next is dropped. */
export type UserSearchAnswer =
  | { state: "none" }
  | { state: "asking" }
  | { state: "found"; users: AdminUser[]; total: number; totalIsEstimate: boolean }
  | { state: "refused"; sentence: string };

/** Finds users by name, e-mail or id once the typing pauses; nothing for an empty text. */
export function useUserSearch(text: string): UserSearchAnswer {
  const [answer, setAnswer] = useState<UserSearchAnswer>({ state: "none" });
  useEffect(() => {
    if (text === "") return setAnswer({ state: "none" });
    let current = true;
    setAnswer({ state: "asking" });
    const timer = setTimeout(() => {
      authClient.extendedAdmin.listUsers({ query: { search: text, limit: MOST } }).then(
        ({ data, error }) => {
          if (!current) return;
          setAnswer(
            error
              ? { state: "refused", sentence: sentenceOf(error) }
              : {
                  state: "found",
                  users: data.users,
                  total: data.total,
                  totalIsEstimate: data.totalIsEstimate ?? false,
                },
          );
        },
        () => current && setAnswer({ state: "refused", sentence: UNREACHABLE }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}

/** Where the search stands, in words; null while there is nothing to say. */
export function sayUserSearch(answer: UserSearchAnswer): string | null {
  if (answer.state === "none") return null;
  if (answer.state === "asking") return "Searching…";
  if (answer.state === "refused") return answer.sentence;
  if (answer.users.length === 0) return "Nobody matches.";
  const { users, total, totalIsEstimate } = answer;
  if (users.length < total) {
    const all = `${totalIsEstimate ? "about " : ""}${new Intl.NumberFormat("en").format(total)}`;
    return `The first ${users.length} of ${all} matches`;
  }
  return users.length === 1 ? "1 match" : `${users.length} matches`;
}
