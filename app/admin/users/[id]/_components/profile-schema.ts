import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { extraFieldShape, userFieldShapes } from "@/lib/extended-admin/user-field-shapes";
import { fromControl, type ProfileField } from "./profile-fields";

function isImageAddress(text: string) {
  return text === "" || /^https?:\/\/[^\s/]+/.test(text) || text.startsWith("data:image/");
}

/** The form's checks: the endpoint's own shapes, behind what a control can hold. */
export function profileSchema(extra: readonly ProfileField[]) {
  return z.object({
    name: userFieldShapes.name,
    email: z.string().trim().pipe(userFieldShapes.email),
    emailVerified: userFieldShapes.emailVerified,
    image: z
      .string()
      .trim()
      .refine(isImageAddress, "Enter an address that begins with https://.")
      .transform((text) => text || null)
      .pipe(userFieldShapes.image),
    extra: z.record(z.string(), z.union([z.string(), z.boolean()])).superRefine((controls, ctx) => {
      for (const field of extra) {
        const value = fromControl(field, controls[field.name] ?? "");
        const result = extraFieldShape(field).safeParse(value);
        if (value !== undefined && result.success) continue;
        const message = problemWith(field, value);
        ctx.addIssue({ code: "custom", path: [field.name], message });
      }
    }),
  });
}

function problemWith({ type }: ProfileField, value: unknown) {
  if (value === null) return "This is needed.";
  if (type === "number") return "Enter a number.";
  if (type === "number[]") return "Enter numbers, one a line.";
  if (type === "date") return "Choose a day and a time.";
  return type === "json" ? "This is not JSON." : "This value is not possible.";
}

type ProfileSchema = ReturnType<typeof profileSchema>;
export type ProfileForm = z.input<ProfileSchema>;
export type ProfileValues = z.output<ProfileSchema>;

export const profileResolver = (extra: readonly ProfileField[]) =>
  zodResolver(profileSchema(extra));
