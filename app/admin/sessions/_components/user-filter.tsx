"use client";

import { useState } from "react";
import { type PickedUser, UserPicker } from "@/components/admin/user-picker";
import { useListAddress } from "@/components/data-table/data-table-frame";

/** Narrows the list to one person's sessions. */
export function UserFilter({
  user,
  reason,
}: {
  /** Whom the list is narrowed to. */
  user: PickedUser | null;
  /** Why nobody can be looked up; null where one can. */
  reason: string | null;
}) {
  const { now, set } = useListAddress();
  // Who was picked has a name at once; the address knows only the id.
  const [picked, setPicked] = useState(user);
  const id = now("user", user?.id ?? null);
  return (
    <UserPicker
      compact
      label="User"
      value={[picked, user].find((each) => each?.id === id) ?? null}
      onChange={(next) => {
        setPicked(next);
        set({ user: next?.id ?? null });
      }}
      reason={reason}
    />
  );
}
