/** What is asked of Redis: texts under keys, for a time, and counters. */
export interface KeyValues {
  get(key: string): Promise<string | null>;
  /** Keeps a text for so many seconds. */
  set(key: string, text: string, seconds: number): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Counts one more under a key and says how many that makes. The first one
   * starts the time after which counting begins anew; later ones don't move it.
   */
  increment(key: string, seconds: number): Promise<number>;
}
