"use client";

import { Ellipsis } from "lucide-react";
import { Fragment, useId, useRef, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import { GatedMenuItem } from "@/components/admin/gated-menu-item";
import { useOfferActions } from "@/components/admin/palette/page-actions";
import { type ActionUser, nameOf } from "@/components/admin/user-actions/action-user";
import type { ActionReasons, UserAction } from "@/components/admin/user-actions/user-action";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { actionsFor, dialogs, load, looks, type Standing } from "./user-actions";

interface ActionBarProps {
  user: ActionUser;
  standing: Standing;
  isSelf: boolean;
  canListSessions: boolean;
  reasons: ActionReasons;
}

/** What can be done with this user: the usual as buttons, the rest in a menu. */
export function ActionBar({ user, standing, isSelf, canListSessions, reasons }: ActionBarProps) {
  const [open, setOpen] = useState<UserAction | null>(null);
  const chosen = useRef(false);
  const moreButton = useId();
  const { buttons, menu } = actionsFor(standing);
  const Dialog = open ? dialogs[open] : null;
  useOfferActions({
    title: nameOf(user),
    actions: [...buttons, ...menu.flat()].map((action) => {
      const { label, Icon } = looks(action, standing);
      const run = () => setOpen(action);
      return { id: action, label, icon: Icon, reason: reasons[action], run };
    }),
  });

  /** Fetches a dialog ahead, when its control is hovered or focused. */
  const ahead = (action: UserAction) => ({
    onPointerEnter: () => void load[action](),
    onFocus: () => void load[action](),
  });

  return (
    <>
      {buttons.map((action) => {
        const { label, Icon, destructive } = looks(action, standing);
        return (
          <GatedButton
            key={action}
            reason={reasons[action]}
            variant="outline"
            className={destructive ? "text-destructive" : undefined}
            onClick={() => setOpen(action)}
            {...ahead(action)}
          >
            <Icon aria-hidden="true" />
            {label}
          </GatedButton>
        );
      })}
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button id={moreButton} variant="outline">
            <Ellipsis aria-hidden="true" />
            More
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent
          className="w-64"
          // The focus is the dialog's by then.
          onCloseAutoFocus={(event) => {
            if (chosen.current) event.preventDefault();
            chosen.current = false;
          }}
        >
          {menu.map((group) => (
            <Fragment key={group.join()}>
              {group === menu[0] ? null : <DropdownMenuSeparator />}
              {group.map((action) => {
                const { label, Icon, destructive } = looks(action, standing);
                return (
                  <GatedMenuItem
                    key={action}
                    reason={reasons[action]}
                    variant={destructive ? "destructive" : "default"}
                    onSelect={() => {
                      chosen.current = true;
                      // What the dialog finds focused is what it gives the focus back to.
                      document.getElementById(moreButton)?.focus();
                      setOpen(action);
                    }}
                    {...ahead(action)}
                  >
                    <Icon aria-hidden="true" />
                    {label}
                  </GatedMenuItem>
                );
              })}
            </Fragment>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      {Dialog ? (
        <Dialog
          user={user}
          isSelf={isSelf}
          banned={standing.banned}
          canListSessions={canListSessions}
          focusAfter={moreButton}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
