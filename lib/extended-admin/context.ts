import type { GenericEndpointContext } from "@better-auth/core";
import { getCurrentAdapter } from "@better-auth/core/context";
import type { DBAdapter } from "@better-auth/core/db/adapter";
import { adapterModuleDirectory, type ModuleDirectory } from "./module-directory";
import type { ResolvedOptions } from "./options";
import { adapterUserDirectory, type UserDirectory } from "./user-directory";

/** Any endpoint's context, as far as the plugin's inner parts need it. */
export type Context = GenericEndpointContext;

/** The same without its helpers, as a hook gets it before Better Auth builds them. */
export type Bare = Pick<Context, "path" | "request" | "context">;

/** The adapter of the transaction that is open around the caller, or the plain one. */
export function currentAdapter(ctx: Pick<Bare, "context">) {
  return getCurrentAdapter(ctx.context.adapter) as Promise<DBAdapter>;
}

/** The configured directory, or the plain one on this request's adapter. */
export function directoryOf(ctx: Context, options: ResolvedOptions): UserDirectory {
  return (
    options.userDirectory ?? adapterUserDirectory(() => currentAdapter(ctx), options.defaultRole)
  );
}

/** The same for the directory of modules. */
export function moduleDirectoryOf(
  ctx: Pick<Bare, "context">,
  options: ResolvedOptions,
): ModuleDirectory {
  return options.moduleDirectory ?? adapterModuleDirectory(() => currentAdapter(ctx));
}
