import type { KeyValues } from "@/lib/redis/key-values";

/** Values in this process's memory, which end when their time is over; can be cut off. */
export function memoryValues() {
  const kept = new Map<string, { text: string; ends: number }>();
  let isDown = false;

  /** In one go, so that twenty at once don't find the same. */
  function alive(key: string) {
    if (isDown) throw new Error("nobody there");
    const found = kept.get(key);
    return found && found.ends > Date.now() ? found : undefined;
  }

  return {
    async get(key) {
      return alive(key)?.text ?? null;
    },
    async set(key, text, seconds) {
      alive(key);
      kept.set(key, { text, ends: Date.now() + seconds * 1000 });
    },
    async delete(key) {
      alive(key);
      kept.delete(key);
    },
    async increment(key, seconds) {
      const found = alive(key);
      const next = found
        ? { ...found, text: String(Number(found.text) + 1) }
        : { text: "1", ends: Date.now() + seconds * 1000 };
      kept.set(key, next);
      return Number(next.text);
    },
    /** All that is kept, by key. */
    async all() {
      return new Map([...kept].map(([key, { text }]) => [key, text]));
    },
    async clear() {
      kept.clear();
    },
    /** Ends and begins again, with nothing in it. */
    async restart() {
      kept.clear();
    },
    /** Whether calls fail. */
    async setDown(down: boolean) {
      isDown = down;
    },
    async close() {},
  } satisfies KeyValues & Record<string, unknown>;
}

export type TestValues = ReturnType<typeof memoryValues>;
