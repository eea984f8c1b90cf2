/**
 * Does what can wait until the browser has nothing more urgent to do, and until
 * `timeout` milliseconds have gone by at the latest.
 * @returns forgets it again
 */
export function whenIdle(work: () => void, timeout = 2_000): () => void {
  // Safari has no requestIdleCallback.
  if (!window.requestIdleCallback) {
    const timer = setTimeout(work, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout });
  return () => cancelIdleCallback(handle);
}
