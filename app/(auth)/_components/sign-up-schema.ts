import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { newPassword } from "@/components/forms/password-schema";
import { emailAddress, personName } from "@/components/forms/person-fields";

export const signUpResolver = zodResolver(
  z.object({ name: personName, email: emailAddress, password: newPassword }),
);
