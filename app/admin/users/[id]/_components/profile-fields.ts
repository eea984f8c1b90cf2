import { toLocalInput } from "@/lib/format-time";
import type { ProfileForm, ProfileValues } from "./profile-schema";

/** A field of the fork's users beside the usual ones, as the form offers it. */
export interface ProfileField {
  name: string;
  /** Better Auth's types; a list of texts is a choice of one of them. */
  type: string | readonly string[];
  required: boolean;
}

/** What a control holds: a text, or whether it is ticked. */
type Control = string | boolean;

/** "seatsInUse" as "Seats in use". */
export function fieldLabel(name: string) {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isList = (type: ProfileField["type"]) => type === "string[]" || type === "number[]";

/** A stored value as its control shows it. */
export function toControl({ type }: ProfileField, value: unknown): Control {
  if (type === "boolean") return value === true;
  if (value === null || value === undefined) return "";
  if (type === "date") return toLocalInput(new Date(value as string | Date));
  if (isList(type)) return Array.isArray(value) ? value.join("\n") : String(value);
  return type === "json" ? JSON.stringify(value, null, 2) : String(value);
}

/** What update-user is sent for what a control holds; undefined where it is nothing possible. */
export function fromControl(field: ProfileField, control: Control): unknown {
  if (typeof control === "boolean") return control;
  const text = control.trim();
  if (isList(field.type)) {
    const lines = text.split("\n").map((line) => line.trim());
    const items = lines.filter(Boolean);
    return field.type === "number[]" ? items.map(Number) : items;
  }
  if (text === "") return field.required && field.type === "string" ? "" : null;
  switch (field.type) {
    case "number":
      return Number(text);
    case "date": {
      const date = new Date(text);
      return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
    }
    case "json":
      try {
        return JSON.parse(text);
      } catch {
        return undefined;
      }
    default:
      return text;
  }
}

/** Which controls were touched, as react-hook-form says it. */
type Touched = Partial<Record<Exclude<keyof ProfileForm, "extra">, boolean>> & {
  extra?: Partial<Record<string, boolean>>;
};

/** Only what was changed: the rest may have been changed by somebody else meanwhile. */
export function changedData(
  values: ProfileValues,
  touched: Touched,
  extra: readonly ProfileField[],
): Record<string, unknown> {
  const usual = (["name", "email", "emailVerified", "image"] as const).filter(
    (field) => touched[field],
  );
  const own = extra.filter(({ name }) => touched.extra?.[name]);
  return {
    ...Object.fromEntries(usual.map((field) => [field, values[field]])),
    ...Object.fromEntries(
      own.map((field) => [field.name, fromControl(field, values.extra[field.name] ?? "")]),
    ),
  };
}
