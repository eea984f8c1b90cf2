import { APIError } from "@better-auth/core/error";
import { z } from "zod";
import type { AuditTarget } from "../audit";
import { changesOf } from "../audit";
import { moduleDirectoryOf } from "../context";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { userId } from "../input";
import { loadModules, type ModuleRow, normalizeKey, originsOf } from "../module-rows";
import { judgeOrigin } from "../modules";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { notAnOrigin, originFrom } from "../origins";
import { type GlobalRoleRow, loadDynamicRoles } from "../permissions";
import { problem, refusal } from "../refusal";
import type { Permissions } from "../types";
import { refuseOutdated, unchangedSince } from "../unchanged-since";
import { requireUser } from "../users";

/** In a role, `*` stands for every module, so none can be called that. */
const key = z
  .string()
  .transform(normalizeKey)
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^(?!\*$)/, "must not be *"),
  );

/** `https://host[:port]`, and nothing after it: what a browser sends as Origin. */
const origin = z
  .string()
  .trim()
  .max(255)
  .transform((text, ctx) => {
    const found = originFrom(text);
    if (found !== null) return found;
    ctx.addIssue({ code: "custom", message: notAnOrigin(text) });
    return z.NEVER;
  });

const origins = z
  .array(origin)
  .min(1)
  .max(100)
  .transform((list) => [...new Set(list)]);
const name = z.string().trim().min(1).max(200);
const denyMessage = z.string().trim().max(500);

const createBody = z.strictObject({
  key,
  name,
  origins,
  denyMessage: denyMessage.optional(),
  enabled: z.boolean().optional(),
});

const updateBody = z.strictObject({
  key,
  data: z.strictObject({
    name: name.optional(),
    origins: origins.optional(),
    denyMessage: denyMessage.nullish(),
    enabled: z.boolean().optional(),
    newKey: key.optional(),
  }),
  unchangedSince,
});

const byKey = z.strictObject({ key });
const testQuery = z.strictObject({ userId, origin });

const targetOf = (input: { key: string }): AuditTarget => ({ type: "module", id: input.key });

const audited = ["key", "name", "origins", "denyMessage", "enabled"] as const;

