import { generateId } from "@better-auth/core/utils/id";
import { z } from "zod";
import { userTarget } from "../audit";
import { userChanges } from "../audited-user";
import { batchId, MAX_BULK, outcomeOf, preparation } from "../changes/change";
import { writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { isRefusal, problem } from "../refusal";
import type { AdminUser, ImportOutcome } from "../types";
import { createBody, roleToGive } from "./accounts";

// Wider than what a user may have: a line that is wrong is told so, the others go on.
const line = z.strictObject({
  email: z.string().max(2_000),
  name: z.string().max(2_000),
  role: z.string().max(2_000).optional().describe("Without one, the default role"),
});
type Line = z.output<typeof line>;

const importBody = z.strictObject({
  users: z.array(line).min(1).max(MAX_BULK).describe("At most a hundred lines"),
  dryRun: z.boolean().optional().describe("Judge every line, and create nobody"),
  batchId,
});

/** A user as a line of an import may describe one: what create-user takes. */
const { email: emailShape, name: nameShape } = createBody.shape;

export const importRoutes = (options: ResolvedOptions) => ({
  /**
   * The rules are create-user's. One transaction; each line is judged alone. Who
   * exists already is left as they are, so a request that is repeated because its
   * answer was lost makes nobody twice.
   */
  ...writes(options, "importUsers", "import-users", importBody, {
    action: "user.created",
    requires: { permission: "user:create", error: CODES.YOU_ARE_NOT_ALLOWED_TO_CREATE_USERS },
    mayDoNothing: true,
    async run(operation, { users, dryRun = false, batchId: batch = generateId(16) }) {
      const judge = await judgeOf(operation, users);
      const results: ImportOutcome[] = [];
      for (const user of users) {
        const judged = await preparation(judge(user));
        const made =
          judged && "email" in judged && !dryRun
            ? await preparation(create(operation, judged, batch))
            : judged;
        // A dry run asks what is possible: it is no attempt to do it.
        if (isRefusal(made) && !dryRun) {
          operation.refuse({ target: undefined, error: made, batchId: batch });
        }
        results.push({ email: user.email, ...outcomeOf(made) });
      }
      return { batchId: batch, dryRun, results };
    },
  }),
});

/**
 * Judges one line after the other.
 * @returns the line as it is stored; null for somebody who exists already
 * @throws what create-user would answer
 */
async function judgeOf(operation: Operation, lines: readonly Line[]) {
  const taken = await existing(operation, lines);
  const seen = new Set<string>();
  // A file names few roles, and each many times.
  const roles = new Map<string, Promise<string>>();
  const roleOf = (wanted: string) => {
    const role = roles.get(wanted) ?? roleToGive(operation, wanted || undefined);
    roles.set(wanted, role);
    return role;
  };
  return async (given: Line) => {
    const email = wellFormed("email", emailShape, given.email.trim()).toLowerCase();
    if (seen.has(email)) throw problem("BAD_REQUEST", CODES.EMAIL_IS_GIVEN_TWICE);
    seen.add(email);
    if (taken.has(email)) return null;
    const name = wellFormed("name", nameShape, given.name);
    const role = await roleOf(given.role?.trim() ?? "");
    return { email, name, role };
  };
}

function wellFormed(field: string, shape: z.ZodType<string>, value: string): string {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const { code, message } = CODES[field === "email" ? "INVALID_EMAIL" : "INVALID_FIELD"];
  const why = result.error.issues[0]?.message;
  const sentence = why === message ? message : `${message}: ${field}: ${why}`;
  throw problem("BAD_REQUEST", { code, message: sentence });
}

async function existing({ adapter }: Operation, lines: readonly Line[]) {
  const emails = [...new Set(lines.map(({ email }) => email.trim().toLowerCase()))];
  const users = await adapter.findMany<AdminUser>({
    model: "user",
    where: [{ field: "email", operator: "in", value: emails }],
    limit: emails.length,
  });
  return new Set(users.map(({ email }) => email.toLowerCase()));
}

async function create(
  { ctx, record }: Operation,
  fields: { email: string; name: string; role: string },
  batch: string,
) {
  const user = (await ctx.context.internalAdapter.createUser(fields, {
    method: "admin",
  })) as unknown as AdminUser;
  await record({
    target: userTarget(user),
    after: userChanges(ctx, {}, user).after,
    batchId: batch,
  });
  return user;
}
