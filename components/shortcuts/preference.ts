/** Holds "off" where a person turned single-key shortcuts off in this browser. */
export const SHORTCUTS_COOKIE = "single-key-shortcuts";

/** Whether single keys do something, by what the cookie says; without one they do. */
export function singleKeysAreOn(cookie: string | undefined): boolean {
  return cookie !== "off";
}
