import { CircleUser, Search } from "lucide-react";
import { statusLabels } from "@/components/admin/status-badge";
import type { UserSearchAnswer } from "@/components/admin/use-user-search";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { statusOf } from "@/lib/auth/checkers";
import { type AppPath, paths } from "@/lib/paths";
import type { Entry } from "./entries";

/** The users that were found, and the way to all of them. */
export function userEntries(
  answer: UserSearchAnswer,
  text: string,
  canOpen: boolean,
  go: (path: AppPath) => void,
): Entry[] {
  const users = answer.state === "found" ? answer.users : [];
  return [
    ...users.map((user) => ({
      id: `user-${user.id}`,
      label: nameOf(user),
      detail: [user.name.trim() ? user.email : "", statusLabels[statusOf(user)]]
        .filter(Boolean)
        .join(" · "),
      icon: CircleUser,
      run: () => go(canOpen ? paths.user(user.id) : paths.searchUsers(user.email)),
    })),
    {
      id: "search-users",
      label: `Search all users for “${text}”`,
      icon: Search,
      run: () => go(paths.searchUsers(text)),
    },
  ];
}
