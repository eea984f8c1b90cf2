import "server-only";
import { nextCookies } from "better-auth/next-js";

/**
 * Better Auth's `nextCookies`, asked about calls in process only. To what comes
 * over HTTP it says nothing, because its answer carries its cookies itself; but
 * for that to be said Better Auth builds six contexts with every request.
 */
export function cookiesInProcess() {
  const plugin = nextCookies();
  for (const hook of [...plugin.hooks.before, ...plugin.hooks.after]) {
    const { matcher } = hook;
    // The mark by which the plugin itself tells the two apart.
    hook.matcher = (ctx) => !("_flag" in ctx && ctx._flag === "router") && matcher(ctx);
  }
  return plugin;
}
