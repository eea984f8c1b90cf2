"use client";

import { Bookmark, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { useFocusBack } from "@/components/hooks/use-focus-back";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LONGEST_NAME, nameProblem, roomProblem, type SavedView } from "./views";

interface ViewsDialogProps {
  views: readonly SavedView[];
  /** The list as it is now, as a view would hold it. */
  query: string;
  /** The view that the list was opened with. */
  current: SavedView | null;
  /** Where a view leads. */
  hrefOf: (view: SavedView) => string;
  /** Takes note of all views; `current` is the one that the list shows from now on. */
  onChange: (views: SavedView[], current?: SavedView | null) => void;
  onClose: () => void;
}

const newId = () => crypto.getRandomValues(new Uint32Array(2)).join("").slice(0, 12);

/** A person's views of a list: open, save, bring up to date, rename, delete. */
export default function ViewsDialog(props: ViewsDialogProps) {
  const { views, query, current, hrefOf, onChange, onClose } = props;
  const [said, setSaid] = useState("");
  const focusBack = useFocusBack();
  const differs = current !== null && current.query !== query;

  function change(next: SavedView[], sentence: string, now?: SavedView | null) {
    setSaid(sentence);
    onChange(next, now);
  }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        {...focusBack}
        onEscapeKeyDown={(event) => {
          // It ends the renaming, not the whole dialog.
          if (document.activeElement?.closest("[data-renaming]")) event.preventDefault();
        }}
      >
        <DialogHeader>
          <DialogTitle>Views</DialogTitle>
          <DialogDescription>
            A view keeps search, filters, order and columns under a name, for you alone. To show a
            colleague a list, send its address.
          </DialogDescription>
        </DialogHeader>
        <p role="status" className="text-compact text-success empty:hidden">
          {said}
        </p>
        {differs ? (
          <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-muted p-3 text-compact">
            <p className="min-w-0">
              The list is not as <bdi className="font-medium">{current.name}</bdi> was saved.
            </p>
            <Button
              size="sm"
              variant="outline"
              onClick={() =>
                change(
                  views.map((view) => (view.id === current.id ? { ...view, query } : view)),
                  `${current.name} is the present list now.`,
                )
              }
            >
              Update the view
            </Button>
          </div>
        ) : null}
        {views.length > 0 ? (
          <ul aria-label="Saved views" className="-mx-2 flex flex-col">
            {views.map((view) => (
              <ViewRow
                key={view.id}
                view={view}
                views={views}
                isCurrent={view.id === current?.id}
                href={hrefOf(view)}
                onOpen={onClose}
                onRename={(name) =>
                  change(
                    views.map((each) => (each.id === view.id ? { ...each, name } : each)),
                    `The view is called ${name} now.`,
                  )
                }
                onDelete={() => {
                  change(
                    views.filter(({ id }) => id !== view.id),
                    `${view.name} was deleted.`,
                    view.id === current?.id ? null : undefined,
                  );
                  // Its buttons are gone.
                  document.getElementById("view-name")?.focus();
                }}
              />
            ))}
          </ul>
        ) : (
          <p className="text-compact text-muted-foreground">You have saved no view yet.</p>
        )}
        <NewView
          views={views}
          query={query}
          onSave={(name) => {
            const view = { id: newId(), name, query };
            change([...views, view], `${name} was saved.`, view);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

function NewView({
  views,
  query,
  onSave,
}: {
  views: readonly SavedView[];
  query: string;
  onSave: (name: string) => void;
}) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = nameProblem(views, name) ?? roomProblem(views, query);
    setProblem(found);
    if (found) return;
    onSave(name.trim());
    setName("");
  }

  return (
    <form onSubmit={submit} noValidate className="border-border border-t pt-4">
      <Field invalid={problem !== null}>
        <FieldLabel htmlFor="view-name">Save the present list as</FieldLabel>
        <div className="flex gap-2">
          <Input
            id="view-name"
            maxLength={LONGEST_NAME}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
            className="min-w-0 flex-1"
          />
          <Button type="submit">
            <Bookmark aria-hidden="true" />
            Save
          </Button>
        </div>
        <FieldError>{problem}</FieldError>
      </Field>
    </form>
  );
}

function ViewRow({
  view,
  views,
  isCurrent,
  href,
  onOpen,
  onRename,
  onDelete,
}: {
  view: SavedView;
  views: readonly SavedView[];
  isCurrent: boolean;
  href: string;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
}) {
  const [doing, setDoing] = useState<"rename" | "delete" | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const back = (button: "rename" | "delete") => {
    setDoing(null);
    // The button comes back with the next paint, and gets the focus that it had.
    requestAnimationFrame(() =>
      row.current?.querySelector<HTMLElement>(`[data-do=${button}]`)?.focus(),
    );
  };

  return (
    <li ref={row} className="flex min-h-11 items-center gap-1 rounded-md px-2 hover:bg-muted">
      {doing === "rename" ? (
        <Rename
          view={view}
          views={views}
          onRename={(name) => {
            onRename(name);
            back("rename");
          }}
          onCancel={() => back("rename")}
        />
      ) : doing === "delete" ? (
        <>
          <p className="min-w-0 flex-1 truncate text-compact">
            Delete <bdi className="font-medium">{view.name}</bdi>?
          </p>
          {/* Keys, or the buttons before would become these and keep the focus on Delete. */}
          <Button key="keep" size="sm" variant="outline" autoFocus onClick={() => back("delete")}>
            Keep it
          </Button>
          <Button key="delete" size="sm" variant="destructive" onClick={onDelete}>
            Delete
          </Button>
        </>
      ) : (
        <>
          <Link
            href={href}
            prefetch={false}
            onClick={onOpen}
            aria-current={isCurrent ? "true" : undefined}
            className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-sm font-medium text-sm hover:underline"
          >
            <bdi className="truncate">{view.name}</bdi>
            {isCurrent ? (
              <span className="shrink-0 font-normal text-muted-foreground text-xs">open now</span>
            ) : null}
          </Link>
          <Button
            variant="ghost"
            size="icon-sm"
            data-do="rename"
            aria-label={`Rename ${view.name}`}
            onClick={() => setDoing("rename")}
          >
            <Pencil aria-hidden="true" />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            data-do="delete"
            aria-label={`Delete ${view.name}`}
            onClick={() => setDoing("delete")}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </>
      )}
    </li>
  );
}

function Rename({
  view,
  views,
  onRename,
  onCancel,
}: {
  view: SavedView;
  views: readonly SavedView[];
  onRename: (name: string) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState(view.name);
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = nameProblem(views, name, view.id);
    setProblem(found);
    if (!found) onRename(name.trim());
  }

  return (
    <form data-renaming="" onSubmit={submit} noValidate className="min-w-0 flex-1 py-1.5">
      <Field invalid={problem !== null}>
        <div className="flex gap-2">
          <Input
            aria-label={`New name of ${view.name}`}
            autoFocus
            autoComplete="off"
            maxLength={LONGEST_NAME}
            value={name}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key === "Escape") onCancel();
            }}
            className="h-8 min-w-0 flex-1"
          />
          <Button type="submit" size="sm">
            Rename
          </Button>
          <Button size="sm" variant="outline" onClick={onCancel}>
            Cancel
          </Button>
        </div>
        <FieldError>{problem}</FieldError>
      </Field>
    </form>
  );
}
