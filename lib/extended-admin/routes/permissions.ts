import { APIError } from "@better-auth/core/error";
import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { findActor, requireActor } from "../actor";
import { type Context, currentAdapter } from "../context";
import { documented, twins } from "../endpoint";
import type { PermissionQuestion } from "../inferred";
import { calledWith, userId } from "../input";
import type { ResolvedOptions } from "../options";
import { grants } from "../permission-maps";
import { accessOf, effectivePermissions } from "../permissions";
import type { AdminUser, Permissions } from "../types";

const wanted = z.record(z.string(), z.array(z.string()));

const hasPermissionBody = z
  .strictObject({
    userId: userId.optional(),
    role: z.string().max(1_000).optional(),
    permissions: wanted.optional(),
    permission: wanted.optional(),
  })
  .refine(({ permission, permissions }) => Boolean(permission) !== Boolean(permissions), {
    path: ["permissions"],
    message: "invalid permission check. no permission(s) were passed.",
  });

export const permissionRoutes = <Options>(options: ResolvedOptions) => ({
  ...twins(
    "userHasPermission",
    "has-permission",
    {
      description:
        "Needs a session, and asks about its user; a call within the server names a role or a user.",
      method: "POST" as const,
      body: calledWith<PermissionQuestion<Options>>()(hasPermissionBody),
    },
    async (ctx) => {
      const body = ctx.body as z.output<typeof hasPermissionBody>;
      const held = await permissionsAskedAbout(ctx, options, body);
      return { error: null, success: grants(held, body.permissions ?? body.permission ?? {}) };
    },
  ),

  /** What the caller may do, for showing and hiding; the endpoints decide again. */
  getMyPermissions: createAuthEndpoint(
    "/extended-admin/get-my-permissions",
    {
      method: "GET",
      metadata: documented("get-my-permissions", "getMyPermissions", "Needs a session."),
    },
    async (ctx) => {
      const { user } = await requireActor(ctx);
      if (!user) throw APIError.fromStatus("UNAUTHORIZED");
      return accessOf(await currentAdapter(ctx), options, user);
    },
  ),
});

/** A person asks about themselves; only a server-side call names a role or another user. */
async function permissionsAskedAbout(
  ctx: Context,
  options: ResolvedOptions,
  body: z.output<typeof hasPermissionBody>,
): Promise<Permissions> {
  const adapter = await currentAdapter(ctx);
  const actor = await findActor(ctx);
  if (actor?.user) return effectivePermissions(adapter, options, actor.user);
  if (ctx.request || ctx.headers) throw APIError.fromStatus("UNAUTHORIZED");
  if (body.role) {
    return effectivePermissions(adapter, options, { id: body.userId ?? "", role: body.role });
  }
  if (!body.userId) throw new APIError("BAD_REQUEST", { message: "user id or role is required" });
  const user = await adapter.findOne<AdminUser>({
    model: "user",
    where: [{ field: "id", value: body.userId }],
  });
  if (!user) throw new APIError("BAD_REQUEST", { message: "user not found" });
  return effectivePermissions(adapter, options, user);
}
