import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { emailAddress } from "@/components/forms/person-fields";

export const signInResolver = zodResolver(
  z.object({
    email: emailAddress,
    password: z.string().min(1, "Enter your password."),
    rememberMe: z.boolean(),
  }),
);
