import { mergeSchema } from "better-auth/db";
import type { PluginSchema, ResolvedOptions } from "./options";

/** The tables and columns that the plugin adds; `hidden` ones never leave the server. */
export const schema = {
  user: {
    fields: {
      role: { type: "string", required: false, input: false },
      banned: { type: "boolean", defaultValue: false, required: false, input: false },
      banReason: { type: "string", required: false, input: false },
      banExpires: { type: "date", required: false, input: false },
      isActive: { type: "boolean", defaultValue: true, required: false, input: false },
    },
  },
  session: {
    fields: {
      impersonatedBy: { type: "string", required: false, input: false },
      impersonationReason: { type: "string", required: false, input: false },
    },
  },
  globalRole: {
    fields: {
      name: { type: "string", required: true, unique: true, input: false },
      permissions: { type: "string", required: true, input: false },
      description: { type: "string", required: false, input: false },
      createdAt: { type: "date", required: true, input: false },
      updatedAt: { type: "date", required: true, input: false },
    },
  },
  globalModule: {
    fields: {
      key: { type: "string", required: true, unique: true, input: false },
      name: { type: "string", required: true, input: false },
      origins: { type: "string", required: true, input: false },
      denyMessage: { type: "string", required: false, input: false },
      enabled: { type: "boolean", required: true, input: false },
      createdAt: { type: "date", required: true, input: false },
      updatedAt: { type: "date", required: true, input: false },
    },
  },
  auditEvent: {
    fields: {
      // Set by the database where it keeps a chain.
      seq: { type: "number", bigint: true, required: false, input: false },
      createdAt: { type: "date", required: true, input: false },
      action: { type: "string", required: true, input: false },
      outcome: { type: "string", required: true, input: false },
      actorId: { type: "string", required: false, input: false },
      actorLabel: { type: "string", required: true, input: false },
      impersonatorId: { type: "string", required: false, input: false },
      impersonatorLabel: { type: "string", required: false, input: false },
      targetType: { type: "string", required: false, input: false },
      targetId: { type: "string", required: false, input: false },
      targetLabel: { type: "string", required: false, input: false },
      reason: { type: "string", required: false, input: false },
      before: { type: "string", required: false, input: false },
      after: { type: "string", required: false, input: false },
      ipAddress: { type: "string", required: false, input: false },
      userAgent: { type: "string", required: false, input: false },
      requestId: { type: "string", required: false, input: false },
      batchId: { type: "string", required: false, input: false },
      // The chain's, set by the database like seq.
      prevHash: { type: "string", required: false, input: false },
      hash: { type: "string", required: false, input: false },
    },
  },
  userNote: {
    fields: {
      userId: {
        type: "string",
        required: true,
        input: false,
        references: { model: "user", field: "id", onDelete: "cascade" },
      },
      authorId: { type: "string", required: false, input: false },
      authorLabel: { type: "string", required: true, input: false },
      text: { type: "string", required: true, input: false },
      createdAt: { type: "date", required: true, input: false },
      editedAt: { type: "date", required: false, input: false },
    },
  },
  panelPreference: {
    fields: {
      userId: {
        type: "string",
        required: true,
        input: false,
        references: { model: "user", field: "id", onDelete: "cascade" },
      },
      key: { type: "string", required: true, input: false },
      value: { type: "string", required: true, input: false },
      updatedAt: { type: "date", required: true, input: false },
    },
  },
  adminLock: {
    fields: {
      lockedAt: { type: "date", required: true, input: false },
    },
  },
} satisfies PluginSchema;

/** The schema with a host app's renames, without the tables it has no use for. */
export function schemaFor(
  options: Pick<
    ResolvedOptions,
    "schema" | "dynamicRoles" | "dynamicModules" | "allowRoleOnSignUp"
  >,
) {
  const unused = new Set([
    ...(options.dynamicRoles.enabled ? [] : ["globalRole"]),
    ...(options.dynamicModules.enabled ? [] : ["globalModule"]),
  ]);
  const user = {
    fields: {
      ...schema.user.fields,
      // Taken at sign-up only: hooks.ts judges it there and refuses it anywhere else.
      role: { ...schema.user.fields.role, input: options.allowRoleOnSignUp },
    },
  };
  const renamed = mergeSchema({ ...schema, user }, options.schema as never);
  return Object.fromEntries(
    Object.entries(renamed).filter(([table]) => !unused.has(table)),
  ) as typeof schema;
}
