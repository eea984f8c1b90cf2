import type { DBFieldAttribute } from "@better-auth/core/db";
import type { AuditAction } from "./audit";
import type { Context } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { fieldNotAllowed } from "./new-user-role";
import { demand, type Operation, type Requirement } from "./operation";
import { problem } from "./refusal";
import { resolveGrantableRoles } from "./safety-rules";
import { extraFieldShape, userFieldShapes } from "./user-field-shapes";

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

/** Fields that need a permission of their own. */
const GUARDS: Partial<
  Record<keyof typeof userFieldShapes, Requirement | ((value: unknown) => Requirement)>
> = {
  email: maySetEmail,
  emailVerified: maySetEmail,
  phoneNumber: maySetPhone,
  phoneNumberVerified: maySetPhone,
  role: maySetRole,
  banned: mayBan,
  banReason: mayBan,
  banExpires: mayBan,
  isActive: (value) => (value === false ? mayDisable : mayEnable),
};

/** A column of the user table that a host app declared and lets people set. */
function extraField({ context }: Context, name: string) {
  const declared = context.options.user?.additionalFields ?? {};
  const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
  return field && field.input !== false ? field : undefined;
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
  const checked: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input)) {
    if (!isKnown(field)) {
      const extra = extraField(operation.ctx, field);
      if (!extra) throw fieldNotAllowed(field);
      checked[field] = await checkExtraField(field, extra, value);
      continue;
    }
    if (!exists(operation.ctx, field)) throw fieldNotAllowed(field);
    const needs = GUARDS[field];
    if (needs) demand(operation.actor, typeof needs === "function" ? needs(value) : needs);
    const result = userFieldShapes[field].safeParse(value);
    if (!result.success) throw impossible(field, result.error.issues[0]?.message);
    checked[field] =
      field === "role"
        ? await resolveGrantableRoles(operation, result.data as string | string[])
        : result.data;
  }
  return checked;
}

const isKnown = (field: string): field is keyof typeof userFieldShapes =>
  Object.hasOwn(userFieldShapes, field);

function impossible(field: string, why: string | undefined) {
  const { code, message } = CODES[field === "role" ? "INVALID_ROLE_TYPE" : "INVALID_FIELD"];
  return problem("BAD_REQUEST", { code, message: `${message}: ${field}: ${why}` });
}

/** By its declared type, and by the host app's own validator where there is one. */
async function checkExtraField(name: string, field: DBFieldAttribute, value: unknown) {
  const result = extraFieldShape(field).safeParse(value);
  if (!result.success) throw impossible(name, result.error.issues[0]?.message);
  const validator = field.validator?.input;
  if (!validator || result.data === null) return result.data;
  const judged = await validator["~standard"].validate(result.data);
  if (judged.issues) throw impossible(name, judged.issues[0]?.message);
  return judged.value;
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
