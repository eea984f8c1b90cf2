/**
 * Role names out of a comma-separated text or a list: trimmed, lower-case, once
 * each, in the order given. Empty ones are dropped.
 */
export function splitNames(input: string | readonly string[] | null | undefined): string[] {
  const parts = typeof input === "string" ? [input] : (input ?? []);
  const names = parts.flatMap((part) => part.split(",")).map((name) => name.trim().toLowerCase());
  return [...new Set(names.filter(Boolean))];
}
