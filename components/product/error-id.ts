/** The id under which the server logged what it may not show. */
export function errorId(error: unknown) {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