export const moduleRoutes = (options: ResolvedOptions) => ({
  ...writes(options, "createModule", "create-module", createBody, {
    action: "module.created",
    requires: {
      permission: "role:create",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_CREATE_A_ROLE,
    },
    target: targetOf,
    async run(operation, input) {
      requireModules(options);
      if (await findModule(operation, input.key)) {
        throw problem("BAD_REQUEST", CODES.MODULE_KEY_IS_ALREADY_TAKEN);
      }
      const now = new Date();
      const row = await operation.adapter.create<Record<string, unknown>, ModuleRow>({
        model: "globalModule",
        data: {
          key: input.key,
          name: input.name,
          origins: JSON.stringify(input.origins),
          denyMessage: input.denyMessage || null,
          enabled: input.enabled ?? true,
          createdAt: now,
          updatedAt: now,
        },
      });
      await operation.record({ target: targetOf(row), ...changesOf({}, row, audited) });
      return { success: true, module: toModule(row) };
    },
  }),

  ...writes(options, "updateModule", "update-module", updateBody, {
    action: "module.updated",
    requires: {
      permission: "role:update",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_UPDATE_A_ROLE,
    },
    target: targetOf,
    async run(operation, { key: oldKey, data, unchangedSince: seen }) {
      requireModules(options);
      const row = await requireModule(operation, oldKey);
      refuseOutdated(row, seen);
      const newKey = data.newKey ?? oldKey;
      if (newKey !== oldKey) {
        if (await findModule(operation, newKey)) {
          throw problem("BAD_REQUEST", CODES.MODULE_KEY_IS_ALREADY_TAKEN);
        }
        await renameInRoles(operation, options, oldKey, newKey);
      }
      const after = await operation.adapter.update<ModuleRow>({
        model: "globalModule",
        where: [{ field: "id", value: row.id }],
        update: {
          key: newKey,
          ...(data.name === undefined ? {} : { name: data.name }),
          ...(data.origins === undefined ? {} : { origins: JSON.stringify(data.origins) }),
          ...(data.denyMessage === undefined ? {} : { denyMessage: data.denyMessage || null }),
          ...(data.enabled === undefined ? {} : { enabled: data.enabled }),
          updatedAt: new Date(),
        },
      });
      await operation.record({ target: targetOf(row), ...changesOf(row, after ?? row, audited) });
      return { success: true, module: toModule(after ?? row) };
    },
  }),

  ...writes(options, "deleteModule", "delete-module", byKey, {
    action: "module.deleted",
    requires: {
      permission: "role:delete",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_DELETE_A_ROLE,
    },
    target: targetOf,
    async run(operation, input) {
      requireModules(options);
      const row = await requireModule(operation, input.key);
      const roles = await rolesNaming(operation, options, row.key);
      if (roles.length > 0) {
        throw refusal(CODES.MODULE_IS_ASSIGNED_TO_ROLES, {
          status: "BAD_REQUEST",
          because: roles.map((role) => role.name).join(", "),
        });
      }
      await operation.adapter.delete({
        model: "globalModule",
        where: [{ field: "id", value: row.id }],
      });
      await operation.record({
        target: targetOf(row),
        before: changesOf(row, {}, audited).before,
      });
      return { success: true };
    },
  }),

  ...reads(options, "listModules", "list-modules", z.strictObject({}).optional(), {
    action: "module.listed",
    requires: { permission: "role:list", error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_ROLES },
    async run({ adapter }) {
      requireModules(options);
      return (await loadModules(adapter)).map(toModule);
    },
  }),

  ...reads(options, "getModule", "get-module", byKey, {
    action: "module.read",
    requires: { permission: "role:read", error: CODES.YOU_ARE_NOT_ALLOWED_TO_GET_A_ROLE },
    async run(operation, input) {
      requireModules(options);
      return toModule(await requireModule(operation, input.key));
    },
  }),

  /** "Who gets in from here": the decision for a user and an origin, and which module made it. */
  ...reads(options, "testModuleAccess", "test-module-access", testQuery, {
    action: "module.read",
    requires: { permission: "role:read", error: CODES.YOU_ARE_NOT_ALLOWED_TO_GET_A_ROLE },
    async run(operation, input) {
      requireModules(options);
      const user = await requireUser(operation, input.userId);
      return judgeOrigin(moduleDirectoryOf(operation.ctx, options), options, user, input.origin);
    },
  }),
});

function requireModules(options: ResolvedOptions) {
  if (options.dynamicModules.enabled) return;
  throw APIError.from("NOT_IMPLEMENTED", CODES.DYNAMIC_MODULES_DISABLED);
}

function findModule({ adapter }: Operation, moduleKey: string): Promise<ModuleRow | null> {
  return adapter.findOne<ModuleRow>({
    model: "globalModule",
    where: [{ field: "key", value: moduleKey }],
  });
}

async function requireModule(operation: Operation, moduleKey: string): Promise<ModuleRow> {
  const row = await findModule(operation, moduleKey);
  if (!row) throw problem("NOT_FOUND", CODES.MODULE_NOT_FOUND);
  return row;
}

async function rolesNaming({ adapter }: Operation, options: ResolvedOptions, moduleKey: string) {
  const names = (row: GlobalRoleRow) => (JSON.parse(row.permissions) as Permissions).module ?? [];
  return (await loadDynamicRoles(adapter, options)).filter((row) => names(row).includes(moduleKey));
}

/** Roles refer to modules by key: a new key must not lock their holders out. */
async function renameInRoles(
  operation: Operation,
  options: ResolvedOptions,
  from: string,
  to: string,
) {
  for (const row of await rolesNaming(operation, options, from)) {
    const permissions = JSON.parse(row.permissions) as Permissions;
    const module = (permissions.module ?? []).map((moduleKey) =>
      moduleKey === from ? to : moduleKey,
    );
    await operation.adapter.update({
      model: "globalRole",
      where: [{ field: "id", value: row.id }],
      update: { permissions: JSON.stringify({ ...permissions, module }) },
    });
  }
}

function toModule(row: ModuleRow) {
  return { ...row, origins: originsOf(row) };
}
