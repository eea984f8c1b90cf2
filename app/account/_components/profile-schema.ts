import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { personName } from "@/components/forms/person-fields";

export const profileResolver = zodResolver(z.object({ name: personName }));
