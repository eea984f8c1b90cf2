"use client";

import { createAuthClient } from "better-auth/react";
import { pluginOptions } from "@/lib/admin.config";
import { extendedAdminClient } from "@/lib/extended-admin/client";
import { ac, roles } from "./access";

/** The typed way from the browser to the server's endpoints. */
export const authClient = createAuthClient({
  plugins: [extendedAdminClient({ ac, roles, dynamicRoles: pluginOptions.dynamicRoles })],
});
