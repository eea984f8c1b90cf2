"use client";

import { useRef, useState } from "react";

/** Changes within this time, in milliseconds, are remembered together. */
const PAUSE = 400;

/**
 * Something that a person has arranged, remembered by the server for them. It
 * holds on screen at once; if it can't be remembered, that is said, and it holds
 * until the page is left.
 * @param onAnswer told of what was to be remembered last, and whether it is
 */
export function usePreference<Value>(
  key: string,
  first: Value,
  serialize: (value: Value) => string | null,
  onAnswer?: (value: Value, remembered: boolean) => void,
) {
  const [value, setValue] = useState(first);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // One after the other, so that the last change is the one that is remembered.
  const line = useRef<Promise<void>>(Promise.resolve());

  function change(next: Value) {
    setValue(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      line.current = line.current.then(async () => {
        const remembered = await remember(key, serialize(next));
        onAnswer?.(next, remembered);
      });
    }, PAUSE);
  }
  return [value, change] as const;
}

/** Has the server remember it; where it doesn't, says so and returns false. */
async function remember(key: string, value: string | null): Promise<boolean> {
  const [{ authClient }, { sentenceOf }] = await Promise.all([
    import("@/lib/auth/client"),
    import("./use-admin-action"),
  ]);
  const problem = await authClient.extendedAdmin.setPreference({ key, value }).then(
    ({ error }) => (error ? sentenceOf(error) : null),
    () => "The server could not be reached.",
  );
  if (!problem) return true;
  const { toast } = await import("sonner");
  toast.error("This could not be remembered", { description: problem });
  return false;
}
