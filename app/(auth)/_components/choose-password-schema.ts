import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { newPassword } from "@/components/forms/password-schema";

export const choosePasswordResolver = zodResolver(z.object({ password: newPassword }));
