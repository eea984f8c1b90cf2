"use client";

import { Check, X } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import type { NavigationItem } from "@/components/admin/shell/nav-links";
import { sayUserSearch, useUserSearch } from "@/components/admin/use-user-search";
import { Button } from "@/components/ui/button";
import {
  Command,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from "@/components/ui/command";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogTitle,
} from "@/components/ui/dialog";
import type { Entry, EntryGroup } from "./entries";
import { type PaletteAccess, useEntries } from "./use-entries";
import { userEntries } from "./user-entries";

const LONGEST = 200;

interface CommandPaletteProps {
  open: boolean;
  items: readonly NavigationItem[];
  access: PaletteAccess;
  /** What had the focus when it was opened, and gets it back. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
  onShortcuts: () => void;
}

/** Goes to any page, finds a user, and does what the open page offers; all by keyboard. */
export default function CommandPalette({
  open,
  items,
  access,
  opener,
  onClose,
  onShortcuts,
}: CommandPaletteProps) {
  const chosen = useRef<Entry | null>(null);
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <DialogContent
        // At the top, where a phone's keyboard leaves room.
        className="top-0 bottom-auto max-h-[min(32rem,70dvh)] gap-0 overflow-hidden rounded-t-none rounded-b-2xl p-0 sm:inset-y-auto sm:top-[12vh] sm:my-0 sm:max-h-[min(30rem,76dvh)] sm:max-w-xl sm:rounded-xl sm:p-0"
        showCloseButton={false}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          const back = opener.current;
          (back?.isConnected ? back : document.getElementById("main"))?.focus();
          // Only now: what it opens finds the focus where it has to give it back to.
          const entry = chosen.current;
          chosen.current = null;
          entry?.run();
        }}
      >
        <DialogTitle className="sr-only">Command palette</DialogTitle>
        <DialogDescription className="sr-only">
          Type to find a page{access.findUsers ? ", a user" : ""} or an action. The arrow keys
          choose, Enter opens, Escape closes.
        </DialogDescription>
        <Palette
          items={items}
          access={access}
          onShortcuts={onShortcuts}
          onChoose={(entry) => {
            chosen.current = entry;
            onClose();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

function Palette({
  items,
  access,
  onShortcuts,
  onChoose,
}: Pick<CommandPaletteProps, "items" | "access" | "onShortcuts"> & {
  onChoose: (entry: Entry) => void;
}) {
  const [draft, setDraft] = useState("");
  const [moved, setMoved] = useState<{ to: string; in: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const text = draft.trim();
  const answer = useUserSearch(access.findUsers ? text : "");
  const { go, groups } = useEntries(text, items, access, onShortcuts);
  const shown: EntryGroup[] =
    access.findUsers && text !== ""
      ? [
          ...groups,
          {
            id: "users",
            heading: "Users",
            entries: userEntries(answer, text, access.openUsers, go),
          },
        ]
      : groups;
  const entries = shown.flatMap((group) => group.entries);
  // The first line is chosen until the person moves on; other lines, another first.
  const lines = entries.map(({ id }) => id).join("\n");
  const selected = moved?.in === lines ? moved.to : (entries[0]?.id ?? "");
  const said = access.findUsers ? sayUserSearch(answer) : null;

  return (
    <Command
      label="Command palette"
      value={selected}
      onValueChange={(to) => {
        setRefusal(null);
        setMoved({ to, in: lines });
      }}
    >
      <CommandInput
        autoFocus
        end={
          <DialogClose asChild>
            <Button variant="ghost" size="icon-sm" className="-mr-1.5">
              <X aria-hidden="true" />
              <span className="sr-only">Close</span>
            </Button>
          </DialogClose>
        }
        maxLength={LONGEST}
        value={draft}
        onValueChange={(next) => {
          setRefusal(null);
          setDraft(next);
        }}
        placeholder={
          access.findUsers ? "Find a page, a user or an action" : "Find a page or an action"
        }
      />
      <CommandList label="Pages, users and actions">
        {shown.map(({ id, heading, entries: lines }) => (
          <CommandGroup key={id} heading={<bdi>{heading}</bdi>}>
            {lines.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                onSelect={() => (entry.reason ? setRefusal(entry.reason) : onChoose(entry))}
              />
            ))}
          </CommandGroup>
        ))}
      </CommandList>
      {entries.length === 0 ? (
        <p className="px-4 py-6 text-center text-compact text-muted-foreground">
          Nothing is called “{text}”.
        </p>
      ) : null}
      {said ? (
        <p
          aria-hidden="true"
          className="shrink-0 border-border border-t px-4 py-2 text-muted-foreground text-xs"
        >
          {answer.state === "found" && answer.users.length > 0 ? `Users: ${said}` : said}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {refusal ?? said ?? (entries.length === 1 ? "1 line" : `${entries.length} lines`)}
      </p>
    </Command>
  );
}

function Line({ entry, onSelect }: { entry: Entry; onSelect: () => void }) {
  const { id, label, detail, icon: Icon, isCurrent, reason } = entry;
  return (
    <CommandItem
      value={id}
      onSelect={onSelect}
      className={reason ? "cursor-not-allowed" : undefined}
    >
      <Icon aria-hidden="true" />
      <span className="min-w-0 flex-1">
        <bdi className={reason ? "block truncate text-muted-foreground" : "block truncate"}>
          {label}
        </bdi>
        {detail ? (
          <span className="block truncate text-muted-foreground text-xs">
            <span className="sr-only">{reason ? ", not available: " : ", "}</span>
            <bdi>{detail}</bdi>
          </span>
        ) : null}
      </span>
      {isCurrent ? (
        <>
          <Check aria-hidden="true" />
          <span className="sr-only">, in use</span>
        </>
      ) : null}
    </CommandItem>
  );
}
