import { z } from "zod";
import type { AuditAction } from "./audit";
import type { Context } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { moment } from "./input";
import { fieldNotAllowed } from "./new-user-role";
import { demand, type Operation, type Requirement } from "./operation";
import { problem } from "./refusal";
import { resolveGrantableRoles } from "./safety-rules";

const maySetRole: Requirement = {
  permission: "user:set-role",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE,
};
const mayBan: Requirement = {
  permission: "user:ban",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_BAN_USERS,
};
const mayEnable: Requirement = {
  permission: "user:enable",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_ENABLE_USERS,
};
const mayDisable: Requirement = {
  permission: "user:disable",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_DISABLE_USERS,
};
const maySetEmail: Requirement = {
  permission: "user:set-email",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_SET_USERS_EMAIL,
};
const maySetPhone: Requirement = {
  permission: "user:set-phone",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_SET_USERS_PHONE_NUMBER,
};

/** Fields that need a permission of their own, and the shape each must have. */
const FIELDS: Record<
  string,
  { shape: z.ZodType; needs?: Requirement | ((value: unknown) => Requirement) }
> = {
  name: { shape: z.string().trim().min(1).max(200) },
  image: { shape: z.string().max(2_000).nullable() },
  email: { shape: z.email().max(254).toLowerCase(), needs: maySetEmail },
  emailVerified: { shape: z.boolean(), needs: maySetEmail },
  phoneNumber: { shape: z.string().max(50).nullable(), needs: maySetPhone },
  phoneNumberVerified: { shape: z.boolean(), needs: maySetPhone },
  role: { shape: z.union([z.string(), z.array(z.string())]), needs: maySetRole },
  banned: { shape: z.boolean(), needs: mayBan },
  banReason: { shape: z.string().max(500).nullable(), needs: mayBan },
  banExpires: { shape: moment.nullable(), needs: mayBan },
  isActive: {
    shape: z.boolean(),
    needs: (value) => (value === false ? mayDisable : mayEnable),
  },
};

/** Columns of the user table that a host app declared and lets people set. */
function extraFields({ context }: Context): ReadonlySet<string> {
  const declared = context.options.user?.additionalFields ?? {};
  return new Set(
    Object.entries(declared)
      .filter(([, field]) => field.input !== false)
      .map(([name]) => name),
  );
}

/** Whether this installation has the column at all (a phone number comes from another plugin). */
const exists = ({ context }: Context, field: string) =>
  ["name", "image", "email", "emailVerified"].includes(field) ||
  Object.hasOwn(context.tables.user?.fields ?? {}, field);

/**
 * A user's fields as an admin gave them, each checked: known, well-formed and
 * permitted to this actor (S2 for roles).
 * @throws 400 naming the field; 403 naming the permission.
 */
export async function checkUserFields(
  operation: Operation,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const extra = extraFields(operation.ctx);
  const checked: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input)) {
    const known = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (!known && extra.has(field)) {
      checked[field] = value;
      continue;
    }
    if (!known || !exists(operation.ctx, field)) throw fieldNotAllowed(field);
    const { needs } = known;
    if (needs) demand(operation.actor, typeof needs === "function" ? needs(value) : needs);
    const result = known.shape.safeParse(value);
    if (!result.success) {
      const { code, message } = CODES[field === "role" ? "INVALID_ROLE_TYPE" : "INVALID_FIELD"];
      const why = result.error.issues[0]?.message;
      throw problem("BAD_REQUEST", { code, message: `${message}: ${field}: ${why}` });
    }
    checked[field] =
      field === "role"
        ? await resolveGrantableRoles(operation, result.data as string | string[])
        : result.data;
  }
  return checked;
}

/** What the log calls an update, by the weightiest thing in it. */
export function actionOf(change: Record<string, unknown>): AuditAction {
  if (change.banned === true) return "user.banned";
  if (change.banned === false) return "user.unbanned";
  if (change.isActive === false) return "user.disabled";
  if (change.isActive === true) return "user.enabled";
  if ("role" in change) return "user.role_set";
  return "user.updated";
}
