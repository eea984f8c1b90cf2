/** How long, in milliseconds, the same refusal or failure counts as a repetition. */
export const REPETITION = 60_000;

/** Keys beyond this many are forgotten, oldest first: a flood must not fill the memory either. */
const MOST_KEYS = 10_000;

/** What was put on record a moment ago, for each database adapter of this process. */
const recent = new WeakMap<object, Map<string, number>>();

/**
 * Claims a refusal for recording: true for the first of its kind in a minute,
 * however many arrive at once. `forget` gives the claim back, when the record
 * could not be written.
 */
export function claimRecord(database: object, key: string, now = Date.now()) {
  const keys = recent.get(database) ?? new Map<string, number>();
  recent.set(database, keys);
  const last = keys.get(key);
  if (last !== undefined && now - last < REPETITION) return { first: false, forget: () => {} };
  keys.delete(key);
  keys.set(key, now);
  const [oldest] = keys.keys();
  if (keys.size > MOST_KEYS && oldest !== undefined) keys.delete(oldest);
  return { first: true, forget: () => void keys.delete(key) };
}
