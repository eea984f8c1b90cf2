import { z } from "zod";
import { moment } from "./input";

/**
 * What a user's fields may hold: update-user checks by it, and so does a form
 * before it sends anything.
 */
export const userFieldShapes = {
  name: z.string().trim().min(1, "Enter a name.").max(200, "A name has at most 200 characters."),
  image: z.string().max(2_000, "An address has at most 2,000 characters.").nullable(),
  email: z
    .email("Enter an e-mail address, such as name@example.com.")
    .max(254, "An e-mail address has at most 254 characters.")
    .toLowerCase(),
  emailVerified: z.boolean(),
  phoneNumber: z.string().max(50).nullable(),
  phoneNumberVerified: z.boolean(),
  role: z.union([z.string(), z.array(z.string())]),
  banned: z.boolean(),
  banReason: z.string().max(500).nullable(),
  banExpires: moment.nullable(),
  isActive: z.boolean(),
} as const;

/** A field that a host app added to its users, as far as its shape goes. */
export interface ExtraField {
  /** Better Auth's types; a list of texts is a choice of one of them. */
  type: string | readonly string[];
  required?: boolean | undefined;
}

/** What such a field may hold; null empties it where it isn't required. */
export function extraFieldShape({ type, required }: ExtraField): z.ZodType {
  const shape = shapeOfType(type);
  return required === false ? shape.nullable() : shape;
}

function shapeOfType(type: ExtraField["type"]): z.ZodType {
  if (typeof type !== "string") return z.enum([...type] as [string, ...string[]]);
  switch (type) {
    case "string":
      return z.string();
    case "number":
      return z.number("Enter a number.");
    case "boolean":
      return z.boolean();
    case "date":
      return moment;
    case "string[]":
      return z.array(z.string());
    case "number[]":
      return z.array(z.number());
    default:
      return z.unknown();
  }
}
