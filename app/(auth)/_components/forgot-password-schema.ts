import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { emailAddress } from "@/components/forms/person-fields";

export const forgotPasswordResolver = zodResolver(z.object({ email: emailAddress }));
