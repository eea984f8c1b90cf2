/** What tells one kind of job from another, and how long it may be kept. */
export interface Kept {
  kind: "bulk" | "import";
  /** It may outlive the tab: it holds nothing but ids, and the names of whom it was refused for. */
  lasting: boolean;
}

/** What the keys of a kind's jobs begin with in the browser's storage. */
export const keyPrefix = ({ kind }: Kept) => `${kind}-job:`;

/** Whether it is worth fetching the code that reads stored jobs. */
export function mayBeStored(kept: Kept) {
  try {
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return keys.some((key) => key.startsWith(keyPrefix(kept)));
  } catch {
    // No storage, nothing in it.
    return false;
  }
}
