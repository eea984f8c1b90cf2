"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useSingleKeyShortcuts } from "@/components/shortcuts/shortcuts-provider";
import { useShortcut } from "@/components/shortcuts/use-shortcut";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/cn";
import { useListAddress } from "./data-table-frame";
import { focusFirstRow, TABLE_ID } from "./row-keys";

const PAUSE = 250;

interface DataTableSearchProps {
  /** As the server read it from the address. */
  value: string;
  /** Its name in the address. */
  name?: string;
  /** The box's name, such as "Search users". */
  label: string;
  placeholder?: string;
  /** The table whose first row arrow-down goes to; needed where a page has two. */
  tableId?: string;
  className?: string;
}

/** Searches once the typing pauses, or at once on Enter. */
export function DataTableSearch({
  value: shown,
  name = "search",
  label,
  placeholder,
  tableId = TABLE_ID,
  className,
}: DataTableSearchProps) {
  const { now, set, pending } = useListAddress();
  const value = now(name, shown) ?? "";
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  const [draft, setDraft] = useState(value);
  const { enabled: shortcuts } = useSingleKeyShortcuts();
  useShortcut("/", () => input.current?.select());

  function send(text: string) {
    clearTimeout(timer.current);
    if (text === sent.current) return;
    sent.current = text;
    // Typing replaces the history entry: "back" leaves the search, not its last letter.
    set({ [name]: text || null }, { replace: true });
  }

  function change(text: string) {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text.trim()), PAUSE);
  }

  function clear() {
    setDraft("");
    send("");
    input.current?.focus();
  }

  // The search changed elsewhere: "back", or "clear filters".
  useEffect(() => {
    if (value === sent.current) return;
    clearTimeout(timer.current);
    sent.current = value;
    setDraft(value);
  }, [value]);

  // What was typed before the page's script was there counts as well.
  const adopt = useEffectEvent(() => {
    const typed = input.current?.value ?? "";
    if (typed !== value) change(typed);
    return () => clearTimeout(timer.current);
  });
  useEffect(() => adopt(), []);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") send(draft.trim());
    else if (event.key === "ArrowDown") focusFirstRow(tableId);
    else if (event.key === "Escape" && draft) clear();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for some screen readers
    <div role="search" className={cn("relative min-w-0", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <span className="pointer-events-none absolute inset-y-0 left-2.5 grid place-items-center text-muted-foreground">
        {pending && draft.trim() === value ? (
          <Spinner />
        ) : (
          <Search aria-hidden="true" className="size-4" />
        )}
      </span>
      <Input
        ref={input}
        id={id}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        aria-keyshortcuts={shortcuts ? "/" : undefined}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-8 pr-9 pl-8.5 text-compact"
      />
      <span className="absolute inset-y-0 right-1.5 grid place-items-center">
        {draft ? (
          <button
            type="button"
            onClick={clear}
            className="grid size-6 place-items-center rounded-sm text-muted-foreground hover:bg-accent hover:text-foreground"
          >
            <X aria-hidden="true" className="size-3.5" />
            <span className="sr-only">Empty the search</span>
          </button>
        ) : shortcuts ? (
          <Kbd aria-hidden="true" className="pointer-events-none pointer-coarse:hidden">
            /
          </Kbd>
        ) : null}
      </span>
    </div>
  );
}
