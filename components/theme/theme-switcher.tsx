"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useId } from "react";
import { cn } from "@/lib/cn";
import { type Theme, themes } from "./theme";
import { useTheme } from "./theme-provider";

const icons = { light: Sun, dark: Moon, system: Monitor };
const words: Record<Theme, string> = { light: "Light", dark: "Dark", system: "System" };

/** Three radio buttons in one pill: the arrow keys work as in any radio group. */
export function ThemeSwitcher({
  className,
  withText = false,
}: {
  className?: string;
  withText?: boolean;
}) {
  const { theme, setTheme } = useTheme();
  const name = useId();
  return (
    <fieldset
      data-slot="theme-switcher"
      className={cn(
        "inline-flex w-fit items-center gap-0.5 rounded-lg border border-border bg-muted p-0.5",
        className,
      )}
    >
      <legend className="sr-only">Theme</legend>
      {themes.map((option) => {
        const Icon = icons[option];
        return (
          <label
            key={option}
            title={words[option]}
            className={cn(
              "inline-flex h-7 min-w-7 cursor-pointer items-center justify-center gap-1.5 rounded-md px-1.5 text-muted-foreground text-xs transition-colors hover:text-foreground",
              "has-checked:bg-card has-checked:text-foreground has-checked:shadow-xs dark:has-checked:bg-accent",
              "has-focus-visible:outline-2 has-focus-visible:outline-ring",
              withText && "px-2.5",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={theme === option}
              onChange={() => setTheme(option)}
              className="sr-only"
            />
            <Icon aria-hidden="true" className="size-3.5" />
            <span className={withText ? undefined : "sr-only"}>{words[option]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
