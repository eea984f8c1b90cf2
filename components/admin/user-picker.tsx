"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { sayUserSearch, useUserSearch } from "@/components/admin/use-user-search";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { surfaceStyles } from "@/components/ui/menu-styles";
import { cn } from "@/lib/cn";
import type { AdminUser } from "@/lib/extended-admin/types";

export type PickedUser = Pick<AdminUser, "id" | "name" | "email">;

interface UserPickerProps {
  label: string;
  /** Who is chosen; while somebody is, their name stands in the box. */
  value: PickedUser | null;
  onChange: (user: PickedUser | null) => void;
  /** Why nobody can be looked up; null where one can. */
  reason: string | null;
  /** As small as a toolbar's controls, with its name in the box instead of above it. */
  compact?: boolean;
}

/** Finds a user by name, e-mail or id: a box to type in, with the matches below it. */
export function UserPicker({ label, value, onChange, reason, compact = false }: UserPickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const answer = useUserSearch(value ? "" : draft.trim());
  const users = answer.state === "found" ? answer.users : [];
  const shown = open && answer.state !== "none";

  const said = sayUserSearch(answer);

  function pick(user: PickedUser | undefined) {
    if (!user) return;
    onChange(user);
    setDraft("");
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!shown) return;
    const last = users.length - 1;
    if (event.key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Enter") pick(users[active]);
    else if (event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative flex min-w-0 flex-col">
      <Label htmlFor={id} className={compact ? "sr-only" : "mb-1.5"}>
        {label}
      </Label>
      <Input
        ref={input}
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        className={compact ? "h-8 text-compact" : undefined}
        title={compact ? (reason ?? undefined) : undefined}
        placeholder={compact ? `${label}: name, e-mail or id` : "Name, e-mail or id"}
        disabled={reason !== null}
        aria-autocomplete="list"
        aria-expanded={shown && users.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={shown && users[active] ? `${id}-${active}` : undefined}
        aria-describedby={`${id}status`}
        value={value ? nameOf(value) : draft}
        onChange={(event) => {
          if (value) onChange(null);
          setDraft(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        // Typing over somebody who is chosen starts anew.
        onFocus={(event) => event.target.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        className={cn(
          surfaceStyles,
          "absolute inset-x-0 top-full z-20 mt-1.5 p-1",
          !shown && "hidden",
        )}
      >
        <div role="listbox" id={`${id}list`} aria-label={label}>
          {users.map((user, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
            <div
              key={user.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="cursor-pointer rounded-md px-2.5 py-1.5 text-compact aria-selected:bg-accent"
              onPointerMove={() => setActive(index)}
              // Before the box loses the focus, which would close the list.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(user)}
            >
              <bdi className="block truncate font-medium">{nameOf(user)}</bdi>
              {user.name.trim() ? (
                <bdi className="block truncate text-muted-foreground">{user.email}</bdi>
              ) : null}
            </div>
          ))}
        </div>
        {users.length === 0 ? (
          <p aria-hidden="true" className="px-2.5 py-1.5 text-compact text-muted-foreground">
            {said}
          </p>
        ) : null}
      </div>
      <p id={`${id}status`} role="status" className="sr-only">
        {shown ? said : null}
      </p>
      {reason && !compact ? (
        <p className="mt-1.5 text-muted-foreground text-xs leading-5">{reason}</p>
      ) : null}
    </div>
  );
}
