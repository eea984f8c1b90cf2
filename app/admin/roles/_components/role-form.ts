import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";

const schema = z.object({
  name: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Give the role a name.")
    .max(100, "A name has at most 100 characters.")
    .regex(/^[^,]+$/, "A comma separates roles, so a name can't hold one."),
  description: z.string().trim().max(500, "Keep it within 500 characters."),
  permissions: z.array(z.string()),
});

export type RoleForm = z.infer<typeof schema>;

export const roleFormResolver = zodResolver(schema);
