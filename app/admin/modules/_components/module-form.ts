import { z } from "zod";
import { notAnOrigin, originFrom } from "@/lib/extended-admin/origins";

/** The texts of an "one a line" box; commas and spaces separate as well, as in what one pastes. */
const linesOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);

export const moduleFormSchema = z.object({
  key: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Give the module a key.")
    .max(100, "A key has at most 100 characters.")
    .refine((key) => key !== "*", "* stands for every module, so none can be called that."),
  name: z
    .string()
    .trim()
    .min(1, "Give the module a name.")
    .max(200, "A name has at most 200 characters."),
  origins: z.string().superRefine((text, ctx) => {
    const lines = linesOf(text);
    const fail = (message: string) => ctx.addIssue({ code: "custom", message });
    const stray = lines.find((line) => originFrom(line) === null);
    if (lines.length === 0) fail("Name at least one origin, such as https://app.example.com.");
    else if (stray !== undefined) fail(`${notAnOrigin(stray)}, without a path.`);
    else if (lines.length > 100) fail("A module has at most 100 origins.");
  }),
  denyMessage: z.string().trim().max(500, "Keep it within 500 characters."),
  enabled: z.boolean(),
});

export type ModuleForm = z.infer<typeof moduleFormSchema>;

/** The origins in the box as browsers send them, each once; what is none is left out. */
export function originsIn(text: string): string[] {
  const origins = linesOf(text).map(originFrom);
  return [...new Set(origins.filter((origin) => origin !== null))];
}

/**
 * Whether saving could shut out the person who saves: the module would guard the
 * origin that they are at, and none of their roles has it.
 */
export function shutsOut(
  { key, origins, enabled }: Pick<ModuleForm, "key" | "origins" | "enabled">,
  here: string,
  ownModules: readonly string[],
): boolean {
  if (!enabled || !originsIn(origins).includes(here)) return false;
  return !ownModules.includes("*") && !ownModules.includes(key);
}
