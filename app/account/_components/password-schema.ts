import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { newPassword } from "@/components/forms/password-schema";

export const passwordResolver = zodResolver(
  z
    .object({
      currentPassword: z.string().min(1, "Enter your current password."),
      newPassword,
      revokeOtherSessions: z.boolean(),
    })
    .refine((values) => values.newPassword !== values.currentPassword, {
      path: ["newPassword"],
      error: "That is your current password. Choose another one.",
    }),
);
