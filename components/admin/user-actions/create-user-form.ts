import { z } from "zod";
import { newPassword } from "@/components/forms/password-schema";
import { personShape } from "@/lib/extended-admin/person-input";

/** How somebody who is created gets in. */
export const accessChoices = ["invite", "password", "none"] as const;
export type AccessChoice = (typeof accessChoices)[number];

/** What the endpoint takes, in words for a form. */
const takenBy = (schema: z.ZodType, sentence: string) =>
  z
    .string()
    .trim()
    .refine((value) => schema.safeParse(value).success, sentence);

export const createUserSchema = z
  .object({
    name: takenBy(personShape.name, "Enter a name of at most 200 characters."),
    email: takenBy(personShape.email, "Enter an e-mail address, such as name@example.com."),
    roles: z.array(z.string()).min(1, "Choose at least one role."),
    access: z.enum(accessChoices),
    password: z.string(),
  })
  .superRefine(({ access, password }, ctx) => {
    if (access !== "password") return;
    const { error } = newPassword.safeParse(password);
    for (const { message } of error?.issues ?? []) {
      ctx.addIssue({ code: "custom", path: ["password"], message });
    }
  });

export type CreateUserForm = z.infer<typeof createUserSchema>;

/** The endpoint's input. Roles only where the person may give any: without, it is the default. */
export function createUserInput(values: CreateUserForm, mayGiveRoles: boolean) {
  const { name, email, roles, access, password } = values;
  return {
    name,
    email,
    ...(mayGiveRoles ? { role: roles } : {}),
    ...(access === "invite" ? { invite: true } : {}),
    ...(access === "password" ? { password } : {}),
  };
}

/** Which field a refusal is about; null where it is about the whole. */
export function fieldOf(code: string | undefined): "email" | "password" | null {
  if (code?.startsWith("PASSWORD_TOO_")) return "password";
  return code === "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL" ? "email" : null;
}
