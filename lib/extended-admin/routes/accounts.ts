import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { userTarget } from "../audit";
import { userChanges } from "../audited-user";
import { remove } from "../changes/access";
import { changesUser } from "../changes/change";
import { type PendingMail, prepareMail, sendPrepared } from "../changes/mail";
import type { Context } from "../context";
import { writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import type { RolesGiven } from "../inferred";
import { calledWith, roleInput, userId } from "../input";
import { requireMailer } from "../mailer";
import { splitNames } from "../names";
import { fieldNotAllowed } from "../new-user-role";
import { demand, type Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { forgetPasswordLinks } from "../password-links";
import { notifyOfPassword } from "../password-notice";
import { personShape } from "../person-input";
import { problem, refusal } from "../refusal";
import { refuseLosingLastAdmin, refuseReachingUp, resolveGrantableRoles } from "../safety-rules";
import { endImpersonationsBy, endOtherSessions } from "../sessions";
import type { AdminUser } from "../types";
import { statusFlags } from "../user-directory";
import { actionOf, checkUserFields } from "../user-fields";
import { requireUser, toAdminUser, updateUser } from "../users";

export const createBody = z.strictObject({
  ...personShape,
  password: z.string().optional().describe("Without one, no credential account is made"),
  invite: z
    .boolean()
    .optional()
    .describe("Sends a link to choose a password; the answer says in `invitation` if it left"),
  role: roleInput.optional(),
  data: z.record(z.string(), z.unknown()).optional().describe("More fields of the user"),
});

const updateBody = z.strictObject({ userId, data: z.record(z.string(), z.unknown()) });

const passwordBody = z.strictObject({
  userId,
  newPassword: z.string().nonempty("newPassword cannot be empty"),
});

const maySetRole = {
  permission: "user:set-role",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE,
} as const;

/** S8: the app's own limits on passwords hold here too. */
function requirePassword(ctx: Context, password: string) {
  const { minPasswordLength, maxPasswordLength } = ctx.context.password.config;
  if (password.length < minPasswordLength) throw problem("BAD_REQUEST", CODES.PASSWORD_TOO_SHORT);
  if (password.length > maxPasswordLength) throw problem("BAD_REQUEST", CODES.PASSWORD_TOO_LONG);
}

/** What TypeScript lets callers of create-user write. */
type CreateUser<Options> = Omit<z.input<typeof createBody>, "role"> & {
  role?: RolesGiven<Options>;
};

export const accountRoutes = <Options>(options: ResolvedOptions) => ({
  ...writes(options, "createUser", "create-user", calledWith<CreateUser<Options>>()(createBody), {
    action: "user.created",
    requires: { permission: "user:create", error: CODES.YOU_ARE_NOT_ALLOWED_TO_CREATE_USERS },
    async run(operation, input) {
      const { ctx } = operation;
      const { role: roleInData, ...data } = input.data ?? {};
      const role = await roleToGive(operation, input.role ?? roleInData);
      for (const field of ["email", "name", "id", "password"]) {
        if (Object.hasOwn(data, field)) throw fieldNotAllowed(field);
      }
      const fields = await checkUserFields(operation, data);
      if (input.password !== undefined) requirePassword(ctx, input.password);
      if (input.invite) {
        if (input.password !== undefined)
          throw problem("BAD_REQUEST", CODES.INVITATION_WITH_PASSWORD);
        requireMailer(options);
      }
      const email = input.email.toLowerCase();
      await requireFreeEmail(ctx, email);
      const user = (await ctx.context.internalAdapter.createUser(
        { ...fields, email, name: input.name, role },
        { method: "admin" },
      )) as unknown as AdminUser;
      if (input.password !== undefined) await setPassword(ctx, user.id, input.password);
      await operation.record({
        target: userTarget(user),
        after: userChanges(ctx, {}, user).after,
      });
      const invitation = input.invite ? await prepareMail(operation, "invite", user) : null;
      return { user, invitation };
    },
    async respond(ctx, { user, invitation }) {
      const created = { user: toAdminUser(ctx, { ...user }) };
      if (!invitation) return created;
      return { ...created, invitation: await invitationOutcome(ctx, options, invitation) };
    },
  }),

  ...writes(options, "adminUpdateUser", "update-user", updateBody, {
    action: "user.updated",
    requires: { permission: "user:update", error: CODES.YOU_ARE_NOT_ALLOWED_TO_UPDATE_USERS },
    target: (input) => ({ type: "user", id: input.userId }),
    async run(operation, input) {
      const { ctx, actor } = operation;
      if (Object.keys(input.data).length === 0)
        throw problem("BAD_REQUEST", CODES.NO_DATA_TO_UPDATE);
      if (Object.hasOwn(input.data, "password")) {
        throw problem("BAD_REQUEST", CODES.PASSWORD_CANNOT_BE_UPDATED_VIA_UPDATE_USER);
      }
      if (Object.hasOwn(input.data, "id")) {
        throw problem("BAD_REQUEST", CODES.USER_ID_CANNOT_BE_UPDATED);
      }
      const change = await checkUserFields(operation, input.data);
      const before = await requireUser(operation, input.userId);
      await refuseReachingUp(operation, before);
      if (actor.user?.id === before.id && change.banned === true) {
        throw refusal(CODES.YOU_CANNOT_BAN_YOURSELF, { status: "BAD_REQUEST" });
      }
      if (actor.user?.id === before.id && change.isActive === false) {
        throw refusal(CODES.YOU_CANNOT_DISABLE_YOURSELF, { status: "BAD_REQUEST" });
      }
      await refuseLosingLastAdmin(operation, before, change);
      if (typeof change.email === "string") await requireFreeEmail(ctx, change.email, before.id);
      const after = await updateUser(operation, before.id, change);
      // A link that went to the old address is not for whoever reads that one now.
      if (before.email !== after.email) await forgetPasswordLinks(ctx, before.id);
      if (statusFlags(after, new Date()).blocked) await operation.endAccess(before.id);
      else if (before.role !== after.role) await endImpersonationsBy(ctx, before.id);
      await operation.record({
        action: actionOf(change),
        target: userTarget(before),
        reason: typeof change.banReason === "string" ? change.banReason : null,
        ...userChanges(ctx, before, after),
      });
      return toAdminUser(ctx, { ...after });
    },
  }),

  ...writes(options, "setUserPassword", "set-user-password", passwordBody, {
    action: "user.password_set",
    requires: {
      permission: "user:set-password",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_SET_USERS_PASSWORD,
    },
    target: (input) => ({ type: "user", id: input.userId }),
    async run(operation, input) {
      const { ctx } = operation;
      requirePassword(ctx, input.newPassword);
      const user = await requireUser(operation, input.userId);
      await refuseReachingUp(operation, user);
      // First: a sign-in under way waits for this row, and then sees the new password.
      await updateUser(operation, user.id, { updatedAt: new Date() });
      await setPassword(ctx, user.id, input.newPassword);
      await endOtherSessions(operation, user.id);
      await forgetPasswordLinks(ctx, user.id);
      await operation.record({ target: userTarget(user) });
      return { user, actor: operation.actor };
    },
    async respond(ctx, { user, actor }) {
      await notifyOfPassword(ctx, options.mailer, actor, user);
      return { status: true };
    },
  }),

  ...changesUser(options, "removeUser", "remove-user", {}, remove, () => ({ success: true })),
});

/** The roles a new user gets; any but the default needs the permission to give roles. */
export async function roleToGive(operation: Operation, wanted: unknown): Promise<string> {
  const { defaultRole } = operation.options;
  if (wanted === undefined) return resolveGrantableRoles(operation, defaultRole);
  const parsed = roleInput.safeParse(wanted);
  if (!parsed.success) throw problem("BAD_REQUEST", CODES.INVALID_ROLE_TYPE);
  const role = parsed.data;
  if (splitNames(role).join() !== defaultRole) demand(operation.actor, maySetRole);
  return resolveGrantableRoles(operation, role);
}

/** The user is there whether or not the invitation left: the answer says both. */
async function invitationOutcome(
  ctx: Context,
  options: ResolvedOptions,
  invitation: PendingMail,
): Promise<{ sent: boolean; problem: string | null }> {
  try {
    await sendPrepared(ctx, options, invitation);
    return { sent: true, problem: null };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { sent: false, problem: error.message };
  }
}

async function requireFreeEmail(ctx: Context, email: string, exceptFor?: string) {
  const holder = await ctx.context.internalAdapter.findUserByEmail(email);
  if (holder && holder.user.id !== exceptFor) {
    throw problem("BAD_REQUEST", CODES.USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL);
  }
}

async function setPassword(ctx: Context, id: string, password: string) {
  const { internalAdapter } = ctx.context;
  const hash = await ctx.context.password.hash(password);
  const accounts = await internalAdapter.findAccounts(id);
  if (accounts.some(({ providerId }) => providerId === "credential")) {
    await internalAdapter.updatePassword(id, hash);
    return;
  }
  await internalAdapter.createAccount({
    userId: id,
    providerId: "credential",
    accountId: id,
    password: hash,
  });
}
