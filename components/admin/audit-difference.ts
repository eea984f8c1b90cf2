/** Of one field of an event: which things came and went, or what it was and is. */
export type Difference = { field: string } & (
  | { kind: "set"; added: string[]; removed: string[]; kept: string[] }
  | { kind: "value"; before: unknown; after: unknown }
);

type Fields = Record<string, unknown> | null;

const isNothing = (value: unknown) => value === null || value === undefined || value === "";

/** Some fields hold JSON as text; any other text is itself. */
function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);

/** The members of what is a set whatever it looks like; null for what is none. */
function membersOf(field: string, value: unknown): string[] | null {
  // Roles are stored as "support, billing".
  if (field === "role" && typeof value === "string") {
    return value.split(",").flatMap((name) => name.trim() || []);
  }
  if (Array.isArray(value)) return value.every(isPlain) ? value.map(String) : null;
  if (value === null || typeof value !== "object") return null;
  const entries = Object.entries(value);
  if (entries.length === 0) return [];
  // Permissions: { user: ["ban", "list"] } is user:ban and user:list.
  const members = entries.map(([key, each]) =>
    Array.isArray(each) && each.every(isPlain) ? each.map((one) => `${key}:${one}`) : null,
  );
  return members.every((each) => each !== null) ? members.flat() : null;
}

function differenceOf(field: string, was: unknown, is: unknown): Difference | null {
  const [before, after] = [unpacked(was), unpacked(is)];
  const [old, fresh] = [before, after].map((value) =>
    isNothing(value) ? [] : membersOf(field, value),
  );
  const isSet = !(isNothing(before) && isNothing(after)) && old && fresh;
  if (isSet) {
    const [olds, freshes] = [new Set(old), new Set(fresh)];
    const added = [...freshes].filter((each) => !olds.has(each));
    const removed = [...olds].filter((each) => !freshes.has(each));
    if (added.length === 0 && removed.length === 0) return null;
    const kept = [...olds].filter((each) => freshes.has(each));
    return { field, kind: "set", added, removed, kept };
  }
  if (isNothing(before) && isNothing(after)) return null;
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return { field, kind: "value", before, after };
}

/**
 * What an event changed, field by field. Never throws: what has a shape of its
 * own is compared as a whole.
 */
export function differences(before: Fields, after: Fields): Difference[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].flatMap((field) => {
    const own = (values: Fields) =>
      values && Object.hasOwn(values, field) ? values[field] : undefined;
    return differenceOf(field, own(before), own(after)) ?? [];
  });
}

export type ShownValue =
  | { kind: "nothing" }
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "time"; at: Date };

/** How a single value is put to people. */
export function shownValue(value: unknown): ShownValue {
  if (isNothing(value)) return { kind: "nothing" };
  if (typeof value === "boolean") return { kind: "text", text: value ? "yes" : "no" };
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) {
      const at = new Date(value);
      if (!Number.isNaN(at.getTime())) return { kind: "time", at };
    }
    return { kind: "text", text: value };
  }
  if (typeof value === "number") return { kind: "text", text: String(value) };
  return { kind: "code", text: JSON.stringify(value, null, 2) };
}
